import { type RawBuilder, type Selectable, sql } from "kysely";
import { z } from "zod";
import type { KeptRecord, YearCount } from "@xinheng/domain/archives/archive.ts";
import { polarity, severity } from "@xinheng/domain/archives/record-view.ts";
import type { VisitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { DB } from "../database.gen.ts";
import type { ReadTx, Tx } from "../platform/database.ts";
import { startOfDay } from "../platform/time.ts";
import { ownRetentionOver } from "./endings/retention-store.ts";
import { isStopped, marksColumn, marksOf } from "./record-mark-store.ts";

/** A condition on the table `record`. */
export type RecordCondition = RawBuilder<boolean>;

/**
 * What visitors may see today, compared in the query and not by a job (HARD-PARTS b13). `isOpenToVisitors` says the same
 * of one record; a test holds the two equal.
 */
export function openToVisitors(gate: VisitorGate): RecordCondition {
  return sql<boolean>`(
    record.replaced_at is null and record.open_scope = 'public' and record.held = ''
    and record.public_from <= ${gate.today} and (record.public_until is null or record.public_until >= ${gate.today})
    and record.last_confirmed_on >= ${confirmedSince(gate)} and ${ownRetentionOver("record", gate)} is not true
    and not ${isStopped})`;
}

/** By the record's own edition; null, which compares with nothing, for one that the packs do not hold. */
export function confirmedSince(gate: VisitorGate): RawBuilder<string> {
  if (gate.editions.size === 0) return sql`null::date`;
  const cases = [...gate.editions].map(([edition, known]) => sql`when ${edition} then ${known.confirmedSince}::date`);
  return sql`(case record.edition ${sql.join(cases, sql` `)} end)`;
}

/**
 * What was already known when the day ended, of decisions in force on it. `nextDay` is the day after. A merge lays down anew
 * what was known before.
 */
export function knownOn(asOf: string, nextDay: string): RecordCondition {
  return sql<boolean>`(coalesce(record.known_at, record.recorded_at) < ${startOfDay(nextDay)} and record.valid_from <= ${asOf})`;
}

/** The version that stood when the day ended. */
export function standingOn(asOf: string, nextDay: string): RecordCondition {
  return sql<boolean>`(record.recorded_at < ${startOfDay(nextDay)} and record.valid_from <= ${asOf} and (record.replaced_at is null or record.replaced_at >= ${startOfDay(nextDay)}))`;
}

/**
 * What its source took back is not shown as of any day, nor are the versions before it: they say the same. A record that
 * came in later under the same key, mended by the source, is not meant.
 */
export const notRecalled: RecordCondition = sql<boolean>`not exists (
  select from recall where recall.subject_id = record.subject_id and recall.natural_key = record.natural_key
  and recall.lifted_at is null and recall.moved_at is null and record.recorded_at <= recall.recalled_at)`;

/** Of these editions of catalogue items; those that visitors see are seen by everybody. */
export function ofEditions(editions: readonly string[], gate: VisitorGate): RecordCondition {
  return sql<boolean>`(record.edition = any(${[...editions]}::text[]) or ${openToVisitors(gate)})`;
}

/** Of these editions of catalogue items and no other, whatever visitors see. */
export function onlyEditions(editions: readonly string[]): RecordCondition {
  return sql<boolean>`record.edition = any(${[...editions]}::text[])`;
}

/** The rows that a bar of a figure counts. */
export function decidedIn(year: number | null, of: string | null): RecordCondition {
  const within =
    year === null
      ? sql`true`
      : sql`record.decided_on between ${`${String(year)}-01-01`}::date and ${`${String(year)}-12-31`}::date`;
  return sql<boolean>`(${within} and ${of === null ? sql`true` : sql`record.polarity = ${of}`})`;
}

/** As one array: the text of the statement is the same however many there are. */
function ofSubjects(subjectIds: readonly string[]): RecordCondition {
  return sql<boolean>`record.subject_id = any(${[...subjectIds]}::uuid[])`;
}

/** Records under these subjects that meet all conditions, newest decision first. */
export async function listRecords(
  tx: ReadTx,
  subjectIds: readonly string[],
  conditions: readonly RecordCondition[],
  limit: number,
): Promise<KeptRecord[]> {
  let query = tx.db.selectFrom("record").selectAll().select(marksColumn).where(ofSubjects(subjectIds));
  for (const condition of conditions) query = query.where(condition);
  const ordered = query.orderBy("decided_on", "desc").orderBy("id", "desc").limit(limit);
  return (await tx.prepared(ordered.compile())).map(recordOf);
}

/** How many of them in each year of decision, by polarity. */
export async function tallyRecords(
  tx: ReadTx,
  subjectIds: readonly string[],
  conditions: readonly RecordCondition[],
): Promise<YearCount[]> {
  let query = tx.db
    .selectFrom("record")
    .select((count) => [
      sql<number>`extract(year from decided_on)::int`.as("year"),
      "polarity",
      count.fn.countAll<bigint>().as("records"),
    ])
    .where("subject_id", "in", subjectIds);
  for (const condition of conditions) query = query.where(condition);
  const rows = await query.groupBy(["year", "polarity"]).orderBy("year").execute();
  return rows.map((row) => ({ year: row.year, polarity: polarity.parse(row.polarity), records: Number(row.records) }));
}

export type PublicCount = { readonly records: number; readonly adverse: number };

/** How many records of each subject visitors see today; a subject without any is left out. */
export async function countPublicRecords(
  tx: ReadTx,
  gate: VisitorGate,
  subjectIds: readonly string[],
): Promise<Map<string, PublicCount>> {
  if (subjectIds.length === 0) return new Map();
  const query = tx.db
    .selectFrom("record")
    .select((count) => [
      "subject_id",
      count.fn.countAll<bigint>().as("records"),
      count.fn.countAll<bigint>().filterWhere("polarity", "=", "adverse").as("adverse"),
    ])
    .where(ofSubjects(subjectIds))
    .where(openToVisitors(gate))
    .groupBy("subject_id");
  const rows = await tx.prepared(query.compile());
  return new Map(rows.map((row) => [row.subject_id, { records: Number(row.records), adverse: Number(row.adverse) }]));
}

/** A version by itself, without what is marked on its record today. */
export type UnmarkedRecord = Omit<KeptRecord, "marks">;

/** A record with what its next version has to keep. */
export type LockedRecord = UnmarkedRecord & {
  readonly naturalKey: Buffer;
  readonly contentHash: Buffer;
  readonly importId: string | null;
  readonly importRow: number | null;
  readonly broughtBy: string | null;
  /** When the house first knew what it says, where it was laid down anew by a merge. */
  readonly knownAt: Date | null;
};

/** How many current records each of these subjects has, adverse ones apart; a subject without any is left out. */
export async function countCurrent(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, PublicCount>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("record")
    .select((count) => [
      "subject_id",
      count.fn.countAll<bigint>().as("records"),
      count.fn.countAll<bigint>().filterWhere("polarity", "=", "adverse").as("adverse"),
    ])
    .where("subject_id", "in", subjectIds)
    .where("replaced_at", "is", null)
    .groupBy("subject_id")
    .execute();
  return new Map(rows.map((row) => [row.subject_id, { records: Number(row.records), adverse: Number(row.adverse) }]));
}

/** One record and the version that replaced it, held until the transaction ends. */
export async function findRecordForUpdate(tx: Tx, subjectId: string, id: string): Promise<LockedRecord | null> {
  const row = await tx.db
    .selectFrom("record")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : lockedOf(row);
}

export function lockedOf(row: RecordRow): LockedRecord {
  return {
    ...versionOf(row),
    naturalKey: row.natural_key,
    contentHash: row.content_hash,
    importId: row.import_id,
    importRow: row.import_row,
    broughtBy: row.brought_by,
    knownAt: row.known_at,
  };
}

/** The id of the version that names this one; null while there is none. */
export async function findReplacement(tx: ReadTx, subjectId: string, id: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom("record")
    .select("id")
    .where("subject_id", "=", subjectId)
    .where("replaces", "=", id)
    .executeTakeFirst();
  return row?.id ?? null;
}

const openScope = z.enum(["public", "members", "authorised", "internal"]);
const fields = z.record(z.string(), z.string());

/** The columns of a record, as any query of this table answers them. */
export type RecordRow = Selectable<DB["record"]>;

export type VersionRow = Omit<RecordRow, "import_id" | "import_row" | "brought_by" | "replaces_subject">;

/** A record as any query with `marksColumn` answers it. */
export function recordOf(row: VersionRow & { readonly marks: unknown }): KeptRecord {
  return { ...versionOf(row), marks: marksOf(row.marks) };
}

function versionOf(row: VersionRow): UnmarkedRecord {
  return {
    id: row.id,
    subjectId: row.subject_id,
    item: row.item,
    edition: row.edition,
    polarity: polarity.parse(row.polarity),
    openScope: openScope.parse(row.open_scope),
    documentKind: row.document_kind,
    documentNumber: row.document_number,
    documentPrinted: row.document_printed,
    issuerName: row.issuer_name,
    issuerCode: row.issuer_code,
    sourceName: row.source_name,
    decidedOn: row.decided_on,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    severity: severity.nullable().parse(row.severity),
    publicFrom: row.public_from,
    publicUntil: row.public_until,
    publicityWhy: row.publicity_why,
    publicityEdition: row.publicity_edition,
    publishedLate: row.published_late,
    publishRule: row.publish_rule,
    publishDueOn: row.publish_due_on,
    publishDaysLate: row.publish_days_late,
    lastConfirmedOn: row.last_confirmed_on,
    amountFen: row.amount_fen,
    printedName: row.printed_name,
    held: row.held,
    fields: fields.parse(row.fields),
    recordedAt: row.recorded_at,
    replacedAt: row.replaced_at,
    keptBy: null,
    selfDeclared: false,
  };
}
