import { type RecallReason, recallReason } from "@xinheng/domain/archives/recall.ts";
import type { RecordView } from "@xinheng/domain/archives/record-view.ts";
import { Button, Form, Input, Radio } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = { readonly subjectId: string; readonly record: RecordView; readonly recalled: () => void };
type Typed = {
  readonly reason: RecallReason;
  readonly number: string;
  readonly issuer: string;
  readonly decidedOn: string;
  readonly note?: string;
};

/** Takes a record back, with the document that says so; closed it is one button under the record. */
export function RecallForm({ subjectId, record, recalled }: Given) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const recall = useDeed("post", "/api/subjects/{subjectId}/records/{recordId}/recall");
  const send = async ({ reason, note = "", ...document }: Typed) => {
    const answer = await recall.send({ path: { subjectId, recordId: record.id }, body: { reason, document, note } });
    if (answer.ok) recalled();
  };
  const missing = { required: true, whitespace: true, message: say("field.missing") };
  if (!open) {
    return (
      <div className="actions record-moves">
        <Button size="small" onClick={() => setOpen(true)}>
          {say("recall.open")}
        </Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      className="record-moves"
      layout="vertical"
      aria-label={say("recall.title")}
      initialValues={{ reason: "source-revoked", issuer: record.document.issuer }}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note">{say("recall.about")}</p>
      {recall.problem !== null && <ProblemNote problem={recall.problem} />}
      <Form.Item name="reason" label={say("recall.reason")}>
        <Radio.Group options={recallReason.options.map((value) => ({ value, label: say(`recall.reason.${value}`) }))} />
      </Form.Item>
      <div className="pair-form">
        <Form.Item name="number" label={say("recall.number")} rules={[missing]}>
          <Input maxLength={128} autoFocus autoComplete="off" />
        </Form.Item>
        <Form.Item name="issuer" label={say("recall.issuer")} rules={[missing]}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="decidedOn" label={say("recall.on")} extra={say("recall.on.hint")} rules={[missing]}>
          <Input type="date" />
        </Form.Item>
      </div>
      <Form.Item name="note" label={say("recall.note")} extra={say("recall.note.hint")}>
        <Input.TextArea maxLength={500} autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
      <div className="actions">
        <Button type="primary" danger htmlType="submit" loading={recall.busy}>
          {say("recall.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
