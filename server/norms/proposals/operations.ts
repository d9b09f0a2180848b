import type { Operation } from "../../platform/operation.ts";
import { draftProposal } from "./draft-proposal.ts";
import { editProposal } from "./edit-proposal.ts";
import { enterProposalOutcome } from "./enter-proposal-outcome.ts";
import { issueProposalLetter } from "./issue-proposal-letter.ts";
import { listProposalsQuestion } from "./list-proposals.ts";
import { reportProposals } from "./report-proposals.ts";
import { sendProposal } from "./send-proposal.ts";
import { showProposal } from "./show-proposal.ts";
import { withdrawProposal } from "./withdraw-proposal.ts";

/** A proposal to a standard, a plan, a policy or a law, from its draft to what became of it. */
export const proposalOperations: readonly Operation[] = [
  listProposalsQuestion,
  showProposal,
  reportProposals,
  draftProposal,
  editProposal,
  issueProposalLetter,
  sendProposal,
  enterProposalOutcome,
  withdrawProposal,
];
