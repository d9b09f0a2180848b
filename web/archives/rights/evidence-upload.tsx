import { addressOf, type Reply } from "../../kit/api.ts";
import { PaperDrop } from "../../kit/paper-drop.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

export type Brought = { readonly id: string; readonly name: string };
type Given = {
  readonly subjectId: string;
  readonly says: string;
  readonly papers: readonly Brought[];
  readonly change: (papers: readonly Brought[]) => void;
};
type Path = "/api/subjects/{subjectId}/evidence";

/** Papers for a matter: each is kept as soon as it is up, and named by the form when that is sent. */
export function EvidenceUpload({ subjectId, says, papers, change }: Given) {
  const say = useDeskSay();
  return (
    <div className="evidence">
      <PaperDrop<Reply<Path, "post">>
        says={says}
        addressFor={(file) =>
          addressOf("/api/subjects/{subjectId}/evidence", { path: { subjectId }, query: { name: file.name } })
        }
        brought={({ evidenceId, name }) => change([...papers, { id: evidenceId, name }])}
      />
      {papers.length > 0 && (
        <ul className="small">
          {papers.map((paper) => (
            <li key={paper.id}>
              {paper.name}{" "}
              <button
                type="button"
                className="button link"
                onClick={() => change(papers.filter(({ id }) => id !== paper.id))}
              >
                {say("rights.paper.leave")}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function EvidenceLink({ subjectId, paper }: { subjectId: string; paper: Brought }) {
  const path = { subjectId, evidenceId: paper.id };
  return <a href={addressOf("/api/subjects/{subjectId}/evidence/{evidenceId}", { path })}>{paper.name}</a>;
}

export function EvidenceLinks({ subjectId, papers }: { subjectId: string; papers: readonly Brought[] }) {
  const say = useDeskSay();
  if (papers.length === 0) return <span className="small">{say("rights.none")}</span>;
  return (
    <ul className="plain">
      {papers.map((paper) => (
        <li key={paper.id}>
          <EvidenceLink subjectId={subjectId} paper={paper} />
        </li>
      ))}
    </ul>
  );
}
