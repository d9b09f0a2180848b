import type { RepairGuide } from "@xinheng/domain/archives/repairs/repair-guide.ts";
import { Button } from "antd";
import { type SyntheticEvent, useState } from "react";
import { useLocation } from "wouter";
import { nameIn, useLocale } from "../../kit/locale.tsx";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { type Brought, EvidenceUpload } from "./evidence-upload.tsx";
import { MoveText } from "./move-form.tsx";

type Need = RepairGuide["needs"][number]["need"];
type Papers = Readonly<Partial<Record<Need, readonly Brought[]>>>;
type Given = { readonly guide: RepairGuide & { readonly subjectId: string }; readonly forAgent: boolean };

/** The application: the day of fulfilment, a paper for each need, and the commitment. */
export function RepairForm({ guide, forAgent }: Given) {
  const say = useDeskSay();
  const locale = useLocale();
  const [, go] = useLocation();
  const { subjectId, recordId } = guide;
  const [fulfilledOn, setFulfilledOn] = useState("");
  const [committedBy, setCommittedBy] = useState("");
  const [commits, setCommits] = useState(false);
  const [papers, setPapers] = useState<Papers>({});
  const [agent, setAgent] = useState("");
  const [authorisation, setAuthorisation] = useState<readonly Brought[]>([]);
  const apply = useDeed("post", "/api/subjects/{subjectId}/records/{recordId}/repairs");
  const send = async (event: SyntheticEvent) => {
    event.preventDefault();
    if (!commits) return;
    const [paper] = authorisation;
    const speaks = forAgent && paper !== undefined ? { agent: { name: agent, authorisation: paper.id } } : {};
    const answer = await apply.send({
      path: { subjectId, recordId },
      body: { fulfilledOn, committedBy, commits: true, papers: broughtFor(guide, papers), ...speaks },
    });
    if (answer.ok) go(`/desk/repairs/${subjectId}/${answer.value.id}`);
  };
  return (
    <form className="sheet" aria-label={say("repair.apply")} onSubmit={(event) => void send(event)}>
      <h2>{say("repair.apply")}</h2>
      {apply.problem !== null && <ProblemNote problem={apply.problem} />}
      <MoveText label={say("repair.fulfilledOn")} type="date" value={fulfilledOn} most={10} change={setFulfilledOn} />
      {guide.needs.map(({ need, name, nameEn }) => (
        <EvidenceUpload
          key={need}
          subjectId={subjectId}
          says={nameIn(locale, name, nameEn)}
          papers={papers[need] ?? []}
          change={(brought) => setPapers({ ...papers, [need]: brought })}
        />
      ))}
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
      <MoveText label={say("repair.committedBy")} value={committedBy} most={100} change={setCommittedBy} />
      <label className="field">
        <input type="checkbox" checked={commits} required onChange={(event) => setCommits(event.target.checked)} />{" "}
        {say("repair.commits")}
      </label>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={apply.busy}>
          {say("repair.apply")}
        </Button>
      </div>
    </form>
  );
}

function broughtFor(guide: RepairGuide, papers: Papers) {
  return guide.needs.flatMap(({ need }) => (papers[need] ?? []).map(({ id }) => ({ need, evidence: id })));
}
