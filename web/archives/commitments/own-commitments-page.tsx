import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ownSubjects } from "../own/own-page.tsx";
import { CommitmentRow } from "./commitment-row.tsx";
import { SignLetters } from "./sign-letters.tsx";

/** What one has promised here, what is still to be shown, and what can be signed. */
export function OwnCommitmentsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownCommitments")} />
      <p className="note calm">{say("commitments.own.lead")}</p>
      {ownSubjects(session).map((subjectId) => (
        <OwnCommitments key={subjectId} subjectId={subjectId} />
      ))}
    </>
  );
}

function OwnCommitments({ subjectId }: { subjectId: string }) {
  const say = useDeskSay();
  const found = useAnswer("/api/subjects/{subjectId}/commitments", { path: { subjectId } });
  return (
    <Answered asked={found}>
      {({ commitments, can }) => (
        <>
          <section className="sheet" aria-label={say("desk.ownCommitments")}>
            {commitments.length === 0 && (
              <p className="empty">
                {say(can.includes("sign-commitment") ? "ownCommitments.none" : "commitments.desk.none")}
              </p>
            )}
            <ul className="rows">
              {commitments.map((one) => (
                <CommitmentRow key={one.id} one={one} />
              ))}
            </ul>
          </section>
          {can.includes("sign-commitment") && <SignLetters subjectId={subjectId} />}
        </>
      )}
    </Answered>
  );
}
