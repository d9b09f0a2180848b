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
  readonly deed: { readonly problem: Problem | null; readonly busy: boolean };
  readonly send: (said: string) => void;
};

/** A deed that needs one sentence: a button that opens into what it does, the sentence, and the deed. */
export function ReasonSheet({ opens, about, asks, does, deed, send }: Given) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <div className="actions deed">
        <Button onClick={() => setOpen(true)}>{opens}</Button>
      </div>
    );
  }
  return (
    <Form
      className="deed"
      layout="vertical"
      aria-label={opens}
      onFinish={({ said }: { said: string }) => send(said.trim())}
    >
      <p className="note calm">{about}</p>
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <Form.Item
        name="said"
        label={asks}
        rules={[{ required: true, whitespace: true, min: 2, message: say("reason.tooShort") }]}
      >
        <Input maxLength={300} autoFocus autoComplete="off" />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {does}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
