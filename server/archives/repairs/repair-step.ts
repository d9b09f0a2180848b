import { z } from "zod";
import { judgeMove, type RepairMove } from "@xinheng/domain/archives/repairs/repair.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import type { RightsReader } from "../objections/view-objection.ts";
import { findRepair, findRepairForUpdate, type KeptRepair } from "./repair-store.ts";
import { viewRepair } from "./view-repair.ts";

export const repairParams = z.object({ subjectId: z.uuid(), repairId: z.uuid() });
type Params = z.output<typeof repairParams>;

/** Takes hold of an application in a stage that lets the move be made, or tells why it cannot be. */
export async function holdFor(
  tx: Tx,
  { subjectId, repairId }: Params,
  move: RepairMove,
): Promise<KeptRepair | Refusal<"repair-not-found" | "repair-stage-wrong">> {
  const kept = await findRepairForUpdate(tx, subjectId, repairId);
  if (kept === null) return refuse("repair-not-found");
  return judgeMove(kept.stage, move) ?? kept;
}

/** The application as it stands after the deed. */
export async function viewAfter(reader: RightsReader, { subjectId, repairId }: Params) {
  const kept = await findRepair(reader.tx, subjectId, repairId);
  if (kept === null) throw new Error("an application under way is not there");
  return viewRepair(reader, kept);
}
