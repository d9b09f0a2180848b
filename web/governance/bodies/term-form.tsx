import { Button, Form, Input, InputNumber } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly beganOn: string; readonly ordinal?: number | null; readonly note?: string };

/** Begins a term; the first one entered here says which it is. */
export function TermForm({ body, first }: { body: string; first: boolean }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const begin = useDeed("post", "/api/bodies/{body}/terms");
  const send = async ({ beganOn, ordinal, note = "" }: Typed) => {
    const numbered = ordinal === undefined || ordinal === null ? {} : { ordinal };
    const answer = await begin.send({ path: { body }, body: { beganOn, note, ...numbered } });
    if (answer.ok) setOpen(false);
  };
  if (!open) {
    return (
      <div className="actions deed">
        <Button onClick={() => setOpen(true)}>{say("term.begin.open")}</Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={say("term.begin.open")}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{say(first ? "term.begin.first" : "term.begin.next")}</p>
      {begin.problem !== null && <ProblemNote problem={begin.problem} />}
      <div className="pair-form">
        <Form.Item
          name="beganOn"
          label={say("term.beganOn")}
          rules={[{ required: true, message: say("field.missing") }]}
        >
          <Input type="date" />
        </Form.Item>
        {first && (
          <Form.Item name="ordinal" label={say("term.ordinal")}>
            <InputNumber min={1} max={99} precision={0} style={{ width: "100%" }} />
          </Form.Item>
        )}
        <Form.Item name="note" label={say("term.note")}>
          <Input maxLength={500} />
        </Form.Item>
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={begin.busy}>
          {say("term.begin.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
