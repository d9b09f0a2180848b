import { type RawBuilder, sql } from "kysely";
import type { VisitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { startOfDay } from "../../platform/time.ts";
import { latestEnd, retentionOver } from "./retention-store.ts";

/** A version that was removed. */
export type EndedRecord = {
  readonly subjectId: string;
  readonly id: string;
  readonly edition: string;
  readonly importId: string | null;
  readonly printedName: string;
};

/** Whether this association brought in, or keeps itself, a record whose retention is over. */
export async function anyEndedRecord(tx: ReadTx, gate: VisitorGate): Promise<boolean> {
  if ((await sql`select from (${endedHeads(gate)}) as ended limit 1`.execute(tx.db)).rows.length > 0) return true;
  return (await sql`${endedOwn(gate)} limit 1`.execute(tx.db)).rows.length > 0;
}

/**
 * Removes at most `limit` versions that this association brought in and whose retention is over, and with each the versions
 * before it, whoever brought them in: they say the same. The only place from which a record is ever deleted.
 */
export async function deleteEndedRecords(tx: Tx, gate: VisitorGate, limit: number): Promise<EndedRecord[]> {
  const { rows } = await sql<{
    subject_id: string;
    id: string;
    edition: string;
    import_id: string | null;
    printed_name: string;
  }>`
    with recursive gone as (
      (select * from (${endedHeads(gate)}) as heads limit ${limit})
      union
      select earlier.* from gone cross join lateral (
        select subject_id, id, natural_key, replaces, replaces_subject, recorded_at from record
          where record.subject_id = gone.subject_id and record.natural_key = gone.natural_key
            and record.replaced_at is not null and record.recorded_at <= gone.recorded_at
        union all
        select subject_id, id, natural_key, replaces, replaces_subject, recorded_at from record
          where record.subject_id = coalesce(gone.replaces_subject, gone.subject_id) and record.id = gone.replaces
            and record.replaced_at is not null
      ) as earlier
    )
    delete from record using gone where record.subject_id = gone.subject_id and record.id = gone.id
    returning record.subject_id, record.id, record.edition, record.import_id, record.printed_name`.execute(tx.db);
  return rows.map((row) => ({
    subjectId: row.subject_id,
    id: row.id,
    edition: row.edition,
    importId: row.import_id,
    printedName: row.printed_name,
  }));
}

/** Two parts, so that each walks its index of days. */
function endedHeads(gate: VisitorGate): RawBuilder<unknown> {
  const part = (closed: RawBuilder<unknown>) => sql`
    select subject_id, id, natural_key, replaces, replaces_subject, recorded_at from record
    where record.replaced_at ${closed} and record.decided_on < ${latestEnd(gate)}::date and ${retentionOver(gate)}
      and (record.brought_by = current_association() or record.import_id in (select id from import))`;
  return sql`${part(sql`is null`)} union all ${part(sql`is not null`)}`;
}

/** The same for what the association keeps itself: walled, never moved by a merge, so a line lies under one subject. */
export async function deleteEndedOwnRecords(tx: Tx, gate: VisitorGate, limit: number): Promise<EndedRecord[]> {
  const { rows } = await sql<{ subject_id: string; id: string; edition: string; printed_name: string }>`
    with heads as (${endedOwn(gate)} limit ${limit}), gone as (
      select subject_id, id from heads
      union
      select earlier.subject_id, earlier.id from heads join association_record as earlier
        on earlier.subject_id = heads.subject_id and earlier.natural_key = heads.natural_key
        and earlier.replaced_at is not null and earlier.recorded_at <= heads.recorded_at)
    delete from association_record using gone
    where association_record.subject_id = gone.subject_id and association_record.id = gone.id
    returning association_record.subject_id, association_record.id, edition, printed_name`.execute(tx.db);
  return rows.map((row) => ({
    ...{ subjectId: row.subject_id, id: row.id, edition: row.edition },
    ...{ importId: null, printedName: row.printed_name },
  }));
}

/** Of a line that was closed for good only its last version is looked for; the others go with it. */
function endedOwn(gate: VisitorGate): RawBuilder<unknown> {
  return sql`select record.subject_id, record.id, record.natural_key, record.recorded_at from association_record as record
    where ${retentionOver(gate)} and not exists (select from association_record as later
      where later.subject_id = record.subject_id and later.natural_key = record.natural_key
      and (later.recorded_at, later.id) > (record.recorded_at, record.id))`;
}

/** Names that stood only in records that were removed. */
export async function deletePrintedNames(tx: Tx, gone: readonly EndedRecord[]): Promise<void> {
  await sql`delete from subject_name using unnest(
      ${gone.map((one) => one.subjectId)}::uuid[], ${gone.map((one) => one.printedName)}::text[]) as printed (subject_id, name)
    where subject_name.subject_id = printed.subject_id and subject_name.name = printed.name and subject_name.kind = 'as-printed'
      and not exists (select from record where record.subject_id = printed.subject_id and record.printed_name = printed.name)`.execute(
    tx.db,
  );
}

/** Whether this association made a recall whose tombstone is past its retention. */
export async function anyEndedRecall(tx: ReadTx, gate: VisitorGate): Promise<boolean> {
  const { rows } = await sql`
    select from recall where ${recallOver(gate, "record")} union all
    select from association_recall as recall where ${recallOver(gate, "association_record")} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** Removes the tombstones; answers the edition of each. */
export async function deleteEndedRecalls(tx: Tx, gate: VisitorGate): Promise<string[]> {
  const common = await sql<{ edition: string }>`
    delete from recall where ${recallOver(gate, "record")} returning edition`.execute(tx.db);
  const own = await sql<{ edition: string }>`
    delete from association_recall as recall where ${recallOver(gate, "association_record")} returning edition`.execute(
    tx.db,
  );
  return [...common.rows, ...own.rows].map((row) => row.edition);
}

/** A tombstone stays while a version of what it took back does: without it, that would be read again. */
function recallOver(gate: VisitorGate, of: "record" | "association_record"): RawBuilder<boolean> {
  const terms = [...gate.editions].flatMap(([edition, { retention }]) =>
    retention === null ? [] : [{ edition, before: retention.endedBefore }],
  );
  return sql<boolean>`(recall.association_id = current_association() and exists (
    select from unnest(${terms.map((term) => term.edition)}::text[], ${terms.map((term) => term.before)}::date[]) as term (edition, before)
    where term.edition = recall.edition and recall.recalled_on < term.before)
    and not exists (select from ${sql.table(of)} as record where record.subject_id = recall.subject_id and record.natural_key = recall.natural_key
      and record.recorded_at <= recall.recalled_at))`;
}

/** An import whose stored file is still kept. */
export type KeptUpload = { readonly importId: string; readonly fileId: string };

/** Of this association: files that entered the archive, or were refused, before the day, or from which a record was removed. */
export async function listUploadsOver(
  tx: ReadTx,
  over: { readonly before: string | null; readonly touched: readonly string[] },
  limit: number,
): Promise<KeptUpload[]> {
  const before = over.before === null ? null : startOfDay(over.before);
  const { rows } = await sql<{ id: string; file_id: string }>`
    select import.id, import.file_id from import join file on file.id = import.file_id and file.dropped_at is null
    where import.id = any(${[...over.touched]}::uuid[])
      or (import.state in ('confirmed', 'refused') and coalesce(import.confirmed_at, import.uploaded_at) < ${before}::timestamptz)
    order by import.id limit ${limit}`.execute(tx.db);
  return rows.map((row) => ({ importId: row.id, fileId: row.file_id }));
}
