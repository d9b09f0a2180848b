import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly by: string; readonly note?: string };

/** Notes what a recipient answered by telephone or on paper. */
export function AnswerForm({ id }: { id: string }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const answer = useDeed("post", "/api/handovers/{handoverId}/acknowledgement");
  if (!open) {
    return (
      <div className="actions">
        <Button onClick={() => setOpen(true)}>{say("handover.answer.open")}</Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      layout="vertical"
      onFinish={({ by, note = "" }) => void answer.send({ path: { handoverId: id }, body: { by, note } })}
    >
      {answer.problem !== null && <ProblemNote problem={answer.problem} />}
      <div className="pair-form">
        <Form.Item
          name="by"
          label={say("handover.answer.by")}
          rules={[{ required: true, whitespace: true, min: 2, message: say("field.missing") }]}
        >
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item name="note" label={say("handover.answer.note")} extra={say("handover.answer.note.hint")}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={answer.busy}>
          {say("handover.answer.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
