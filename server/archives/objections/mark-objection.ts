import { v7 as uuidv7 } from "uuid";
import type { MarkKind } from "@xinheng/domain/archives/record-mark.ts";
import type { ReadTx } from "../../platform/database.ts";
import { listOwnVersionsById } from "../own-records/association-record-store.ts";
import { layMark, type MarkLayer } from "../merges/lay-mark.ts";
import { saveMark } from "../record-mark-store.ts";
import type { LockedRecord } from "../record-read-store.ts";
import { listVersions } from "../record-version-store.ts";
import type { KeptObjection } from "./objection-store.ts";

type Laid = { readonly kind: MarkKind; readonly note: string };

/** Marks what an objection is about, by what the record was when it was filed; nothing where it is past its retention. */
export async function markObjection(
  mover: MarkLayer & { readonly now: Date },
  kept: KeptObjection,
  { kind, note }: Laid,
): Promise<void> {
  const { tx, today, now } = mover;
  const { subjectId, associationId, naturalKey, common, id: causeId } = kept;
  const laid = { id: uuidv7(), associationId, kind, causeId, note, sinceOn: today, markedAt: now, movedFrom: null };
  // Once an entry became a record, what is said of it is said of the record.
  if (kept.targetId !== null && kept.recordId === null) {
    const open = kept.about === "grade";
    await saveMark(tx, { ...laid, subjectId, naturalKey: null, targetId: kept.targetId, common: false, open });
    return;
  }
  const version = common ? await findDisputed(tx, kept) : null;
  const record = version ?? (await ownDisputed(tx, kept));
  if (kept.recordId !== null && record === null) return;
  const open = record === null || record.openScope === "public";
  const mark = { ...laid, subjectId: record?.subjectId ?? subjectId, naturalKey, targetId: null, common, open };
  await layMark(mover, mark, version);
}

/** The version of an authority's record that was objected to, as it is named where it is at home; null past its retention. */
export async function findDisputed(tx: ReadTx, kept: KeptObjection): Promise<LockedRecord | null> {
  const { subjectId, recordSubject, recordId, naturalKey, contentHash } = kept;
  if (recordId === null || naturalKey === null) return null;
  const [found] = await listVersions(tx, [{ subjectId: recordSubject, id: recordId }]);
  return found === undefined
    ? null
    : { ...found, subjectId, naturalKey, contentHash: contentHash ?? found.contentHash };
}

async function ownDisputed(tx: ReadTx, { recordSubject, recordId }: KeptObjection) {
  const keys = recordId === null ? [] : [{ subjectId: recordSubject, id: recordId }];
  return (await listOwnVersionsById(tx, keys))[0] ?? null;
}
