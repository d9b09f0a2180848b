import { useQueryClient } from "@tanstack/react-query";
import type { InfringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { useState } from "react";
import { MoveChoice } from "../../archives/rights/move-form.tsx";
import { addressOf } from "../../kit/api.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ByReceipt } from "../by-receipt.tsx";
import { type BroughtPaper, MatterPaper } from "../matter-paper.tsx";

type Side = InfringementView["papers"][number]["side"];
type Upload = {
  readonly id: string;
  readonly says: string;
  readonly side: Side;
  readonly paper: BroughtPaper | null;
  readonly brought: (paper: BroughtPaper) => void;
};

/** Takes one paper in; it is kept as soon as it is up. */
export function InfringementPaper({ id, side, ...given }: Upload) {
  return (
    <MatterPaper
      {...given}
      addressFor={(file) =>
        addressOf("/api/infringements/{infringementId}/papers", {
          path: { infringementId: id },
          query: { name: file.name, side },
        })
      }
    />
  );
}

/** A paper by its name, where the reader may read it. */
export function InfringementPaperLink({ one, id }: { one: InfringementView; id: string | null }) {
  const paper = one.papers.find((held) => held.id === id);
  if (paper === undefined) return null;
  const path = { infringementId: one.id, paperId: paper.id };
  return <a href={addressOf("/api/infringements/{infringementId}/papers/{paperId}", { path })}>{paper.name}</a>;
}

/** The papers that the reader may read, and a way to bring another. */
export function InfringementPapers({ one }: { one: InfringementView }) {
  const say = useDeskSay();
  return (
    <section className="sheet" aria-label={say("complaint.papers")}>
      <h2>{say("complaint.papers")}</h2>
      {one.papers.length === 0 ? (
        <p className="empty close">{say("complaint.papers.none")}</p>
      ) : (
        <ul className="plain mediation-papers">
          {one.papers.map((paper) => (
            <li key={paper.id}>
              <InfringementPaperLink one={one} id={paper.id} />{" "}
              <span className="small">
                {say(`complaint.side.${paper.side}`)} · {paper.broughtOn}
                {paper.byReceipt !== null && <ByReceipt at={paper.byReceipt.at} />}
              </span>
            </li>
          ))}
        </ul>
      )}
      {one.can.includes("bring-infringement-paper") && <Bring one={one} />}
    </section>
  );
}

function Bring({ one }: { one: InfringementView }) {
  const say = useDeskSay();
  const queries = useQueryClient();
  const [side, setSide] = useState<Side>("house");
  return (
    <details className="bring-paper">
      <summary>{say("complaint.papers.bring")}</summary>
      {one.role !== "complainant" && (
        <MoveChoice
          label={say("complaint.papers.whose")}
          value={side}
          options={(["house", "complainant"] as const).map((value) => ({
            value,
            label: say(`complaint.side.${value}`),
          }))}
          change={setSide}
        />
      )}
      <InfringementPaper
        id={one.id}
        says={say("infringement.papers.drop")}
        side={side}
        paper={null}
        brought={() => void queries.invalidateQueries()}
      />
    </details>
  );
}
