import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { judgeOutcome, proposalResults } from "@xinheng/domain/norms/proposals/proposal.ts";
import { outcomeDocument, proposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findPaper } from "../../governance/papers/paper-store.ts";
import { deed } from "../../platform/operation.ts";
import { saveOutcome } from "./proposal-outcome-store.ts";
import { proposalParams, proposalStep } from "./proposal-step.ts";
import { viewProposal } from "./view-proposal.ts";

/** What became of a proposal, with the document or the answer that says so. A later one names the one it corrects. */
export const enterProposalOutcome = deed({
  name: "enter-proposal-outcome",
  method: "POST",
  path: "/proposals/{proposalId}/outcomes",
  says: {
    zh: "登记建言的结果：采纳、部分采纳、未采纳、未获答复；更正的写明更正哪一次，原来的保留。",
    en: "Enters what became of a proposal: taken over, in part, not, or unanswered; a correction names the outcome it replaces, which stays.",
  },
  params: proposalParams,
  body: z.object({
    result: z.enum(proposalResults),
    settledOn: z.iso.date(),
    reason: z.string().trim().min(2).max(2_000),
    document: outcomeDocument.nullable().default(null),
    paperId: z.uuid().nullable().default(null),
    corrects: z
      .object({ outcomeId: z.uuid(), why: z.string().trim().min(2).max(500) })
      .nullable()
      .default(null),
  }),
  reply: proposalView,
  refuses: [
    "proposal-not-found",
    "proposal-state-wrong",
    "proposal-outcome-stands",
    "proposal-day-wrong",
    "proposal-document-early",
    "proposal-outcome-unproven",
    "proposal-answer-unanswered",
    "paper-not-found",
  ],
  journals: ({ params, reply }) => ({
    ids: { proposal: params.proposalId, outcome: reply.outcomes[0]?.id ?? "" },
  }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const step = await proposalStep(tx, params.proposalId, "enter-proposal-outcome");
    if (isRefusal(step)) return step;
    const { id, sentOn, standing } = step.kept;
    if (sentOn === null) throw new Error("a proposal that was sent has its day");
    const fault = judgeOutcome(body, { sentOn, standing, today });
    if (fault !== null) return fault;
    if (body.paperId !== null && (await findPaper(tx, body.paperId)) === null) return refuse("paper-not-found");
    await saveOutcome(tx, {
      ...body,
      ...{ id: uuidv7(), proposalId: id, associationId: ownAssociation(actor) },
      ...{ by: actor.id, enteredOn: today, at: now },
    });
    return viewProposal(given, id);
  },
});
