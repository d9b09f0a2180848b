import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import { findRecordForUpdate, findReplacement, type LockedRecord } from "../record-read-store.ts";
import { findRecall } from "./recall-store.ts";

/** A record in its current version, held; or why there is nothing to be done with it. */
export async function findOpenRecord(
  tx: Tx,
  subjectId: string,
  recordId: string,
): Promise<LockedRecord | Refusal<"record-not-found" | "record-replaced" | "record-was-recalled">> {
  const found = await findRecordForUpdate(tx, subjectId, recordId);
  if (found === null) return refuse("record-not-found");
  if (found.replacedAt === null) return found;
  const recall = await findRecall(tx, { subjectId, id: recordId });
  if (recall !== null) return refuse("record-was-recalled", { on: recall.recalledOn });
  return refuse("record-replaced", { by: (await findReplacement(tx, subjectId, recordId)) ?? "" });
}
