import { type AliasedRawBuilder, type RawBuilder, sql } from "kysely";
import type { ReadTx } from "../platform/database.ts";
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

const marksOn = (keys: RawBuilder<unknown>) => sql`from ${keys} as ground join record_mark as mark
  on mark.subject_id = ground.subject_id and mark.natural_key = ground.natural_key and mark.lifted_on is null`;

/** What is marked on the ground, as rows of a mark: that it is disputed, and with `withheld` that its answer is overdue. */
export function groundMarks(keys: RawBuilder<unknown>, also: "withheld" | "nothing"): RawBuilder<unknown> {
  const kinds = also === "withheld" ? ["disputed", "unanswered"] : ["disputed"];
  return sql`select case mark.kind when 'disputed' then 'ground-disputed' else mark.kind end as kind, mark.since_on, '' as note
    ${marksOn(keys)} where mark.kind = any(${kinds}::text[])`;
}

/**
 * What is marked on the row of `record`, one that the association keeps, and that the record it rests on is disputed. Visitors
 * see of both what is open to them.
 */
export const ownMarksColumn: AliasedRawBuilder<unknown, "marks"> = sql`(select jsonb_agg(
    jsonb_build_object('kind', marked.kind, 'sinceOn', marked.since_on, 'note', marked.note) order by marked.since_on, marked.kind)
  from (select mark.kind, mark.since_on, mark.note from record_mark as mark
      where mark.subject_id = record.subject_id and mark.natural_key = record.natural_key and mark.lifted_on is null
    union all ${groundMarks(keysFrom(sql`select record.subject_id, record.ground_key, null::timestamptz where record.ground_key is not null`), "nothing")}
  ) as marked)`.as("marks");

/** Whether a ground was taken back by its source, or by the association that keeps it, after that version came in. */
export function isGroundRecalled(keys: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`(exists (select from ${keys} as ground join recall
      on recall.subject_id = ground.subject_id and recall.natural_key = ground.natural_key
      and recall.lifted_at is null and recall.moved_at is null and recall.recalled_at >= ground.since)
    or exists (select from ${keys} as ground join association_recall as own
      on own.subject_id = ground.subject_id and own.natural_key = ground.natural_key
      and own.lifted_at is null and own.recalled_at >= ground.since))`;
}

export function isGroundRepaired(keys: RawBuilder<unknown>): RawBuilder<boolean> {
  return sql<boolean>`exists (select ${marksOn(keys)} where mark.kind = 'repaired')`;
}

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

/** Since when the record that a row names is disputed; null: it is not. */
export function groundDisputedColumn(subject: string, id: string): RawBuilder<string | null> {
  return sql<
    string | null
  >`(select min(marked.since_on) from (${groundMarks(groundKeys(subject, id), "nothing")}) as marked)`;
}
