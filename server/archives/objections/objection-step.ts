import { z } from "zod";
import {
  moveObjection,
  type ObjectionMove,
  type ObjectionStage,
} from "@xinheng/domain/archives/objections/objection.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { findObjection, findObjectionForUpdate, type KeptObjection } from "./objection-store.ts";
import { type RightsReader, viewObjection } from "./view-objection.ts";

export const objectionParams = z.object({ subjectId: z.uuid(), objectionId: z.uuid() });
type Params = z.output<typeof objectionParams>;

/** Takes hold of an objection and tells the stage after a move, or why it cannot be made. */
export async function stepFrom(
  tx: Tx,
  { subjectId, objectionId }: Params,
  move: ObjectionMove,
): Promise<
  | { readonly kept: KeptObjection; readonly stage: ObjectionStage }
  | Refusal<"objection-not-found" | "objection-stage-wrong">
> {
  const kept = await findObjectionForUpdate(tx, subjectId, objectionId);
  if (kept === null) return refuse("objection-not-found");
  const stage = moveObjection(kept.stage, move);
  return isRefusal(stage) ? stage : { kept, stage };
}

/** The objection as it stands after the deed. */
export async function viewAfter(reader: RightsReader, { subjectId, objectionId }: Params) {
  const kept = await findObjection(reader.tx, subjectId, objectionId);
  if (kept === null) throw new Error("an objection under way is not there");
  return viewObjection(reader, kept);
}
