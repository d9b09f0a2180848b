import { z } from "zod";
import {
  type CooperationMove,
  type CooperationStage,
  moveCooperation,
} from "@xinheng/domain/governance/cooperations/cooperation.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { findCooperationForUpdate, type KeptCooperation } from "./cooperation-store.ts";

export const cooperationParams = z.object({ cooperationId: z.uuid() });

/** Takes hold of a cooperation and tells the stage after a move, or why it cannot be made. */
export async function cooperationStep(
  tx: Tx,
  id: string,
  move: CooperationMove,
): Promise<
  | { readonly kept: KeptCooperation; readonly stage: CooperationStage }
  | Refusal<"cooperation-not-found" | "cooperation-stage-wrong">
> {
  const kept = await findCooperationForUpdate(tx, id);
  if (kept === null) return refuse("cooperation-not-found");
  const stage = moveCooperation(kept.stage, move);
  return isRefusal(stage) ? stage : { kept, stage };
}
