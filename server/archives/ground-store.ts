import { type AliasedRawBuilder, type RawBuilder, sql } from "kysely";
import type { ReadTx } from "../platform/database.ts";
import type { HandedOut } from "../platform/handovers/handover-store.ts";
import type { RecordKey } from "./record-write-store.ts";

/**
 * The keys under which a record is kept, from the one it was named by: a correction has the same key, a merge lays the record
 * down under the winner's, and its undoing under the first one again.
 */
function keysFrom(named: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`(with recursive line (subject_id, natural_key, since) as (
      ${named}
      union
      select heir.subject_id, heir.natural_key, line.since from line
        join record as earlier on earlier.subject_id = line.subject_id and earlier.natural_key = line.natural_key
        join record as heir on heir.replaces_subject = earlier.subject_id and heir.replaces = earlier.id
    ) select subject_id, natural_key, since from line)`;
}

/**
 * The keys of the record, common or kept by the association, that a row names by its subject and an id of a version; `since`
 * is when that version was recorded. None where it names no record or retention ended it.
 */
export function groundKeys(subject: string, id: string): RawBuilder<unknown> {
  const [whose, which] = [sql.ref(subject), sql.ref(id)];
  return keysFrom(sql`(select subject_id, natural_key, recorded_at from record as named
      where named.subject_id = ${whose} and named.id = ${which}
    union all select subject_id, natural_key, recorded_at from association_record as named
      where named.subject_id = ${whose} and named.id = ${which})`);
}

/** That the ground is disputed, as rows of a mark. */
function groundDisputes(keys: RawBuilder<unknown>): RawBuilder<unknown> {
  return sql`select 'ground-disputed' as kind, mark.since_on, '' as note from ${keys} as ground join record_mark as mark
    on mark.subject_id = ground.subject_id and mark.natural_key = ground.natural_key and mark.lifted_on is null
    where mark.kind = 'disputed'`;
}

/**
 * What is marked on the row of `record`, one that the association keeps, and that the record it rests on is disputed. Visitors
 * see of both what is open to them.
 */
export const ownMarksColumn: AliasedRawBuilder<unknown, "marks"> = sql`(select jsonb_agg(
    jsonb_build_object('kind', marked.kind, 'sinceOn', marked.since_on, 'note', marked.note) order by marked.since_on, marked.kind)
  from (select mark.kind, mark.since_on, mark.note from record_mark as mark
      where mark.subject_id = record.subject_id and mark.natural_key = record.natural_key and mark.lifted_on is null
    union all ${groundDisputes(keysFrom(sql`select record.subject_id, record.ground_key, null::timestamptz where record.ground_key is not null`))}
  ) as marked)`.as("marks");

/** A row that names two records of its subject: the one that it rests on, and the one that was made of it. */
type RowOnGround = { readonly subject: string; readonly restsOn: string; readonly made: string };

/**
 * Says something of both records that a row names, whose keys are followed once for all that is said: each following is a
 * recursion of its own, and to plan and run nine of them for one row took longer than all the rest of a look-up.
 */
export function onGrounds<Said>(row: RowOnGround, said: RawBuilder<Said>): RawBuilder<Said> {
  const named = (made: boolean, id: string) => sql`
      select ${sql.lit(made)}, subject_id, natural_key, recorded_at from record as named
        where named.subject_id = ${sql.ref(row.subject)} and named.id = ${sql.ref(id)}
      union all select ${sql.lit(made)}, subject_id, natural_key, recorded_at from association_record as named
        where named.subject_id = ${sql.ref(row.subject)} and named.id = ${sql.ref(id)}`;
  return sql<Said>`(with recursive ground (made, subject_id, natural_key, since) as (
      (${named(false, row.restsOn)} union all ${named(true, row.made)})
      union
      select ground.made, heir.subject_id, heir.natural_key, ground.since from ground
        join record as earlier on earlier.subject_id = ground.subject_id and earlier.natural_key = ground.natural_key
        join record as heir on heir.replaces_subject = earlier.subject_id and heir.replaces = earlier.id
    ) select ${said})`;
}

const groundMark = sql`from ground join record_mark as mark
  on mark.subject_id = ground.subject_id and mark.natural_key = ground.natural_key and mark.lifted_on is null`;

/** Within `onGrounds`: what is marked on the made record, that the other is disputed, and that its answer is overdue. */
export const marksOfGrounds: RawBuilder<unknown> = sql`(select jsonb_agg(
    jsonb_build_object('kind', marked.kind, 'sinceOn', marked.since_on, 'note', marked.note) order by marked.since_on, marked.kind)
  from (select mark.kind, mark.since_on, mark.note ${groundMark} where ground.made
    union all select case mark.kind when 'disputed' then 'ground-disputed' else mark.kind end, mark.since_on, ''
      ${groundMark} where not ground.made and mark.kind in ('disputed', 'unanswered')) as marked)`;

/**
 * Within `onGrounds`: neither record was taken back after the version that is named came in, by its source or by the
 * association that keeps it; neither was repaired; and the ground is not another subject's by now.
 */
export const groundsStand = (row: RowOnGround): RawBuilder<boolean> => sql<boolean>`not (
    exists (select from ground join recall
      on recall.subject_id = ground.subject_id and recall.natural_key = ground.natural_key
      and recall.lifted_at is null and recall.moved_at is null and recall.recalled_at >= ground.since)
    or exists (select from ground join association_recall as own
      on own.subject_id = ground.subject_id and own.natural_key = ground.natural_key
      and own.lifted_at is null and own.recalled_at >= ground.since)
    or exists (select ${groundMark} where mark.kind = 'repaired')
    or ${isGroundElsewhere(sql`(select * from ground where not made)`, row.subject)})`;

/**
 * Whether the ground stands by now under somebody whom the row's subject was not merged into: it was laid down under this
 * subject by a merge, and went home with its undoing.
 */
export function isGroundElsewhere(keys: RawBuilder<unknown>, subject: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from ${keys} as ground join record as standing
      on standing.subject_id = ground.subject_id and standing.natural_key = ground.natural_key and standing.replaced_at is null
    where standing.subject_id not in (with recursive upward as (
        select ${sql.ref(subject)} as id
        union select subject.merged_into from upward join subject on subject.id = upward.id where subject.merged_into is not null
      ) select id from upward))`;
}

/** The natural key of a record that the subject has or had, common or kept by the association; null past its retention. */
export async function findGroundKey(tx: ReadTx, { subjectId, id }: RecordKey): Promise<Buffer | null> {
  const { rows } = await sql<{ natural_key: Buffer }>`
    select natural_key from record where subject_id = ${subjectId} and id = ${id}
    union all select natural_key from association_record where subject_id = ${subjectId} and id = ${id}`.execute(tx.db);
  return rows[0]?.natural_key ?? null;
}

/** Every version of an authority's record under whomever merges have laid it since the one that is named. */
export async function listHeirs(tx: ReadTx, { subjectId, id }: RecordKey): Promise<HandedOut[]> {
  const keys = keysFrom(sql`(select subject_id, natural_key, recorded_at from record as named
    where named.subject_id = ${subjectId} and named.id = ${id})`);
  const { rows } = await sql<{ subject_id: string; id: string }>`select heir.subject_id, heir.id from ${keys} as ground
    join record as heir on heir.subject_id = ground.subject_id and heir.natural_key = ground.natural_key
    limit 200`.execute(tx.db);
  return rows.map((row) => ({ subjectId: row.subject_id, recordId: row.id }));
}

/** Since when the record that a row names is disputed; null: it is not. */
export function groundDisputedColumn(subject: string, id: string): RawBuilder<string | null> {
  return sql<string | null>`(select min(marked.since_on) from (${groundDisputes(groundKeys(subject, id))}) as marked)`;
}
