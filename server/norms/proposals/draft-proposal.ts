import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { draftedProposal, proposalView } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { deed } from "../../platform/operation.ts";
import { judgeNamed } from "./proposal-step.ts";
import { saveProposal } from "./proposal-store.ts";
import { viewProposal } from "./view-proposal.ts";

/** Begins a proposal: on the own initiative, or as an opinion on a draft that an authority published. */
export const draftProposal = deed({
  name: "draft-proposal",
  method: "POST",
  path: "/proposals",
  says: {
    zh: "起草对国家、行业、地方标准，行业规划，政策、法律法规的建言：主动提出，或者答复征求意见。",
    en: "Drafts a proposal to a standard, a sector plan, a policy or a law: on the own initiative or in answer to a call for opinions.",
  },
  body: draftedProposal,
  reply: proposalView,
  refuses: ["paper-not-found", "proposal-resolution-unfit"],
  journals: ({ reply }) => ({ ids: { proposal: reply.id, kind: reply.kind } }),
  async run(given) {
    const { tx, actor, now, today, body } = given;
    const fault = await judgeNamed(tx, body);
    if (fault !== null) return fault;
    const id = uuidv7();
    await saveProposal(tx, {
      ...body,
      ...{ id, associationId: ownAssociation(actor), by: actor.id, on: today, at: now },
    });
    return viewProposal(given, id);
  },
});
