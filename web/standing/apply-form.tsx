import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Following, Standing } from "./standing-answer.tsx";

type Typed = { readonly from: string; readonly until: string; readonly unit: string; readonly outcome: string };

/** Reports that a measure was applied, from the answer that named it. */
export function ApplyForm({ following, standing }: { following: Following; standing: Standing }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<{ readonly from: string; readonly until: string } | null>(null);
  const deed = useDeed("post", "/api/subjects/{subjectId}/measures");
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  if (done !== null) return <p className="note done">{say("apply.done", done)}</p>;
  if (!open) {
    return (
      <div className="actions deed">
        <Button onClick={() => setOpen(true)}>{say("apply.open")}</Button>
      </div>
    );
  }
  const send = async (typed: Typed) => {
    const body = { measure: following.measure, point: standing.point, ...typed };
    const answer = await deed.send({ path: { subjectId: standing.subjectId }, body });
    if (answer.ok) setDone({ from: typed.from, until: typed.until });
  };
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={say("apply.open")}
      initialValues={{ from: standing.on, ...(following.until === null ? {} : { until: following.until }) }}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{say("apply.about")}</p>
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <div className="pair-form">
        <Form.Item name="from" label={say("apply.from")} rules={missing}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="until" label={say("apply.until")} rules={missing}>
          <Input type="date" />
        </Form.Item>
        <Form.Item name="unit" label={say("apply.unit")} rules={missing}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="outcome" label={say("apply.outcome")} rules={missing}>
          <Input maxLength={1_000} autoComplete="off" />
        </Form.Item>
      </div>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {say("apply.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
