import { Link } from "wouter";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ReasonSheet } from "../reason-sheet.tsx";
import { CloseForm } from "./close-form.tsx";
import { CorrectForm } from "./correct-form.tsx";
import type { Meeting } from "./meeting.ts";
import { MinutesMove } from "./minutes-move.tsx";
import { OpenForm } from "./open-form.tsx";

/** What can be done with the meeting now, as the server says. */
export function MeetingMoves({ meeting }: { meeting: Meeting }) {
  const say = useDeskSay();
  const { id, can } = meeting;
  const call = useDeed("post", "/api/meetings/{meetingId}/call");
  const cancel = useDeed("post", "/api/meetings/{meetingId}/cancellation");
  const shown = can.filter((move) => move !== "sign-in-attendee");
  if (shown.length === 0) return null;
  return (
    <section className="sheet" aria-label={say("moves.title")}>
      <h2>{say("moves.title")}</h2>
      {can.includes("edit-meeting") && (
        <p className="actions deed">
          <Link href={`/desk/meetings/${id}/plan`} className="button quiet">
            {say("meeting.edit")}
          </Link>
        </p>
      )}
      {can.includes("call-meeting") && (
        <ReasonSheet
          opens={say("meeting.call.open")}
          about={say("meeting.call.about")}
          asks={say("meeting.call.how")}
          does={say("meeting.call.do")}
          deed={call}
          send={(notifiedHow) => void call.send({ path: { meetingId: id }, body: { notifiedHow } })}
        />
      )}
      {can.includes("open-meeting") && <OpenForm id={id} />}
      {can.includes("close-meeting") && <CloseForm id={id} />}
      {can.includes("issue-minutes") && <MinutesMove id={id} />}
      {can.includes("correct-minutes") && <CorrectForm meeting={meeting} />}
      {can.includes("cancel-meeting") && (
        <ReasonSheet
          opens={say("meeting.cancel.open")}
          about={say("meeting.cancel.about")}
          asks={say("meeting.cancel.reason")}
          does={say("meeting.cancel.do")}
          deed={cancel}
          send={(reason) => void cancel.send({ path: { meetingId: id }, body: { reason } })}
        />
      )}
    </section>
  );
}
