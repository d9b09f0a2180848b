import { z } from "zod";
import { moveProposal, type ProposalMove, type ProposalStage } from "@xinheng/domain/norms/proposals/proposal.ts";
import type { draftedProposal } from "@xinheng/domain/norms/proposals/proposal-view.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { listPapers } from "../../governance/papers/paper-store.ts";
import { findResolution } from "../../governance/resolution-store.ts";
import type { Tx } from "../../platform/database.ts";
import { findProposalForUpdate, type KeptProposal } from "./proposal-store.ts";

export const proposalParams = z.object({ proposalId: z.uuid() });

/** Takes hold of a proposal and tells the stage after a move, or why it cannot be made. */
export async function proposalStep(
  tx: Tx,
  id: string,
  move: ProposalMove,
): Promise<
  | { readonly kept: KeptProposal; readonly stage: ProposalStage }
  | Refusal<"proposal-not-found" | "proposal-state-wrong">
> {
  const kept = await findProposalForUpdate(tx, id);
  if (kept === null) return refuse("proposal-not-found");
  const stage = moveProposal(kept.state, move);
  return isRefusal(stage) ? stage : { kept, stage };
}

/** Whether what a draft names is there: its papers, and a resolution that was carried. */
export async function judgeNamed(
  tx: Tx,
  { paperIds, resolutionId }: Pick<z.output<typeof draftedProposal>, "paperIds" | "resolutionId">,
): Promise<Refusal<"paper-not-found" | "proposal-resolution-unfit"> | null> {
  if ((await listPapers(tx, paperIds)).length < new Set(paperIds).size) return refuse("paper-not-found");
  if (resolutionId === null) return null;
  const resolution = await findResolution(tx, resolutionId);
  return resolution?.carried === true ? null : refuse("proposal-resolution-unfit");
}
