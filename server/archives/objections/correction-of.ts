import { type MarkLayer, stationsOf } from "../merges/lay-mark.ts";
import { findJoined } from "../merges/line-store.ts";
import { findOwnRecall } from "../own-records/association-recall-store.ts";
import { findOwnByKey } from "../own-records/association-record-store.ts";
import { findRecallsByKeys } from "../recalls/recall-store.ts";
import { findCurrentByKeys, keyOf } from "../record-write-store.ts";
import { findDisputed } from "./mark-objection.ts";
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
 * Where the subject was merged, the record stands under the winner by another id and under another name, and once that was
 * undone by yet another at home: there it is corrected once it says something else. A copy that a merge laid down says the same.
 */
async function collectedCorrection(
  layer: MarkLayer,
  kept: KeptObjection & { readonly recordId: string; readonly naturalKey: Buffer },
): Promise<Correction> {
  const { tx } = layer;
  const disputed = await findDisputed(tx, kept);
  const last = disputed === null ? undefined : (await stationsOf(layer, kept, disputed)).at(-1);
  const key = {
    subjectId: last?.winner ?? kept.subjectId,
    naturalKey: last?.version?.naturalKey ?? kept.naturalKey,
  };
  const standing = (await findCurrentByKeys(tx, [key])).get(keyOf(key.subjectId, key.naturalKey));
  if (standing === undefined) return { changed: (await findRecallsByKeys(tx, [key])).size > 0, by: null };
  const said = last?.version?.contentHash ?? (await saidAtHome(layer, kept));
  const changed = said === null ? standing.id !== kept.recordId : !standing.contentHash.equals(said);
  return told(standing.id, changed);
}

/** What it said when it was objected to, where a merge came and went since; null: no merge has ever laid it down anew. */
async function saidAtHome({ tx }: MarkLayer, { subjectId, contentHash }: KeptObjection): Promise<Buffer | null> {
  return (await findJoined(tx, subjectId)).linked.length > 1 ? contentHash : null;
}

function told(id: string, changed: boolean): Correction {
  return { changed, by: changed ? id : null };
}
