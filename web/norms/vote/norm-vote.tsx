import { Link } from "wouter";
import { useLocale } from "../../kit/locale.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { OfNorm } from "../norm.ts";
import { PromulgateForm } from "./promulgate-form.tsx";

/** The vote: whose it is by the charter, the meeting to plan, what was resolved, and the promulgation. */
export function NormVote({ norm }: OfNorm) {
  const say = useDeskSay();
  const { voting } = norm;
  return (
    <>
      <section className="sheet" aria-label={say("norm.vote")}>
        <h2>{say("norm.vote")}</h2>
        {voting === null ? (
          <p className="note">{say("norm.vote.noCharter")}</p>
        ) : (
          <p>
            {say("norm.vote.by", {
              bodies: voting.bodies.map(({ name }) => name).join(say("norm.comma")),
              article: voting.article,
            })}
          </p>
        )}
        {norm.stage === "vote" && voting !== null && (
          <p>
            <Link href={planPath(norm, "norm")}>{say("norm.vote.plan")}</Link>
          </p>
        )}
        {norm.stage !== "vote" && norm.promulgatedOn === null && <p className="small">{say("norm.vote.later")}</p>}
        <Resolutions norm={norm} />
      </section>
      {norm.can.includes("promulgate-norm") && <PromulgateForm norm={norm} />}
    </>
  );
}

/** The plan of a meeting with the item on this norm filled in. */
export function planPath({ id, title, voting }: OfNorm["norm"], matter: "norm" | "norm-repeal"): string {
  const asked = new URLSearchParams({
    matter,
    id,
    title,
    resolution: voting?.kind ?? "",
    body: voting?.bodies[0]?.id ?? "",
  });
  return `/desk/meetings/new?${asked.toString()}`;
}

function Resolutions({ norm }: OfNorm) {
  const say = useDeskSay();
  const locale = useLocale();
  const resolutions = useAnswer("/api/resolutions", {
    query: { limit: 200, ...(norm.voting === null ? {} : { kind: norm.voting.kind }) },
  });
  return (
    <Answered asked={resolutions}>
      {({ rows }) => {
        const mine = rows.filter(({ matter }) => matter?.id === norm.id);
        if (mine.length === 0) return <p className="small">{say("norm.vote.none")}</p>;
        return (
          <ul className="rows">
            {mine.map((row) => (
              <li key={row.id}>
                <Link href={`/desk/meetings/${row.meetingId}`}>{row.number}</Link> {row.title}{" "}
                <span className={row.carried ? "tag good" : "tag act"}>
                  {say(row.carried ? "resolution.carried" : "resolution.lost")}
                </span>
                {row.matter?.kind === "norm-repeal" && <span className="tag">{say("norm.vote.repeal")}</span>}
                <div className="small">
                  {row.decidedOn} {row.said[locale]}
                </div>
              </li>
            ))}
          </ul>
        );
      }}
    </Answered>
  );
}
