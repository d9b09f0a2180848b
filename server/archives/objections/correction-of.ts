import type { Tx } from "../../platform/database.ts";
import { findOwnRecall } from "../own-records/association-recall-store.ts";
import { findOwnByKey } from "../own-records/association-record-store.ts";
import { findRecallsByKeys } from "../recalls/recall-store.ts";
import { findCurrentByKeys, keyOf } from "../record-write-store.ts";
import type { KeptObjection } from "./objection-store.ts";

/**
 * What became of the disputed record since the objection was filed: another version by the road every correction goes, or its
 * recall. Of an identity what was done is told in words alone.
 */
export async function correctionOf(
  tx: Tx,
  kept: KeptObjection,
): Promise<{ readonly changed: boolean; readonly by: string | null }> {
  const { subjectId, recordId, naturalKey, common } = kept;
  if (recordId === null || naturalKey === null) return { changed: true, by: null };
  if (!common) {
    const standing = await findOwnByKey(tx, subjectId, naturalKey);
    if (standing !== null)
      return { changed: standing.id !== recordId, by: standing.id === recordId ? null : standing.id };
    return { changed: (await findOwnRecall(tx, { subjectId, id: recordId })) !== null, by: null };
  }
  const key = { subjectId, naturalKey };
  const standing = (await findCurrentByKeys(tx, [key])).get(keyOf(subjectId, naturalKey));
  if (standing !== undefined)
    return { changed: standing.id !== recordId, by: standing.id === recordId ? null : standing.id };
  return { changed: (await findRecallsByKeys(tx, [key])).size > 0, by: null };
}
