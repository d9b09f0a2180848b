import { useQueryClient } from "@tanstack/react-query";
import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { useState } from "react";
import { MoveChoice } from "../../archives/rights/move-form.tsx";
import { addressOf } from "../../kit/api.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";
import { ByReceipt } from "../by-receipt.tsx";
import { type BroughtPaper, MatterPaper } from "../matter-paper.tsx";
import { SharePaper } from "./share-paper.tsx";

type Side = ComplaintView["papers"][number]["side"];
type Upload = {
  readonly complaintId: string;
  readonly says: string;
  /** Whose it is and who reads it, where the secretariat lays it in. */
  readonly told: { readonly side?: Side; readonly shared?: "yes" | "no" };
  /** The paper that stands in the form; null: none yet. */
  readonly paper: BroughtPaper | null;
  readonly brought: (paper: BroughtPaper) => void;
};

/** Takes one paper in; it is kept as soon as it is up. */
export function ComplaintPaperUpload({ complaintId, told, ...given }: Upload) {
  return (
    <MatterPaper
      {...given}
      addressFor={(file) =>
        addressOf("/api/complaints/{complaintId}/papers", {
          path: { complaintId },
          query: { name: file.name, ...told },
        })
      }
    />
  );
}

/** The papers that the reader may read, and a way to bring another. */
export function ComplaintPapers({ complaint }: { complaint: ComplaintView }) {
  const say = useDeskSay();
  const { id, papers, role } = complaint;
  return (
    <section className="sheet" aria-label={say("complaint.papers")}>
      <h2>{say("complaint.papers")}</h2>
      {papers.length === 0 ? (
        <p className="empty close">{say("complaint.papers.none")}</p>
      ) : (
        <ul className="plain mediation-papers">
          {papers.map((paper) => (
            <li key={paper.id}>
              <a
                href={addressOf("/api/complaints/{complaintId}/papers/{paperId}", {
                  path: { complaintId: id, paperId: paper.id },
                })}
              >
                {paper.name}
              </a>{" "}
              <span className="small">
                {say(`complaint.side.${paper.side}`)} · {paper.broughtOn}
                {paper.byReceiptAt !== null && <ByReceipt at={paper.byReceiptAt} />}
                {role === "house" && ` · ${say(`complaint.shared.${paper.shared ? "yes" : "no"}`)}`}
              </span>
              {complaint.can.includes("share-complaint-paper") && <SharePaper complaintId={id} paper={paper} />}
            </li>
          ))}
        </ul>
      )}
      {complaint.can.includes("bring-complaint-paper") && <Bring complaint={complaint} />}
    </section>
  );
}

function Bring({ complaint }: { complaint: ComplaintView }) {
  const say = useDeskSay();
  const queries = useQueryClient();
  const isHouse = complaint.role === "house";
  const [side, setSide] = useState<Side>("complainant");
  const [shared, setShared] = useState<"yes" | "no">("no");
  return (
    <details className="bring-paper">
      <summary>{say("complaint.papers.bring")}</summary>
      {isHouse && (
        <>
          <MoveChoice
            label={say("complaint.papers.whose")}
            value={side}
            options={(["complainant", "member", "house"] as const).map((value) => ({
              value,
              label: say(`complaint.side.${value}`),
            }))}
            change={setSide}
          />
          <MoveChoice
            label={say("complaint.shared")}
            value={shared}
            options={(["no", "yes"] as const).map((value) => ({ value, label: say(`complaint.shared.${value}`) }))}
            change={setShared}
          />
        </>
      )}
      <ComplaintPaperUpload
        complaintId={complaint.id}
        says={say("complaint.papers.drop")}
        told={isHouse ? { side, shared } : {}}
        paper={null}
        brought={() => void queries.invalidateQueries()}
      />
    </details>
  );
}
