import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { findOwnRecall } from "./association-recall-store.ts";
import { findOwnRecordForUpdate, findOwnReplacement, type OwnRecord } from "./association-record-store.ts";

/** An own record in its current version, held; or why there is nothing to be done with it. */
export async function findOpenOwnRecord(
  tx: Tx,
  subjectId: string,
  recordId: string,
): Promise<OwnRecord | Refusal<"record-not-found" | "record-replaced" | "record-was-recalled">> {
  const found = await findOwnRecordForUpdate(tx, subjectId, recordId);
  if (found === null) return refuse("record-not-found");
  if (found.replacedAt === null) return found;
  const recall = await findOwnRecall(tx, { subjectId: found.subjectId, id: recordId });
  if (recall !== null) return refuse("record-was-recalled", { on: recall.recalledOn });
  return refuse("record-replaced", { by: (await findOwnReplacement(tx, recordId, subjectId)) ?? "" });
}
