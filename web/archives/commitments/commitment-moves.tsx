import { fulfilments } from "@xinheng/domain/archives/commitments/commitment.ts";
import { Button, Form, Input, Select } from "antd";
import { useState } from "react";
import { type Paper, PaperLink, PaperUpload } from "../../governance/paper-upload.tsx";
import { ReasonSheet } from "../../governance/reason-sheet.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { BreachForm } from "./breach-form.tsx";
import type { Commitment } from "./commitment-row.tsx";

/** What can be done with a commitment now, as the server says. */
export function CommitmentMoves({ one }: { one: Commitment }) {
  const say = useDeskSay();
  const withdrawn = useDeed("post", "/api/subjects/{subjectId}/commitments/{commitmentId}/withdrawal");
  const path = { subjectId: one.subjectId, commitmentId: one.id };
  return (
    <div className="deeds">
      {one.can.includes("report-fulfilment") && <ReportForm path={path} />}
      {one.can.includes("confirm-fulfilment") && <ConfirmForm path={path} />}
      {one.can.includes("record-breach") && <BreachForm path={path} />}
      {one.can.includes("withdraw-commitment") && (
        <ReasonSheet
          opens={say("withdrawCommitment.open")}
          about={say("withdrawCommitment.about")}
          asks={say("withdrawCommitment.asks")}
          does={say("withdrawCommitment.open")}
          deed={withdrawn}
          send={(why) => void withdrawn.send({ path, body: { why } })}
        />
      )}
    </div>
  );
}

export type CommitmentPath = { readonly subjectId: string; readonly commitmentId: string };

function ReportForm({ path }: { path: CommitmentPath }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const [paper, setPaper] = useState<Paper | null>(null);
  const deed = useDeed("post", "/api/subjects/{subjectId}/commitments/{commitmentId}/evidence");
  if (!open) return <Button onClick={() => setOpen(true)}>{say("showKept.open")}</Button>;
  return (
    <Form<{ evidence: string }>
      className="deed"
      layout="vertical"
      aria-label={say("showKept.open")}
      onFinish={({ evidence }) => void deed.send({ path, body: { evidence, paperId: paper?.id ?? null } })}
    >
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <Form.Item
        name="evidence"
        label={say("showKept.evidence")}
        rules={[{ required: true, whitespace: true, message: say("field.missing") }]}
      >
        <Input.TextArea rows={3} maxLength={4_000} />
      </Form.Item>
      {paper === null ? (
        <PaperUpload says={say("showKept.drop")} brought={setPaper} />
      ) : (
        <p>
          {say("showKept.paper")} <PaperLink paper={paper} />
        </p>
      )}
      <div className="actions after-drop">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {say("showKept.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}

type Confirmed = { readonly fulfilment: (typeof fulfilments)[number]; readonly unperformed?: string };

function ConfirmForm({ path }: { path: CommitmentPath }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const deed = useDeed("post", "/api/subjects/{subjectId}/commitments/{commitmentId}/fulfilment");
  if (!open) return <Button onClick={() => setOpen(true)}>{say("confirmKept.open")}</Button>;
  return (
    <Form<Confirmed>
      className="deed"
      layout="vertical"
      aria-label={say("confirmKept.open")}
      onFinish={({ fulfilment, unperformed }) =>
        void deed.send({ path, body: { fulfilment, unperformed: unperformed ?? "" } })
      }
    >
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <Form.Item
        name="fulfilment"
        label={say("confirmKept.fulfilment")}
        rules={[{ required: true, message: say("field.missing") }]}
      >
        <Select options={fulfilments.map((one) => ({ value: one, label: say(`commitments.fulfilment.${one}`) }))} />
      </Form.Item>
      <Form.Item name="unperformed" label={say("confirmKept.unperformed")}>
        <Input.TextArea rows={2} maxLength={4_000} />
      </Form.Item>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {say("confirmKept.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
