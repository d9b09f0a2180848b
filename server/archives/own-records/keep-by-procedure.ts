import { isRefusal, type Refusal } from "@xinheng/domain/refusal.ts";
import { keepAssociationRecord, type Kept, type Keeper, type Keeping } from "./keep-association-record.ts";

export type ProcedureRefusal = Refusal<"item-not-ours" | "record-has-faults">;

/**
 * Keeps what a procedure ended in. The item may have ended, or what was taken back may stand against it; subject and item are
 * the procedure's own promise, and another refusal is a fault of ours.
 */
export async function keepByProcedure(keeper: Keeper, keeping: Keeping): Promise<Kept | ProcedureRefusal> {
  const record = await keepAssociationRecord(keeper, keeping);
  if (!isRefusal(record)) return record;
  const { refused } = record;
  if (refused === "item-not-ours" || refused === "record-has-faults") return { ...record, refused };
  throw new Error(`what a procedure ended in was refused: ${refused}`);
}
