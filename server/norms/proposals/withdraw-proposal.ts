import { z } from "zod";
import { proposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { proposalParams, proposalStep } from "./proposal-step.ts";
import { changeProposal } from "./proposal-store.ts";
import { viewProposal } from "./view-proposal.ts";

/** Takes a proposal back that nobody answered; it stays in the register. */
export const withdrawProposal = deed({
  name: "withdraw-proposal",
  method: "POST",
  path: "/proposals/{proposalId}/withdrawal",
  says: {
    zh: "撤回还没有得到答复的建言，写明理由，登记簿保留。",
    en: "Withdraws a proposal that was not answered, with its reason; it stays in the register.",
  },
  params: proposalParams,
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: proposalView,
  refuses: ["proposal-not-found", "proposal-state-wrong"],
  journals: ({ params }) => ({ ids: { proposal: params.proposalId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const step = await proposalStep(tx, params.proposalId, "withdraw-proposal");
    if (isRefusal(step)) return step;
    await changeProposal(tx, step.kept.id, { stage: step.stage, closedOn: today, closedWhy: body.reason });
    return viewProposal(given, step.kept.id);
  },
});
