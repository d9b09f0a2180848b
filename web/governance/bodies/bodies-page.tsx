import type { Reply } from "../../kit/api.ts";
import { Link } from "wouter";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { BodySheet } from "./body-sheet.tsx";

export type Bodies = Reply<"/api/bodies", "get">;

/** The bodies of the charter in force: rules, term, who sits in them, what is missing, when to elect. */
export function BodiesPage() {
  const say = useDeskSay();
  const bodies = useAnswer("/api/bodies", {});
  return (
    <>
      <PageHead title={say("desk.bodies")} />
      <Answered asked={bodies}>
        {({ charterId, version, rows }) => (
          <>
            <p>
              {say("bodies.lead")} <Link href={`/desk/charters/${charterId}`}>{say("charter.title", { version })}</Link>
            </p>
            {rows.map((body) => (
              <BodySheet key={body.id} body={body} />
            ))}
          </>
        )}
      </Answered>
    </>
  );
}
