import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Typed = { readonly purpose: string; readonly asOf: string; readonly recipient: string };

/** Issues an extract: for what, and as of which day; what was asked for the whole archive stands in the form already. */
export function ExtractForm({ archive, purpose }: { archive: ArchiveView; purpose: string | null }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const [number, setNumber] = useState<string | null>(null);
  const issue = useDeed("post", "/api/subjects/{subjectId}/extracts");
  const send = async (typed: Typed) => {
    const answer = await issue.send({ path: { subjectId: archive.subject.id }, body: typed });
    if (!answer.ok) return;
    setNumber(answer.value.number);
    setOpen(false);
  };
  if (!open) {
    return (
      <>
        <p role="status" className={number === null ? "" : "note calm"}>
          {number !== null && say("extract.done", { number })}
        </p>
        <p className="actions">
          <Button onClick={() => setOpen(true)}>{say("extract.open")}</Button>
        </p>
      </>
    );
  }
  return (
    <Form<Typed>
      layout="vertical"
      aria-label={say("extract.open")}
      initialValues={{ purpose: purpose ?? "", asOf: archive.asOf, recipient: "" }}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{say("extract.about")}</p>
      {issue.problem !== null && <ProblemNote problem={issue.problem} />}
      <Form.Item
        name="purpose"
        label={say("extract.purpose")}
        extra={say("extract.hint")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("inspect.missing") }]}
      >
        <Input maxLength={200} autoFocus autoComplete="off" />
      </Form.Item>
      <Form.Item name="recipient" label={say("extract.recipient")} extra={say("extract.recipientHint")}>
        <Input maxLength={200} autoComplete="off" />
      </Form.Item>
      <Form.Item name="asOf" label={say("extract.asOf")} rules={[{ required: true, message: say("field.missing") }]}>
        <Input type="date" max={archive.today} />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={issue.busy}>
          {say("extract.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
