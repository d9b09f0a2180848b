import type { DrawnNumberView } from "@xinheng/domain/document-view.ts";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** Voids one number, with the reason that will stand beside it. */
export function NumberVoiding({ drawn }: { drawn: DrawnNumberView }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const voiding = useDeed("post", "/api/document-numbers/voiding");
  const send = ({ reason }: { reason: string }) => {
    const { prefix, year, order } = drawn;
    void voiding.send({ body: { prefix, year, order, reason } });
  };
  if (!open) {
    return (
      <Button size="small" aria-label={`${say("numbers.void")} ${drawn.number}`} onClick={() => setOpen(true)}>
        {say("numbers.void")}
      </Button>
    );
  }
  return (
    <Form layout="vertical" onFinish={send}>
      {voiding.problem !== null && <ProblemNote problem={voiding.problem} />}
      <Form.Item
        name="reason"
        label={say("numbers.voidReason")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("reason.tooShort") }]}
      >
        <Input maxLength={200} autoFocus autoComplete="off" />
      </Form.Item>
      <div className="actions">
        <Button size="small" danger type="primary" htmlType="submit" loading={voiding.busy}>
          {say("numbers.void")}
        </Button>
        <Button size="small" type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
