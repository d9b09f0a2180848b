import type { ComplaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { ProblemNote } from "../../kit/problem-note.tsx";
import { useDeed } from "../../kit/use-deed.ts";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Given = { readonly complaintId: string; readonly paper: ComplaintView["papers"][number] };

/** Lets both sides read a paper that came in for the secretariat, or no longer. */
export function SharePaper({ complaintId, paper }: Given) {
  const say = useDeskSay();
  const { send, busy, problem } = useDeed("post", "/api/complaints/{complaintId}/papers/{paperId}/sharing");
  const path = { complaintId, paperId: paper.id };
  const shared = !paper.shared;
  return (
    <details className="bring-paper">
      <summary>{say(shared ? "complaint.share" : "complaint.unshare")}</summary>
      {shared && <p className="small">{say("complaint.share.hint")}</p>}
      {problem !== null && <ProblemNote problem={problem} />}
      <button
        type="button"
        className="button quiet"
        disabled={busy}
        aria-label={`${say(shared ? "complaint.share.do" : "complaint.unshare.do")} ${paper.name}`}
        onClick={() => void send({ path, body: { shared } })}
      >
        {say(shared ? "complaint.share.do" : "complaint.unshare.do")}
      </button>
    </details>
  );
}
