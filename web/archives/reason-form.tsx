import { Button, Form, Input } from "antd";
import { useState } from "react";
import type { Problem } from "../kit/api.ts";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";

type Given = {
  readonly opens: string;
  readonly about: string;
  readonly asks: string;
  readonly does: string;
  readonly problem: Problem | null;
  readonly busy: boolean;
  readonly send: (reason: string) => void;
};

/** A deed that needs one reason: a button that opens into what it does, the reason, and the deed itself. */
export function ReasonForm({ opens, about, asks, does, problem, busy, send }: Given) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div className="actions record-moves">
        <Button size="small" onClick={() => setOpen(true)}>
          {opens}
        </Button>
      </div>
    );
  }
  return (
    <Form className="record-moves" layout="vertical" onFinish={({ reason }: { reason: string }) => send(reason)}>
      <p className="note">{about}</p>
      {problem !== null && <ProblemNote problem={problem} />}
      <Form.Item
        name="reason"
        label={asks}
        rules={[{ required: true, whitespace: true, min: 2, message: say("reason.tooShort") }]}
      >
        <Input maxLength={500} autoFocus />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={busy}>
          {does}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
