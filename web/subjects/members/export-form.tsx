import { Button, Form, Input } from "antd";
import { useState } from "react";
import { addressOf, type Reply } from "../../kit/api.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { writtenNumber } from "../../kit/written.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { AskedMembers } from "./asked-members.ts";

type Given = { readonly filter: AskedMembers; readonly found: number };

/** Writes what the filter shows as a workbook, after saying what for. */
export function ExportForm({ filter, found }: Given) {
  const say = useDeskSay();
  const make = useDeed("post", "/api/member-exports");
  const [made, setMade] = useState<Reply<"/api/member-exports", "post"> | null>(null);
  const send = async ({ purpose }: { purpose: string }) => {
    const answer = await make.send({ body: { ...filter, purpose } });
    if (answer.ok) setMade(answer.value);
  };
  return (
    <section className="sheet" aria-label={say("members.export.title")}>
      <h2>{say("members.export.title")}</h2>
      {made !== null ? (
        <div role="status">
          <p>{say("members.export.ready", { members: writtenNumber(made.members), handover: made.handover })}</p>
          <a
            className="button"
            href={addressOf("/api/member-exports/{exportId}", { path: { exportId: made.exportId } })}
            download
          >
            {say("members.export.fetch")}
          </a>
        </div>
      ) : (
        <Form<{ purpose: string }> layout="vertical" onFinish={(typed) => void send(typed)}>
          <p className="small">{say("members.export.about", { found: writtenNumber(found) })}</p>
          {make.problem !== null && <ProblemNote problem={make.problem} />}
          <Form.Item
            name="purpose"
            label={say("members.export.purpose")}
            extra={say("members.export.purpose.hint")}
            rules={[{ required: true, whitespace: true, min: 2, message: say("reason.tooShort") }]}
          >
            <Input maxLength={200} autoComplete="off" />
          </Form.Item>
          <Button type="primary" htmlType="submit" loading={make.busy}>
            {say("members.export.do")}
          </Button>
        </Form>
      )}
    </section>
  );
}
