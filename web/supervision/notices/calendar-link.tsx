import { Button, Popconfirm } from "antd";
import { useState } from "react";
import { OnceShown } from "../../kit/once-shown.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenInstant } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** The address of one's calendar: drawn, shown once, revoked. */
export function CalendarLink({ since }: { since: string | null }) {
  const say = useDeskSay();
  const [link, setLink] = useState<string | null>(null);
  const draw = useDeed("post", "/api/notice-settings/calendar");
  const revoke = useDeed("delete", "/api/notice-settings/calendar");
  const send = async () => {
    const answer = await draw.send({});
    if (answer.ok) setLink(answer.value.link);
  };
  const drop = async () => {
    const answer = await revoke.send({});
    if (answer.ok) setLink(null);
  };
  const problem = draw.problem ?? revoke.problem;
  return (
    <>
      <p>{say("noticeSettings.calendar.lead")}</p>
      {problem !== null && <ProblemNote problem={problem} />}
      {link !== null && <OnceShown says={say("noticeSettings.calendar.shown")} text={link} />}
      {since !== null && <p className="small">{say("noticeSettings.calendar.since", { at: writtenInstant(since) })}</p>}
      <div className="actions">
        <Button loading={draw.busy} onClick={() => void send()}>
          {say(since === null ? "noticeSettings.calendar.draw" : "noticeSettings.calendar.redraw")}
        </Button>
        {since !== null && (
          <Popconfirm title={say("noticeSettings.calendar.revoke.ask")} onConfirm={() => void drop()}>
            <Button type="link" loading={revoke.busy}>
              {say("noticeSettings.calendar.revoke")}
            </Button>
          </Popconfirm>
        )}
      </div>
    </>
  );
}
