import { Button, Form, Input } from "antd";
import { useState } from "react";
import { type Paper, PaperLink, PaperUpload } from "../../governance/paper-upload.tsx";
import { ResolutionChoice } from "../../governance/resolution-choice.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import type { CommitmentPath } from "./commitment-moves.tsx";

type Typed = { readonly number?: string; readonly issuer?: string; readonly decidedOn?: string };

/** A breach, by the document that says it or by the association's own resolution. */
export function BreachForm({ path }: { path: CommitmentPath }) {
  const say = useDeskSay();
  const [open, setOpen] = useState(false);
  const [paper, setPaper] = useState<Paper | null>(null);
  const [resolutionId, setResolution] = useState<string | null>(null);
  const deed = useDeed("post", "/api/subjects/{subjectId}/commitments/{commitmentId}/breach");
  if (!open) return <Button onClick={() => setOpen(true)}>{say("breach.open")}</Button>;
  const send = ({ number = "", issuer = "", decidedOn = "" }: Typed) => {
    const told = paper !== null && [number, issuer, decidedOn].every((one) => one.trim() !== "");
    const document = told ? { number, issuer, decidedOn, paperId: paper.id } : null;
    return deed.send({ path, body: { document, resolutionId } });
  };
  return (
    <Form<Typed>
      className="deed"
      layout="vertical"
      aria-label={say("breach.open")}
      onFinish={(typed) => void send(typed)}
    >
      <p className="note calm">{say("breach.about")}</p>
      {deed.problem !== null && <ProblemNote problem={deed.problem} />}
      <div className="pair-form">
        <Form.Item name="number" label={say("breach.number")}>
          <Input maxLength={128} autoComplete="off" />
        </Form.Item>
        <Form.Item name="issuer" label={say("breach.issuer")}>
          <Input maxLength={200} autoComplete="off" />
        </Form.Item>
        <Form.Item name="decidedOn" label={say("breach.on")}>
          <Input type="date" />
        </Form.Item>
      </div>
      {paper === null ? (
        <PaperUpload says={say("showKept.drop")} brought={setPaper} />
      ) : (
        <p>
          {say("breach.paper")} <PaperLink paper={paper} />
        </p>
      )}
      <div className="after-drop">
        <ResolutionChoice name={say("breach.orResolution")} value={resolutionId} choose={setResolution} />
      </div>
      <div className="actions after-drop">
        <Button type="primary" htmlType="submit" loading={deed.busy}>
          {say("breach.do")}
        </Button>
        <Button type="text" onClick={() => setOpen(false)}>
          {say("cancel")}
        </Button>
      </div>
    </Form>
  );
}
