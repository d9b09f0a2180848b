import type { PageOf } from "@xinheng/domain/disclosure/portal-view.ts";
import { Fragment } from "react";
import { Fact } from "../kit/fact.tsx";
import { useSay } from "../words/use-say.ts";

/** The charter in force, clause by clause, with the approval it stands on. */
export function CharterPage({ page: { charter, association } }: { page: PageOf<"charter"> }) {
  const say = useSay();
  return (
    <div className="page narrow">
      <h1>{say("openCharter.title")}</h1>
      {charter === null ? (
        <p className="empty">{say("openCharter.none")}</p>
      ) : (
        <>
          <section className="sheet">
            <dl className="facts">
              <Fact name={say("openCharter.approval")}>
                {charter.approvalAuthority} {charter.approvalNumber}
              </Fact>
              <Fact name={say("openCharter.inForce")}>{charter.approvedOn}</Fact>
              <Fact name={say("openCharter.version")}>
                {say("openCharter.versionSays", { version: charter.version })}
              </Fact>
            </dl>
            <p>
              <a href={`/a/${association?.slug ?? ""}/bodies`}>{say("openBodies.title")}</a>
            </p>
          </section>
          <article className="sheet" lang="zh">
            {charter.clauses.map((clause, at) => (
              <Fragment key={clause.number}>
                {clause.chapter !== null && clause.chapter !== charter.clauses[at - 1]?.chapter && (
                  <h2>{clause.chapter}</h2>
                )}
                {clause.text.split("\n").map((line, place) => (
                  <p key={`${clause.number}-${String(place)}`}>
                    {place === 0 && <b>{clause.number} </b>}
                    {line}
                  </p>
                ))}
              </Fragment>
            ))}
          </article>
        </>
      )}
    </div>
  );
}
