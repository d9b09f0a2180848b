import type { ReceiverNotice } from "@xinheng/domain/archives/objections/objection-view.ts";
import { Button } from "antd";
import { useState } from "react";
import { MoreButton } from "../../kit/more-button.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { Answered, useAnswer } from "../../kit/use-answer.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** Who was told of a matter, or of all matters, and who has not acknowledged it; the late ones are named. */
export function ReceiverNotices({ causeId, state = "all" }: { causeId?: string; state?: "all" | "late" }) {
  const say = useDeskSay();
  const [cursor, setCursor] = useState<string | null>(null);
  const notices = useAnswer("/api/receiver-notices", {
    query: { state, ...(causeId === undefined ? {} : { causeId }), ...(cursor === null ? {} : { cursor }) },
  });
  return (
    <section className="sheet" aria-label={say("rights.receivers")}>
      <h2>{say("rights.receivers")}</h2>
      <p className="small">{say("rights.receivers.about")}</p>
      <Answered asked={notices}>
        {(value) => (
          <>
            {value.notices.length === 0 && <p className="small">{say("rights.none")}</p>}
            <ul className="rows">
              {value.notices.map((notice) => (
                <Told key={notice.id} notice={notice} />
              ))}
            </ul>
            <MoreButton next={value.next} first={cursor === null} go={setCursor} />
          </>
        )}
      </Answered>
    </section>
  );
}

function Told({ notice }: { notice: ReceiverNotice }) {
  const say = useDeskSay();
  const acknowledge = useDeed("post", "/api/receiver-notices/{noticeId}/acknowledgement");
  const again = useDeed("post", "/api/receiver-notices/{noticeId}/message");
  const { acknowledgement, late } = notice;
  const problem = acknowledge.problem ?? again.problem;
  return (
    <li>
      <div>
        {notice.recipient} <span className="tag">{say(`rights.told.${notice.says}`)}</span>
        <div className="small">
          {notice.subjectName} · {say("rights.told.number", { number: notice.handoverNumber })}
        </div>
        <Sending notice={notice} />
        {problem !== null && <ProblemNote problem={problem} />}
      </div>
      <span className="tags">
        {acknowledgement === null ? (
          <span className={late ? "tag wait" : "tag"}>
            {say(late ? "rights.told.late" : "rights.told.by", { on: notice.dueOn })}
          </span>
        ) : (
          <span className="tag link">
            {say("rights.told.done", { by: acknowledgement.by, on: acknowledgement.at.slice(0, 10) })}
          </span>
        )}
        {notice.can.includes("acknowledge-receiver-notice") && (
          <Button
            size="small"
            loading={acknowledge.busy}
            onClick={() => void acknowledge.send({ path: { noticeId: notice.id }, body: {} })}
          >
            {say("rights.told.note")}
          </Button>
        )}
        {notice.can.includes("tell-receiver-again") && (
          <Button size="small" loading={again.busy} onClick={() => void again.send({ path: { noticeId: notice.id } })}>
            {say("rights.told.again")}
          </Button>
        )}
      </span>
    </li>
  );
}

/** How it went to the receiver's own address, or that somebody has to write to it. */
function Sending({ notice: { sending, acknowledgement, recipientKind } }: { notice: ReceiverNotice }) {
  const say = useDeskSay();
  if (sending === null)
    return acknowledgement === null && recipientKind === "partner" ? (
      <div className="small">{say("rights.told.letter")}</div>
    ) : null;
  // What was answered needs no word on a message that was spared.
  if (acknowledgement !== null && sending.state !== "sent") return null;
  const way = say(`rights.told.way.${sending.way}`);
  const on = sending.sentAt?.slice(0, 10) ?? "";
  return (
    <div className="small">{say(`rights.told.sending.${sending.state}`, { way, on, fault: sending.fault ?? "" })}</div>
  );
}
