import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { ReactNode } from "react";
import { Fact } from "../kit/fact.tsx";
import { type Say, useSay, useSayCode } from "../words/use-say.ts";

type Given = {
  readonly subject: ArchiveView["subject"];
  /** How an association is named here: on the portal a link to its page. */
  readonly association?: (member: ArchiveView["subject"]["memberOf"][number]) => ReactNode;
  /** Where the page of a parent or a part is. */
  readonly pathOf: (other: { readonly id: string; readonly shortId: string }) => string;
};

/** Who it is: codes with their standing, other names with their days, parents and parts, memberships. */
export function SubjectFacts({ subject, association, pathOf }: Given) {
  const say = useSay();
  const sayCode = useSayCode();
  const otherNames = subject.names.filter((one) => one.name !== subject.name);
  return (
    <dl className="facts">
      {subject.identifiers.map((identifier) => (
        <Fact key={identifier.code} name={sayCode("scheme", identifier.scheme)}>
          <span className="code">{identifier.code}</span>{" "}
          <span className={identifier.standing === "check-failed" ? "tag wait" : "small"}>
            {sayCode("standing", identifier.standing)}
          </span>
        </Fact>
      ))}
      <Fact name={say("subject.kind")}>{sayCode("kind", subject.kind)}</Fact>
      {otherNames.map((one) => (
        <Fact key={`${one.kind}${one.name}`} name={sayCode("names", one.kind)}>
          {one.name} {one.toOn !== null && <span className="small">{daysOf(say, one.fromOn, one.toOn)}</span>}
        </Fact>
      ))}
      {[...Map.groupBy(subject.relations, ({ side, kind }) => `${side}.${kind}`)].map(([what, relations]) => (
        <Fact key={what} name={sayCode("relation", what)}>
          {relations.map(({ id, other, fromOn }) => (
            <div key={id}>
              <a href={pathOf(other)}>{other.name}</a>{" "}
              <span className="small">{say("relation.since", { from: fromOn })}</span>
            </div>
          ))}
        </Fact>
      ))}
      {subject.kind !== "practitioner" && (
        <Fact name={say("subject.memberOf")}>
          {subject.memberOf.length === 0 && <span className="small">{say("subject.notMember")}</span>}
          {subject.memberOf.map((member) => (
            <div key={member.slug}>
              {association?.(member) ??
                say("subject.memberSince", { association: member.association, since: member.since })}
            </div>
          ))}
        </Fact>
      )}
    </dl>
  );
}

function daysOf(say: Say, from: string | null, to: string): string {
  return from === null ? say("name.until", { to }) : say("name.fromTo", { from, to });
}
