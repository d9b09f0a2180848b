import { packContextOf } from "../../catalogue/pack-context.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { listMergedCodes, listMerges } from "../../subjects/merge-store.ts";
import type { OwnRecord } from "../own-records/association-record-store.ts";
import type { LockedRecord } from "../record-read-store.ts";
import { recordReader } from "./moving-records.ts";
import { isLosers } from "./return-records.ts";

/** Whose a record is by origin, and how it is named there. */
export type Home = Pick<LockedRecord, "subjectId" | "naturalKey" | "contentHash">;

type HomeReader = { readonly tx: ReadTx; readonly house: House; readonly today: string };

const mostMerges = 50;

/**
 * To whom a record would go if every merge were undone: what came over with one, or since under a code of who was merged, is
 * that one's. What is filed there goes with the record, whatever becomes of the merge. What an association keeps itself no merge moves.
 */
export async function homeOf(
  reader: HomeReader,
  record: LockedRecord | OwnRecord,
  associationId: string,
): Promise<Home> {
  return "keptBy" in record && record.keptBy !== null
    ? record
    : homeOfCommon(reader, record as LockedRecord, associationId);
}

async function homeOfCommon(
  { tx, house, today }: HomeReader,
  record: LockedRecord,
  associationId: string,
): Promise<Home> {
  const reader = recordReader(house, await packContextOf(tx, associationId, today));
  let subjectId = record.subjectId;
  for (let step = 0; step < mostMerges; step += 1) {
    const from = await loserOf({ tx, reader }, subjectId, record);
    if (from === null) break;
    subjectId = from;
  }
  if (subjectId === record.subjectId) return record;
  const codes = { from: await listMergedCodes(tx, [record.subjectId]), to: await listMergedCodes(tx, [subjectId]) };
  const { naturalKey, contentHash } = reader.identityUnder(record, codes);
  return { subjectId, naturalKey, contentHash };
}

/** Of those merged into a subject the one whose the record is; null: it is the subject's own. */
async function loserOf(
  { tx, reader }: Pick<HomeReader, "tx"> & { readonly reader: ReturnType<typeof recordReader> },
  subjectId: string,
  record: LockedRecord,
): Promise<string | null> {
  for (const merge of await listMerges(tx, subjectId)) {
    if (await isLosers(tx, { merge, reader }, record)) return merge.loserId;
  }
  return null;
}
