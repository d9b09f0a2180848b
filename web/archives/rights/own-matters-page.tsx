import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { useState } from "react";
import { Link } from "wouter";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OwnPage } from "../own/own-page.tsx";
import { MatterList } from "./matter-list.tsx";

/** What one filed: objections and applications for repair, and how each stands. */
export function OwnMattersPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownMatters")} />
      <p>{say("rights.own.lead")}</p>
      <OwnPage session={session}>{({ subject }) => <Own subjectId={subject.id} />}</OwnPage>
    </>
  );
}

function Own({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const matters = useAnswer("/api/subjects/{subjectId}/matters", {
    path: { subjectId },
    query: cursor === null ? {} : { cursor },
  });
  return (
    <>
      <div className="actions">
        <Link className="button quiet" href={`/desk/subjects/${subjectId}/records/identity/objection`}>
          {say("rights.object.identity")}
        </Link>
      </div>
      <section className="sheet" aria-label={say("desk.ownMatters")}>
        <Answered asked={matters}>
          {(value) => (
            <>
              <MatterList matters={value.matters} own />
              <MoreButton next={value.next} first={cursor === null} go={setCursor} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}
