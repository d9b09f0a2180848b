import { sql } from "kysely";
import type { ReadTx } from "../../platform/database.ts";
import { notRecalled, type RecordCondition } from "../record-read-store.ts";

/** With whom a subject became one. `homes`: it and those that are merged into it today; `linked`: all it was ever merged with. */
export type Joined = { readonly homes: readonly string[]; readonly linked: readonly string[] };

/** Follows merges in both directions, undone ones too; a subject without any is alone. */
export async function findJoined(tx: ReadTx, subjectId: string): Promise<Joined> {
  const { rows } = await sql<{ id: string; home: boolean }>`
    with recursive home as (
      select ${subjectId}::uuid as id
      union select subject_merge.loser_id from home join subject_merge on subject_merge.subject_id = home.id and undone_at is null
    ), linked as (
      select id from home
      union select case when subject_merge.subject_id = linked.id then subject_merge.loser_id else subject_merge.subject_id end
      from linked join subject_merge on linked.id in (subject_merge.subject_id, subject_merge.loser_id)
    )
    select id, exists (select from home where home.id = linked.id) as home from linked order by id limit ${sql.lit(mostJoined)}`.execute(
    tx.db,
  );
  return { homes: rows.filter((row) => row.home).map((row) => row.id), linked: rows.map((row) => row.id) };
}

const mostJoined = 200;

/**
 * The versions of the lines that end under these homes. Whose a record is, is told by where its line ends today; what it said
 * on a past day, by the version that stood then, under whomever it was kept. So the past of a merged subject is whole, and
 * an undone merge leaves nothing of the other's behind.
 */
export function ofLinesOf({ homes, linked }: Joined): RecordCondition {
  return sql<boolean>`((record.subject_id, record.id) in (
    with recursive line as (
      select record.subject_id, record.id, record.replaces, record.replaces_subject from record
      where record.subject_id = any(${[...homes]}::uuid[]) and ${notRecalled} and not exists (
        select from record as later where later.subject_id = any(${[...linked]}::uuid[]) and later.replaces = record.id
        and coalesce(later.replaces_subject, later.subject_id) = record.subject_id)
      union
      select earlier.subject_id, earlier.id, earlier.replaces, earlier.replaces_subject
      from line join record as earlier
        on earlier.subject_id = coalesce(line.replaces_subject, line.subject_id) and earlier.id = line.replaces
    )
    select subject_id, id from line))`;
}
