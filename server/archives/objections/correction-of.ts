import { type MarkLayer, stationsOf } from "../merges/lay-mark.ts";
import { findOwnRecall } from "../own-records/association-recall-store.ts";
import { findOwnByKey } from "../own-records/association-record-store.ts";
import { findRecallsByKeys } from "../recalls/recall-store.ts";
import { listVersions } from "../record-version-store.ts";
import { findCurrentByKeys, keyOf } from "../record-write-store.ts";
import type { KeptObjection } from "./objection-store.ts";

type Correction = { readonly changed: boolean; readonly by: string | null };

/**
 * What became of the disputed record since the objection was filed: another version by the road every correction goes, or its
 * recall. Of an identity what was done is told in words alone.
 */
export async function correctionOf(layer: MarkLayer, kept: KeptObjection): Promise<Correction> {
  const { subjectId, recordId, naturalKey, common } = kept;
  if (recordId === null || naturalKey === null) return { changed: true, by: null };
  if (common) return collectedCorrection(layer, { ...kept, recordId, naturalKey });
  const standing = await findOwnByKey(layer.tx, subjectId, naturalKey);
  if (standing !== null) return told(standing.id, standing.id !== recordId);
  return { changed: (await findOwnRecall(layer.tx, { subjectId, id: recordId })) !== null, by: null };
}

/**
 * Where the subject was merged since, the record stands under the winner by another id and under another name: there it is
 * corrected once it says something else. A copy that the merge laid down says the same.
 */
async function collectedCorrection(
  layer: MarkLayer,
  kept: KeptObjection & { readonly recordId: string; readonly naturalKey: Buffer },
): Promise<Correction> {
  const { tx } = layer;
  const [disputed] = await listVersions(tx, [{ subjectId: kept.subjectId, id: kept.recordId }]);
  const last = disputed === undefined ? undefined : (await stationsOf(layer, kept, disputed)).at(-1);
  const key = {
    subjectId: last?.winner ?? kept.subjectId,
    naturalKey: last?.version?.naturalKey ?? kept.naturalKey,
  };
  const standing = (await findCurrentByKeys(tx, [key])).get(keyOf(key.subjectId, key.naturalKey));
  if (standing === undefined) return { changed: (await findRecallsByKeys(tx, [key])).size > 0, by: null };
  const said = last?.version?.contentHash;
  const changed = said === undefined ? standing.id !== kept.recordId : !standing.contentHash.equals(said);
  return told(standing.id, changed);
}

function told(id: string, changed: boolean): Correction {
  return { changed, by: changed ? id : null };
}
