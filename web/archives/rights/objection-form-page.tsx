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
import type { ObjectedTo } from "./objected-to.ts";
import "./rights.css";

type Given = { readonly subjectId: string; readonly about: ObjectedTo; readonly forAgent: boolean };

const firstMatter: Readonly<Record<ObjectedTo["kind"], ObjectionMatter>> = {
  record: "facts-wrong",
  identity: "not-ours",
  grade: "misapplied",
  listing: "facts-wrong",
};

/** An objection to whatever is disputed; by the secretariat for an agent, with the authorisation. */
export function ObjectionFormPage({ subjectId, about, forAgent }: Given) {
  const say = useDeskSay();
  const [, go] = useLocation();
  const isIdentity = about.kind === "identity";
  const [matter, setMatter] = useState<ObjectionMatter>(firstMatter[about.kind]);
  const [claim, setClaim] = useState("");
  const [reason, setReason] = useState("");
  const [evidence, setEvidence] = useState<readonly Brought[]>([]);
  const [agent, setAgent] = useState("");
  const [authorisation, setAuthorisation] = useState<readonly Brought[]>([]);
  const file = useFiling(subjectId, about);
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    const [paper] = authorisation;
    const speaks = forAgent && paper !== undefined ? { agent: { name: agent, authorisation: paper.id } } : {};
    const filed = { matter, reason, evidence: evidence.map(({ id }) => id), ...speaks };
    const answer = await file.send({ ...filed, claim });
    if (answer.ok) go(`/desk/objections/${subjectId}/${answer.value.id}`);
  };
  return (
    <>
      <PageHead title={say(titles[about.kind])} />
      <p>{say("rights.object.lead")}</p>
      {about.kind === "grade" && <p className="note calm">{say("rights.object.grade.how")}</p>}
      {about.kind === "listing" && <p className="note calm">{say("rights.object.listing.how")}</p>}
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

const titles = {
  record: "rights.object",
  identity: "rights.object.identity",
  grade: "rights.object.grade",
  listing: "rights.object.listing",
} as const;

type Filed = {
  readonly matter: ObjectionMatter;
  readonly claim: string;
  readonly reason: string;
  readonly evidence: string[];
  readonly agent?: { name: string; authorisation: string };
};

/** Each kind of thing takes its objections at its own address; what is filed is the same. */
function useFiling(subjectId: string, about: ObjectedTo) {
  const record = useDeed("post", "/api/subjects/{subjectId}/objections");
  const grade = useDeed("post", "/api/subjects/{subjectId}/evaluations/{entryId}/grade-objections");
  const listing = useDeed("post", "/api/subjects/{subjectId}/list-entries/{entryId}/objections");
  const { problem, busy } = { record, identity: record, grade, listing }[about.kind];
  const path = { subjectId, entryId: about.id };
  const send = ({ claim, ...body }: Filed) => {
    switch (about.kind) {
      case "grade":
        return grade.send({ path, body });
      case "listing":
        return listing.send({ path, body });
      case "record":
      case "identity": {
        const recordId = about.kind === "identity" ? null : about.id;
        return record.send({ path: { subjectId }, body: { ...body, claim, recordId } });
      }
    }
  };
  return { problem, busy, send };
}
