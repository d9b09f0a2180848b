import { useDeskSay } from "../../words/use-desk-say.ts";
import type { ProposalSummary } from "./proposal.ts";

const tones = {
  draft: "",
  issued: "wait",
  sent: "link",
  adopted: "good",
  partly: "good",
  rejected: "act",
  unanswered: "",
  withdrawn: "",
} as const satisfies Record<ProposalSummary["state"], string>;

/** Where a proposal stands, and what was late about it. */
export function ProposalTags({ proposal: { state, late, overdue } }: { proposal: ProposalSummary }) {
  const say = useDeskSay();
  return (
    <>
      <span className={`tag ${tones[state]}`}>{say(`proposal.state.${state}`)}</span>
      {late && <span className="tag wait">{say("proposal.late")}</span>}
      {overdue && <span className="tag act">{say("proposal.overdue")}</span>}
    </>
  );
}
