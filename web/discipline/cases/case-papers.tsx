import { useQueryClient } from "@tanstack/react-query";
import { casePaperKind, type CasePaperView, type CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { useState } from "react";
import { MoveChoice, MoveText } from "../../archives/rights/move-form.tsx";
import { addressOf, type Reply } from "../../kit/api.ts";
import { PaperDrop } from "../../kit/paper-drop.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Path = "/api/cases/{caseId}/papers";
type Kind = CasePaperView["kind"];
type Upload = {
  readonly caseId: string;
  readonly says: string;
  readonly told: {
    readonly kind: Kind;
    readonly from: string;
    readonly obtainedOn: string;
    readonly withheldWhy?: string;
  };
  /** The paper that stands in the form; null: none yet. */
  readonly paper: { readonly id: string; readonly name: string } | null;
  readonly brought: (paper: { id: string; name: string }) => void;
};

/** The legal day, as a form begins with it. */
export function dayToday(): string {
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** Takes one paper into the file; it is kept as soon as it is up. */
export function CasePaperUpload({ caseId, says, told, paper, brought }: Upload) {
  return (
    <div className="evidence">
      <PaperDrop<Reply<Path, "post">>
        says={says}
        addressFor={(file) =>
          addressOf("/api/cases/{caseId}/papers", { path: { caseId }, query: { name: file.name, ...told } })
        }
        brought={({ paperId, name }) => brought({ id: paperId, name })}
      />
      {paper !== null && <p className="small">{paper.name}</p>}
    </div>
  );
}

export function CasePaperLink({ caseId, paper }: { caseId: string; paper: { id: string; name: string } }) {
  const path = { caseId, paperId: paper.id };
  return <a href={addressOf("/api/cases/{caseId}/papers/{paperId}", { path })}>{paper.name}</a>;
}

/** The file: each paper with where it came from and its hash. */
export function CasePapers({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("case.papers")}>
      <h2>{say("case.papers")}</h2>
      {matter.papers.length === 0 ? (
        <p className="empty close">{say("case.papers.none")}</p>
      ) : (
        <ul className="rows mediations">
          {matter.papers.map((paper) => (
            <li key={paper.id}>
              <div>
                <CasePaperLink caseId={matter.id} paper={paper} />{" "}
                <span className="tag">{say(`case.paper.${paper.kind}`)}</span>
                <div className="small">
                  {say("case.paper.custody", {
                    from: paper.from,
                    on: paper.obtainedOn,
                    by: paper.enteredBy,
                    at: paper.enteredOn,
                  })}
                </div>
                <code className="hash small">{say("case.paper.hash", { hash: paper.sha256 })}</code>
                {paper.withheldWhy !== "" && (
                  <div className="small">{say("case.paper.withheld", { why: paper.withheldWhy })}</div>
                )}
              </div>
            </li>
          ))}
        </ul>
      )}
      {matter.can.includes("bring-case-paper") && <Bring matter={matter} />}
    </section>
  );
}

function Bring({ matter }: { matter: CaseView }) {
  const say = useDeskSay();
  const queries = useQueryClient();
  const isOwn = matter.role === "respondent";
  const [kind, setKind] = useState<Kind>(isOwn ? "statement" : "evidence");
  const [from, setFrom] = useState("");
  const [obtainedOn, setDay] = useState(dayToday());
  const [withheldWhy, setWithheld] = useState("");
  const told = { kind, from: isOwn ? matter.respondent.name : from, obtainedOn, withheldWhy };
  return (
    <details className="bring-paper">
      <summary>{say("case.paper.bring")}</summary>
      {!isOwn && (
        <>
          <MoveChoice
            label={say("case.paper.kind")}
            value={kind}
            options={casePaperKind.options.map((value) => ({ value, label: say(`case.paper.${value}`) }))}
            change={setKind}
          />
          <MoveText label={say("case.paper.from")} value={from} most={200} change={setFrom} />
          <MoveText label={say("case.paper.obtainedOn")} value={obtainedOn} most={10} type="date" change={setDay} />
          <MoveText
            label={say("case.paper.withhold")}
            hint={say("case.paper.withhold.hint")}
            value={withheldWhy}
            most={300}
            needed={false}
            change={setWithheld}
          />
        </>
      )}
      {(isOwn || from !== "") && (
        <CasePaperUpload
          caseId={matter.id}
          says={say("case.paper.drop")}
          told={told}
          paper={null}
          brought={() => void queries.invalidateQueries()}
        />
      )}
    </details>
  );
}
