import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { useState } from "react";
import { useLocation } from "wouter";
import { OwnPage } from "../../archives/own/own-page.tsx";
import { MoveForm } from "../../archives/rights/move-form.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { InfringementFields, sentOf, untyped } from "./infringement-fields.tsx";
import { InfringementList } from "./infringement-list.tsx";
import "../../archives/rights/rights.css";

/** What one complained of about one's own data. */
export function OwnInfringementsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownInfringements")} />
      <p>{say("infringement.own.lead")}</p>
      <OwnPage session={session}>{({ subject }) => <Own subjectId={subject.id} />}</OwnPage>
    </>
  );
}

function Own({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/subjects/{subjectId}/infringements", {
    path: { subjectId },
    query: cursor === null ? {} : { cursor },
  });
  return (
    <>
      <FileInfringementForm subjectId={subjectId} />
      <section className="sheet" aria-label={say("desk.ownInfringements")}>
        <Answered asked={found}>
          {(value) => (
            <>
              <InfringementList infringements={value.infringements} none={say("infringement.noneOwn")} />
              <MoreButton next={value.next} first={cursor === null} go={setCursor} />
            </>
          )}
        </Answered>
      </section>
    </>
  );
}

function FileInfringementForm({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const [typed, setTyped] = useState(untyped);
  const deed = useDeed("post", "/api/subjects/{subjectId}/infringements");
  const send = async () => {
    const answer = await deed.send({ path: { subjectId }, body: sentOf(typed) });
    if (answer.ok) go(`/desk/infringements/${answer.value.infringementId}`);
    return answer.ok;
  };
  return (
    <section className="moves" aria-label={say("infringement.file")}>
      <MoveForm title={say("infringement.file")} about={say("infringement.file.about")} {...deed} send={send}>
        <InfringementFields typed={typed} change={(part) => setTyped({ ...typed, ...part })} />
      </MoveForm>
    </section>
  );
}
