import type { SessionView } from "@xinheng/domain/access/session-view.ts";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { useState } from "react";
import { MoreButton } from "../../kit/more-button.tsx";
import { PageHead } from "../../kit/page-head.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { OwnPage } from "../own/own-page.tsx";
import { ConsentItem } from "./consent-item.tsx";
import { DeclineForm, RevokeForm } from "./consent-moves.tsx";
import { GrantForm } from "./grant-form.tsx";

/** What one's organisation opened to whom, what it is asked for, and each use. */
export function OwnConsentsPage({ session }: { session: SessionView }) {
  const say = useDeskSay();
  return (
    <>
      <PageHead title={say("desk.ownConsents")} />
      <p>{say("consent.own.lead")}</p>
      <OwnPage session={session}>{(archive) => <OwnConsents archive={archive} />}</OwnPage>
    </>
  );
}

function OwnConsents({ archive: { subject } }: { archive: ArchiveView }) {
  const say = useDeskSay();
  const subjectId = subject.id;
  const [before, setBefore] = useState<string | null>(null);
  const found = useAnswer("/api/subjects/{subjectId}/consents", {
    path: { subjectId },
    query: before === null ? {} : { before },
  });
  return (
    <Answered asked={found}>
      {({ consents, next, frame, can }) => (
        <>
          {can.includes("grant-consent") && (
            <div className="page-deed">
              <GrantForm subjectId={subjectId} frame={frame} />
            </div>
          )}
          <section className="sheet" aria-label={say("consent.mine")}>
            <h2>{say("consent.mine")}</h2>
            {consents.length === 0 && <p className="empty">{say("consent.mine.none")}</p>}
            <ol className="records">
              {consents.map((one) => (
                <ConsentItem key={one.id} consent={one} names={["dataUser"]} lookedAt={one.lookedAt}>
                  {one.can.includes("grant-consent") && <GrantForm subjectId={subjectId} frame={frame} request={one} />}
                  {one.can.includes("decline-consent") && <DeclineForm consent={one} />}
                  {one.can.includes("revoke-consent") && <RevokeForm consent={one} bySubject />}
                </ConsentItem>
              ))}
            </ol>
            <MoreButton next={next} first={before === null} go={setBefore} />
          </section>
        </>
      )}
    </Answered>
  );
}
