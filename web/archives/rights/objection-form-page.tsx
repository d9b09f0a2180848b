import { type ObjectionMatter, objectionMatter } from "@xinheng/domain/archives/objections/objection.ts";
import { Button } from "antd";
import { type SyntheticEvent, useState } from "react";
import { useLocation } from "wouter";
import { PageHead } from "../../kit/page-head.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Brought, EvidenceUpload } from "./evidence-upload.tsx";
import { MoveChoice, MoveText } from "./move-form.tsx";
import "./rights.css";

type Given = { readonly subjectId: string; readonly recordId: string; readonly forAgent: boolean };

/** An objection to a record, or to who the subject is said to be; by the secretariat for an agent, with the authorisation. */
export function ObjectionFormPage({ subjectId, recordId, forAgent }: Given) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const isIdentity = recordId === "identity";
  const [matter, setMatter] = useState<ObjectionMatter>(isIdentity ? "not-ours" : "facts-wrong");
  const [claim, setClaim] = useState("");
  const [reason, setReason] = useState("");
  const [evidence, setEvidence] = useState<readonly Brought[]>([]);
  const [agent, setAgent] = useState("");
  const [authorisation, setAuthorisation] = useState<readonly Brought[]>([]);
  const file = useDeed("post", "/api/subjects/{subjectId}/objections");
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const [paper] = authorisation;
    const speaks = forAgent && paper !== undefined ? { agent: { name: agent, authorisation: paper.id } } : {};
    const body = {
      recordId: isIdentity ? null : recordId,
      matter,
      claim,
      reason,
      evidence: evidence.map(({ id }) => id),
    };
    const answer = await file.send({ path: { subjectId }, body: { ...body, ...speaks } });
    if (answer.ok) go(`/desk/objections/${subjectId}/${answer.value.id}`);
  };
  return (
    <>
      <PageHead title={say(isIdentity ? "rights.object.identity" : "rights.object")} />
      <p>{say("rights.object.lead")}</p>
      <form className="sheet" aria-label={say("rights.object")} onSubmit={(event) => void send(event)}>
        {file.problem !== null && <ProblemNote problem={file.problem} />}
        {isIdentity && (
          <MoveText
            label={say("rights.claim")}
            hint={say("rights.claim.hint")}
            value={claim}
            most={200}
            change={setClaim}
          />
        )}
        <MoveChoice
          label={say("rights.matter")}
          value={matter}
          options={objectionMatter.options.map((value) => ({ value, label: say(`rights.matter.${value}`) }))}
          change={setMatter}
        />
        <MoveText
          label={say("rights.reason")}
          hint={say("rights.reason.hint")}
          value={reason}
          most={2000}
          rows={5}
          change={setReason}
        />
        <EvidenceUpload
          subjectId={subjectId}
          says={say("rights.evidence.drop")}
          papers={evidence}
          change={setEvidence}
        />
        {forAgent && (
          <>
            <MoveText label={say("rights.agent")} value={agent} most={100} change={setAgent} />
            <EvidenceUpload
              subjectId={subjectId}
              says={say("rights.authorisation.drop")}
              papers={authorisation}
              change={setAuthorisation}
            />
          </>
        )}
        <div className="actions">
          <Button type="primary" htmlType="submit" loading={file.busy}>
            {say("rights.object")}
          </Button>
        </div>
      </form>
    </>
  );
}
