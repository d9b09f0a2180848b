import { Button, Form, Input } from "antd";
import { useState } from "react";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Paper, PaperLink, PaperUpload } from "../paper-upload.tsx";

type Typed = { readonly number: string; readonly authority: string; readonly approvedOn: string };

const paths = {
  approval: "/api/charters/{charterId}/approval",
  entry: "/api/charters/{charterId}/entry",
} as const;

/** The registrar's approval as its document has it, with the document. */
export function ApprovalForm({ id, move }: { id: string; move: keyof typeof paths }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", paths[move]);
  const missing = [{ required: true, whitespace: true, message: say("field.missing") }];
  if (!open) {
    return (
      <div className="actions deed">
        <Button type="primary" onClick={() => setOpen(true)}>
          {say(`charter.${move}.open`)}
        </Button>
      </div>
    );
  }
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={say(`charter.${move}.open`)}
      onFinish={(typed) => void deed.send({ path: { charterId: id }, body: { ...typed, paperId: paper?.id ?? null } })}
    >
      <p className="note calm">{say(`charter.${move}.about`)}</p>
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <div className="pair-form">
        <Form.Item name="number" label={say("approval.number")} rules={missing}>
          <Input maxLength={128} autoComplete="off" />
        </Form.Item>
        <Form.Item name="authority" label={say("approval.authority")} rules={missing}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="approvedOn" label={say("approval.on")} rules={missing}>
          <Input type="date" />
        </Form.Item>
      </div>
      {paper === null ? (
        <PaperUpload says={say("approval.paper")} brought={setPaper} />
      ) : (
        <p>
          {say("charter.approvalPaper")} <PaperLink paper={paper} />
        </p>
      )}
      <div className="actions after-drop">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {say(`charter.${move}.do`)}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
