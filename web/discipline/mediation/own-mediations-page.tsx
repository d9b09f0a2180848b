import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { useState } from "react";
import { OwnPage } from "../../archives/own/own-page.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { MediationList } from "./mediation-list.tsx";
import { RequestForm } from "./request-form.tsx";

/** The disputes of one's own, on either side, and the request for another mediation. */
export function OwnMediationsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownMediations")} />
      <p>{say("mediation.own.lead")}</p>
      <OwnPage session={session}>{({ subject }) => <Own subjectId={subject.id} />}</OwnPage>
    </>
  );
}

function Own({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/subjects/{subjectId}/mediations", {
    path: { subjectId },
    query: cursor === null ? {} : { cursor },
  });
  return (
    <>
      <RequestForm subjectId={subjectId} />
      <section className="sheet" aria-label={say("desk.ownMediations")}>
        <Answered asked={found}>
          {(value) => (
            <>
              <MediationList mediations={value.mediations} none={say("mediation.noneOwn")} />
              <MoreButton next={value.next} first={cursor === null} go={setCursor} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}
