import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { useState } from "react";
import { OwnPage } from "../../archives/own/own-page.tsx";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { CaseList } from "./case-list.tsx";

/** The cases against oneself. */
export function OwnCasesPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownCases")} />
      <p>{say("case.own.lead")}</p>
      <OwnPage session={session}>{({ subject }) => <Own subjectId={subject.id} />}</OwnPage>
    </>
  );
}

function Own({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const found = useAnswer("/api/subjects/{subjectId}/cases", {
    path: { subjectId },
    query: cursor === null ? {} : { cursor },
  });
  return (
    <section className="sheet" aria-label={say("desk.ownCases")}>
      <Answered asked={found}>
        {(value) => (
          <>
            <CaseList cases={value.cases} none={say("case.noneOwn")} />
            <MoreButton next={value.next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </section>
  );
}
