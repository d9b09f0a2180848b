import type { MediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { useQueryClient } from "@tanstack/react-query";
import { addressOf, type Reply } from "../../kit/api.ts";
import { PaperDrop } from "../../kit/paper-drop.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Path = "/api/mediations/{mediationId}/papers";
type Upload = {
  readonly mediationId: string;
  readonly says: string;
  /** The paper that stands in the form; null: none yet. */
  readonly paper: { readonly id: string; readonly name: string } | null;
  readonly brought: (paper: { id: string; name: string }) => void;
};

/** Takes one paper in; it is kept as soon as it is up, and named by the form. */
export function MediationPaperUpload({ mediationId, says, paper, brought }: Upload) {
  return (
    <div className="evidence">
      <PaperDrop<Reply<Path, "post">>
        says={says}
        addressFor={(file) =>
          addressOf("/api/mediations/{mediationId}/papers", { path: { mediationId }, query: { name: file.name } })
        }
        brought={({ paperId, name }) => brought({ id: paperId, name })}
      />
      {paper !== null && <p className="small">{paper.name}</p>}
    </div>
  );
}

export function MediationPaperLink({
  mediationId,
  paper,
}: {
  mediationId: string;
  paper: { id: string; name: string };
}) {
  const path = { mediationId, paperId: paper.id };
  return <a href={addressOf("/api/mediations/{mediationId}/papers/{paperId}", { path })}>{paper.name}</a>;
}

/** What lies before both parties. */
export function MediationPapers({ mediation }: { mediation: MediationView }) {
  const say = useDeskSay();
  const queries = useQueryClient();
  return (
    <section className="sheet" aria-label={say("mediation.papers")}>
      <h2>{say("mediation.papers")}</h2>
      {mediation.papers.length === 0 ? (
        <p className="empty close">{say("mediation.papers.none")}</p>
      ) : (
        <ul className="plain mediation-papers">
          {mediation.papers.map((paper) => (
            <li key={paper.id}>
              <MediationPaperLink mediationId={mediation.id} paper={paper} />{" "}
              <span className="small">
                {say(`mediation.side.${paper.side}`)} · {paper.broughtOn}
              </span>
            </li>
          ))}
        </ul>
      )}
      {mediation.can.includes("bring-mediation-paper") && (
        <MediationPaperUpload
          mediationId={mediation.id}
          says={say("mediation.papers.drop")}
          paper={null}
          brought={() => void queries.invalidateQueries()}
        />
      )}
    </section>
  );
}
