import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { KeptListEntry } from "@xinheng/domain/standing/list-entry-stage.ts";
import { listOwnVersionsById } from "../../archives/own-records/association-record-store.ts";
import { type Keeper, keepAssociationRecord } from "../../archives/own-records/keep-association-record.ts";

/** The field of every roll's item that says until when. */
const lastDay = "JMRQ";

/**
 * The record of an entry that was left early holds until today, so that a later evaluation counts it no longer than the roll did.
 * One that was corrected or taken back meanwhile, or whose subject was merged, is left as it is: its term ends it.
 */
export async function endOwnRecord(keeper: Keeper, entry: KeptListEntry): Promise<void> {
  const { subjectId, recordId } = entry;
  if (recordId === null) return;
  const [record] = await listOwnVersionsById(keeper.tx, [{ subjectId, id: recordId }]);
  if (record === undefined || record.replacedAt !== null) return;
  const fields = { ...record.fields, [lastDay]: keeper.today };
  const kept = await keepAssociationRecord(keeper, { subjectId, item: record.item, fields });
  if (isRefusal(kept) && kept.refused !== "subject-merged")
    throw new Error(`the record of an entry that was left could not be ended: ${kept.refused}`);
}
