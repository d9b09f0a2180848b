import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

/** Closes the meeting with what the recorder noted. */
export function CloseForm({ id }: { id: string }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const close = useDeed("post", "/api/meetings/{meetingId}/closing");
  if (!open) {
    return (
      <div className="actions deed">
        <Button onClick={() => setOpen(true)}>{say("meeting.close.open")}</Button>
      </div>
    );
  }
  return (
    <Form
      className="deed"
      layout="vertical"
      aria-label={say("meeting.close.open")}
      onFinish={({ minutes = "" }: { minutes?: string }) =>
        void close.send({ path: { meetingId: id }, body: { minutes } })
      }
    >
      <p className="note calm">{say("meeting.close.about")}</p>
      {close.problem !== null && <ProblemNote problem={close.problem} />}
      <Form.Item name="minutes" label={say("meeting.minutes")}>
        <Input.TextArea autoSize={{ minRows: 4, maxRows: 16 }} maxLength={50_000} />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={close.busy}>
          {say("meeting.close.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
