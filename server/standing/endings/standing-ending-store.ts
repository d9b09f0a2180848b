import { type RawBuilder, sql } from "kysely";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** The day before which a proposal must have been dropped, by the edition of its list. */
export type DroppedTerm = { readonly edition: string; readonly endedBefore: string };

/** What goes: whose it was. */
export type EndedStanding = { readonly subjectId: string; readonly id: string };

/** Whether an entry or an application is kept that was said of a record which is kept no longer. */
export async function anyStandingOver(tx: ReadTx, terms: readonly DroppedTerm[]): Promise<boolean> {
  const { rows } = await sql`select from list_entry where ${entryOver(terms)}
    union all select from measure_application where ${applicationOver} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** Removes such entries with their facts and statements; at most `limit`. */
export async function deleteEntriesOver(
  tx: Tx,
  terms: readonly DroppedTerm[],
  limit: number,
): Promise<EndedStanding[]> {
  const { rows } = await sql<{ subject_id: string; id: string }>`
    with over as (select subject_id, id from list_entry where ${entryOver(terms)} limit ${limit})
    delete from list_entry using over where list_entry.subject_id = over.subject_id and list_entry.id = over.id
    returning list_entry.subject_id, list_entry.id`.execute(tx.db);
  return rows.map((row) => ({ subjectId: row.subject_id, id: row.id }));
}

/** Removes applications whose decision or entry is gone; at most `limit`. */
export async function deleteApplicationsOver(tx: Tx, limit: number): Promise<EndedStanding[]> {
  const { rows } = await sql<{ subject_id: string; id: string }>`
    with over as (select subject_id, id from measure_application where ${applicationOver} limit ${limit})
    delete from measure_application as one using over where one.subject_id = over.subject_id and one.id = over.id
    returning one.subject_id, one.id`.execute(tx.db);
  return rows.map((row) => ({ subjectId: row.subject_id, id: row.id }));
}

/** Files of answered batches made before the moment and still kept; at most `limit`. */
export async function listBatchFilesOver(tx: ReadTx, madeBefore: Date, limit: number): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("standing_batch")
    .innerJoin("file", "file.id", "standing_batch.file_id")
    .select("file.id")
    .where("standing_batch.made_at", "<", madeBefore)
    .where("file.dropped_at", "is", null)
    .orderBy("file.id")
    .limit(limit)
    .execute();
  return rows.map((row) => row.id);
}

const recordGone = (id: RawBuilder<unknown>, subject: RawBuilder<unknown>) =>
  sql`(not exists (select from record where record.subject_id = ${subject} and record.id = ${id})
    and not exists (select from association_record as own where own.subject_id = ${subject} and own.id = ${id}))`;

/**
 * An entry goes with the record that was made of it and with the one that it rests on, whichever ends first: it says the same.
 * A proposal that came to nothing and rests on no record goes by the term of its list's item.
 */
function entryOver(terms: readonly DroppedTerm[]): RawBuilder<boolean> {
  const gone = (column: "record_id" | "ground_record") => {
    const id = sql.ref(`list_entry.${column}`);
    return sql`(${id} is not null and ${recordGone(id, sql.ref("list_entry.subject_id"))})`;
  };
  return sql<boolean>`(${gone("record_id")} or ${gone("ground_record")} or (stage = 'dropped' and exists (
    select from unnest(${terms.map(({ edition }) => edition)}::text[], ${terms.map(({ endedBefore }) => endedBefore)}::date[]) as term (edition, before)
    where term.edition = list_entry.edition and list_entry.ended_on < term.before)))`;
}

/** The entry that a measure was applied on may lie under a subject that was merged: it is asked for by its id alone. */
const applicationOver: RawBuilder<boolean> = sql<boolean>`(case ground_kind
  when 'record' then ${recordGone(sql.ref("measure_application.ground_id"), sql.ref("measure_application.subject_id"))}
  else not exists (select from list_entry where list_entry.id = measure_application.ground_id) end)`;
