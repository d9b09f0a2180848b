import { proposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { readsUnsent } from "@xinheng/domain/norms/proposals/unsent-reader.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { proposalParams } from "./proposal-step.ts";
import { findProposal } from "./proposal-store.ts";
import { viewProposal } from "./view-proposal.ts";

export const showProposal = question({
  name: "show-proposal",
  path: "/proposals/{proposalId}",
  says: {
    zh: "一件建言：内容、材料、文号、发出情况、每一次登记的结果。",
    en: "One proposal: its text and papers, its letter, how it was sent, and every outcome that was entered.",
  },
  params: proposalParams,
  reply: proposalView,
  refuses: ["proposal-not-found"],
  async run(reader) {
    const { tx, actor, params } = reader;
    const kept = await findProposal(tx, params.proposalId);
    if (kept === null || (kept.sentOn === null && !readsUnsent(actor))) return refuse("proposal-not-found");
    return viewProposal(reader, kept.id);
  },
});
