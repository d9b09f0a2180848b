import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type AssignmentMove, assignmentMovesFrom } from "@xinheng/domain/evaluation/agencies/agency.ts";
import type { Tx } from "../../platform/database.ts";
import { findAssignmentForUpdate, type KeptAssignment } from "./assignment-store.ts";

/** An assignment of this agency that may make this move, held; or why not. */
export async function assignmentStep(
  { tx }: { readonly tx: Tx },
  key: { readonly subjectId: string; readonly assignmentId: string },
  move: AssignmentMove,
): Promise<KeptAssignment | Refusal<"assignment-not-found" | "assignment-stage-wrong">> {
  const kept = await findAssignmentForUpdate(tx, { subjectId: key.subjectId, id: key.assignmentId });
  if (kept === null) return refuse("assignment-not-found");
  return assignmentMovesFrom(kept.stage).includes(move)
    ? kept
    : refuse("assignment-stage-wrong", { stage: kept.stage });
}
