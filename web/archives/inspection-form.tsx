import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeskSay } from "../words/use-desk-say.ts";
import type { Inspection } from "./use-inspection.ts";

type Given = {
  inspection: Inspection;
  /** What is said beside the button, where it is not an organisation's page. */
  about?: string;
};

/** Reading a restricted archive is a deed: the purpose is asked once and kept in the log that the subject sees. */
export function InspectionForm({ inspection, about }: Given) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <p className="note calm inspect">
        <span>{about ?? say("inspect.about")}</span>
        <Button onClick={() => setOpen(true)}>{say("inspect.open")}</Button>
      </p>
    );
  }
  return (
    <Form
      className="sheet"
      layout="vertical"
      onFinish={({ purpose }: { purpose: string }) => void inspection.read(purpose)}
    >
      {inspection.problem !== null && <ProblemNote problem={inspection.problem} />}
      <Form.Item
        name="purpose"
        label={say("inspect.purpose")}
        extra={say("inspect.hint")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("inspect.missing") }]}
      >
        <Input maxLength={200} autoFocus />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={inspection.busy}>
          {say("inspect.open")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
