import { type RawBuilder, sql } from "kysely";
import type { KeptRecord } from "@xinheng/domain/archives/archive.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { ownMarksColumn } from "../ground-store.ts";
import { type RecordCondition, recordOf } from "../record-read-store.ts";
import type { NewRecord, RecordKey } from "../record-write-store.ts";

/** A record as an association keeps it: written alone, by no file, walled by its association. */
export type NewOwnRecord = Omit<
  NewRecord,
  | "importId"
  | "importRow"
  | "broughtBy"
  | "replacesSubject"
  | "publishRule"
  | "publishDueOn"
  | "publishDaysLate"
  | "knownAt"
> & {
  readonly associationId: string;
  readonly recordedBy: string | null;
  readonly selfDeclared: boolean;
  /** The natural key of the record of the same subject that it rests on; null: of none. */
  readonly groundKey: Buffer | null;
};

/** An own record with what its next version and its recall have to keep. */
export type OwnRecord = KeptRecord & {
  readonly naturalKey: Buffer;
  readonly contentHash: Buffer;
  readonly groundKey: Buffer | null;
};

export async function saveOwnRecord(tx: Tx, record: NewOwnRecord): Promise<void> {
  await tx.db
    .insertInto("association_record")
    .values({
      subject_id: record.subjectId,
      id: record.id,
      association_id: record.associationId,
      item: record.item,
      edition: record.edition,
      polarity: record.polarity,
      open_scope: record.openScope,
      document_kind: record.documentKind,
      document_number: record.documentNumber,
      document_printed: record.documentPrinted,
      issuer_name: record.issuerName,
      issuer_code: record.issuerCode,
      source_name: record.sourceName,
      decided_on: record.decidedOn,
      valid_from: record.validFrom,
      valid_to: record.validTo,
      severity: record.severity,
      public_from: record.publicFrom,
      public_until: record.publicUntil,
      publicity_why: record.publicityWhy,
      publicity_edition: record.publicityEdition,
      published_late: record.publishedLate,
      last_confirmed_on: record.lastConfirmedOn,
      amount_fen: record.amountFen,
      printed_name: record.printedName,
      held: record.held,
      natural_key: record.naturalKey,
      content_hash: record.contentHash,
      fields: JSON.stringify(record.fields),
      recorded_at: record.recordedAt,
      recorded_by: record.recordedBy,
      self_declared: record.selfDeclared,
      replaces: record.replaces,
      ground_key: record.groundKey,
    })
    .execute();
}

/** Closes a version that a later one replaces, or that was taken back. */
export async function closeOwnRecord(tx: Tx, key: RecordKey, at: Date): Promise<void> {
  await tx.db
    .updateTable("association_record")
    .set({ replaced_at: at })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .where("replaced_at", "is", null)
    .execute();
}

export async function confirmOwnRecord(tx: Tx, key: RecordKey, on: string): Promise<void> {
  await tx.db
    .updateTable("association_record")
    .set({ last_confirmed_on: on })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .where("last_confirmed_on", "<", on)
    .execute();
}

/** The current version under a natural key, or null; also one that lies under a subject merged into this one. */
export async function findOwnByKey(tx: ReadTx, subjectId: string, naturalKey: Buffer): Promise<OwnRecord | null> {
  const row = await ownRecords(tx, subjectId)
    .where("record.natural_key", "=", naturalKey)
    .where("record.replaced_at", "is", null)
    .executeTakeFirst();
  return row === undefined ? null : ownOf(row);
}

export async function findOwnRecordForUpdate(tx: Tx, subjectId: string, id: string): Promise<OwnRecord | null> {
  const row = await ownRecords(tx, subjectId).where("record.id", "=", id).forUpdate(["record"]).executeTakeFirst();
  return row === undefined ? null : ownOf(row);
}

/** What replaced an own record; null while nothing did. */
export async function findOwnReplacement(tx: ReadTx, id: string, subjectId: string): Promise<string | null> {
  const row = await ownRecords(tx, subjectId).where("record.replaces", "=", id).executeTakeFirst();
  return row?.id ?? null;
}

/** All versions under a natural key, at most 200. */
export async function listOwnVersions(
  tx: ReadTx,
  subjectId: string,
  naturalKey: Buffer,
): Promise<{ readonly subjectId: string; readonly recordId: string }[]> {
  const rows = await ownRecords(tx, subjectId).where("record.natural_key", "=", naturalKey).limit(200).execute();
  return rows.map((row) => ({ subjectId: row.subject_id, recordId: row.id }));
}

/** Own versions by their ids, under whom the subjects were merged into as well. */
export async function listOwnVersionsById(tx: ReadTx, keys: readonly RecordKey[]): Promise<OwnRecord[]> {
  const found: OwnRecord[] = [];
  for (const { subjectId, id } of keys) {
    const row = await ownRecords(tx, subjectId).where("record.id", "=", id).executeTakeFirst();
    if (row !== undefined) found.push(ownOf(row));
  }
  return found;
}

/** Own records of a subject that meet all conditions, newest decision first. */
export async function listOwnRecords(
  tx: ReadTx,
  subjectId: string,
  conditions: readonly RecordCondition[],
  limit: number,
): Promise<OwnRecord[]> {
  let query = ownRecords(tx, subjectId);
  for (const condition of conditions) query = query.where(condition);
  const ordered = query.orderBy("record.decided_on", "desc").orderBy("record.id", "desc").limit(limit);
  return (await tx.prepared(ordered.compile())).map(ownOf);
}

/** What the association took back itself is shown as of no day, nor are the versions before it. */
export const notTakenBack: RecordCondition = sql<boolean>`not exists (
  select from association_recall as taken where taken.subject_id = record.subject_id
  and taken.natural_key = record.natural_key and taken.lifted_at is null and record.recorded_at <= taken.recalled_at)`;

/** Recorded by an instant and standing still. */
export function standingSince(at: Date): RecordCondition {
  return sql<boolean>`(record.recorded_at <= ${at} and record.replaced_at is null)`;
}

/** What speaks against somebody. */
export const isAdverse: RecordCondition = sql<boolean>`(record.polarity = 'adverse')`;

/** Of these items. */
export function ofItems(items: readonly string[]): RecordCondition {
  return sql<boolean>`(record.item = any(${[...items]}::text[]))`;
}

/**
 * Read under the alias `record`, so that the conditions of common records hold here too. A merge moves nothing: what an
 * association keeps stays where it wrote it, and is read under whom the subject was merged into. Undoing undoes that as well.
 */
function ownRecords(tx: ReadTx, subjectId: string) {
  return tx.db
    .selectFrom("association_record as record")
    .innerJoin("association", "association.id", "record.association_id")
    .selectAll("record")
    .select("association.name as keeper")
    .select(ownMarksColumn)
    .where("record.subject_id", "in", mergedInto(subjectId));
}

export function mergedInto(subjectId: string): RawBuilder<string> {
  return sql<string>`(with recursive gone as (
    select ${subjectId}::uuid as id union select subject.id from subject join gone on subject.merged_into = gone.id
  ) select id from gone)`;
}

type OwnRow = Parameters<typeof recordOf>[0] & {
  keeper: string;
  self_declared: boolean;
  natural_key: Buffer;
  content_hash: Buffer;
  ground_key: Buffer | null;
};

function ownOf(row: OwnRow): OwnRecord {
  return {
    ...recordOf(row),
    keptBy: row.keeper,
    selfDeclared: row.self_declared,
    naturalKey: row.natural_key,
    contentHash: row.content_hash,
    groundKey: row.ground_key,
  };
}
