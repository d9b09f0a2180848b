import { z } from "zod";
import { judgeSending, proposalWays } from "@xinheng/domain/norms/proposals/proposal.ts";
import { proposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { proposalParams, proposalStep } from "./proposal-step.ts";
import { changeProposal } from "./proposal-store.ts";
import { viewProposal } from "./view-proposal.ts";

/** It went: when, how, and by when somebody looks for an answer. After the last day of the call it is late, and may go. */
export const sendProposal = deed({
  name: "send-proposal",
  method: "POST",
  path: "/proposals/{proposalId}/sending",
  says: {
    zh: "登记建言已发出：日期、方式，以及到哪一天查看有没有答复。",
    en: "Enters that a proposal was sent: when, how, and by when an answer is looked for.",
  },
  params: proposalParams,
  body: z.object({ sentOn: z.iso.date(), way: z.enum(proposalWays), expectedOn: z.iso.date() }),
  reply: proposalView,
  refuses: ["proposal-not-found", "proposal-state-wrong", "proposal-day-wrong", "proposal-expected-before"],
  journals: ({ params }) => ({ ids: { proposal: params.proposalId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const step = await proposalStep(tx, params.proposalId, "send-proposal");
    if (isRefusal(step)) return step;
    const { kept, stage } = step;
    const fault = judgeSending(body, { earliest: kept.madeOn, today });
    if (fault !== null) return fault;
    await changeProposal(tx, kept.id, { stage, ...body });
    return viewProposal(given, kept.id);
  },
});
