import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { z } from "zod";
import { draftedProposal, proposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { judgeNamed, proposalParams, proposalStep } from "./proposal-step.ts";
import { saveDraft } from "./proposal-store.ts";
import { viewProposal } from "./view-proposal.ts";

/** Writes a draft anew. Once a letter is issued, or it is sent, nothing in it is changed. */
export const editProposal = deed({
  name: "edit-proposal",
  method: "PUT",
  path: "/proposals/{proposalId}",
  says: {
    zh: "修改建言的草稿；出函或者发出之后不能再改。",
    en: "Changes the draft of a proposal, until it is issued or sent.",
  },
  params: proposalParams,
  body: draftedProposal.extend({ revision: z.int().min(1) }),
  reply: proposalView,
  refuses: [
    "proposal-not-found",
    "proposal-state-wrong",
    "proposal-edited-meanwhile",
    "paper-not-found",
    "proposal-resolution-unfit",
  ],
  journals: ({ params }) => ({ ids: { proposal: params.proposalId } }),
  async run(given) {
    const { tx, actor, params, body } = given;
    const step = await proposalStep(tx, params.proposalId, "edit-proposal");
    if (isRefusal(step)) return step;
    if (step.kept.revision !== body.revision) return refuse("proposal-edited-meanwhile");
    const fault = await judgeNamed(tx, body);
    if (fault !== null) return fault;
    const { id, revision } = step.kept;
    await saveDraft(tx, { ...body, id, associationId: ownAssociation(actor), revision: revision + 1 });
    return viewProposal(given, id);
  },
});
