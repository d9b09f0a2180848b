import type { WaitingRecord } from "@xinheng/domain/archives/waiting-record.ts";
import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../kit/problem-note.tsx";
import { useDeed } from "../kit/use-deed.ts";
import { useDeskSay } from "../words/use-desk-say.ts";

/** The two answers to a held record: let it out, with a reason, or leave it where it is. */
export function ReleaseForm({ row, released }: { row: WaitingRecord; released: (document: string) => void }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const release = useDeed("post", "/api/subjects/{subjectId}/records/{recordId}/confirmation");
  const { subjectId, recordId, held } = row;
  const send = async ({ reason }: { reason: string }) => {
    const answer = await release.send({ path: { subjectId, recordId }, body: { release: true, reason } });
    if (answer.ok) released(row.document);
  };
  if (!open) {
    return (
      <div className="actions">
        <Button onClick={() => setOpen(true)}>{say("held.release")}</Button>
      </div>
    );
  }
  const more = held === "name-differs" || held === "sensitive-text" ? (`held.will.${held}` as const) : "held.will";
  return (
    <Form layout="vertical" onFinish={(typed: { reason: string }) => void send(typed)}>
      <p className="note">{say(more)}</p>
      {release.problem !== null && <ProblemNote problem={release.problem} />}
      <Form.Item
        name="reason"
        label={say("held.reason")}
        extra={say("held.reason.hint")}
        rules={[{ required: true, whitespace: true, min: 2, message: say("held.reason.missing") }]}
      >
        <Input maxLength={500} autoFocus />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={release.busy}>
          {say("held.release")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("held.leave")}
        </Button>
      </div>
    </Form>
  );
}
