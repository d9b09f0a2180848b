import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ResolutionChoice } from "../resolution-choice.tsx";
import type { Term } from "./body-term.tsx";

type Typed = { readonly until: string; readonly document: string };

/** Puts the election off: until when, by which resolution, with whose consent. */
export function PostponeForm({ term }: { term: Term }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const [resolution, setResolution] = useState<string | null>(null);
  const postpone = useDeed("post", "/api/body-terms/{bodyTermId}/postponement");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  const send = async (typed: Typed) => {
    if (resolution === null) return;
    const answer = await postpone.send({ path: { bodyTermId: term.id }, body: { ...typed, resolutionId: resolution } });
    if (answer.ok) setOpen(false);
  };
  if (!open) {
    return (
      <div className="actions deed">
        <Button onClick={() => setOpen(true)}>{say("postpone.open")}</Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={say("postpone.open")}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{say("postpone.about")}</p>
      {postpone.problem !== null && <ProblemNote problem={postpone.problem} />}
      <div className="pair-form">
        <Form.Item name="until" label={say("postpone.until")} rules={missing}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="document" label={say("postpone.document")} rules={missing}>
          <Input maxLength={300} />
        </Form.Item>
      </div>
      <ResolutionChoice
        kind="postpone-election"
        name={say("postpone.resolution")}
        value={resolution}
        choose={setResolution}
      />
      <div className="actions after-drop">
        <Button type="primary" htmlType="submit" disabled={resolution === null} loading={postpone.busy}>
          {say("postpone.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
