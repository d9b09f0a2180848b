import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { useState } from "react";
import { OwnPage } from "../../archives/own/own-page.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ComplaintList } from "./complaint-list.tsx";
import { FileForm } from "./file-form.tsx";

/** The complaints about oneself, and those one made. */
export function OwnComplaintsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownComplaints")} />
      <p>{say("complaint.own.lead")}</p>
      <OwnPage session={session}>{({ subject }) => <Own subjectId={subject.id} />}</OwnPage>
    </>
  );
}

function Own({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/subjects/{subjectId}/complaints", {
    path: { subjectId },
    query: cursor === null ? {} : { cursor },
  });
  return (
    <>
      <FileForm subjectId={subjectId} />
      <section className="sheet" aria-label={say("desk.ownComplaints")}>
        <Answered asked={found}>
          {(value) => (
            <>
              <ComplaintList complaints={value.complaints} none={say("complaint.noneOwn")} />
              <MoreButton next={value.next} first={cursor === null} go={setCursor} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}
