import { type AliasedRawBuilder, type RawBuilder, sql } from "kysely";
import { z } from "zod";
import {
  markKind,
  type MarkKind,
  type RecordMark,
  recordMark,
  stoppingMarks,
} from "@xinheng/domain/archives/record-mark.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

const standing = sql`from record_mark as mark where mark.subject_id = record.subject_id
  and mark.natural_key = record.natural_key and mark.lifted_on is null`;

/** Whether something keeps the row of `record` from visitors that no window knows of. */
export const isStopped: RawBuilder<boolean> = sql<boolean>`exists (select ${standing}
  and mark.kind in (${sql.join(stoppingMarks.map((kind) => sql.lit(kind)))}))`;

/**
 * Whether one of these marks stood on the row of `record` on a day, as far as was known at an instant: what was lifted later
 * than that instant stood still, what was lifted on the day or before it did not.
 */
export function wasMarked(
  kinds: readonly MarkKind[],
  asOf: { readonly on: string; readonly knownAt: Date },
): RawBuilder<boolean> {
  return sql<boolean>`exists (select from record_mark as mark where mark.subject_id = record.subject_id
    and mark.natural_key = record.natural_key and mark.kind in (${sql.join(kinds.map((kind) => sql.lit(kind)))})
    and mark.marked_at <= ${asOf.knownAt} and mark.since_on <= ${asOf.on}::date
    and (mark.lifted_at is null or mark.lifted_at > ${asOf.knownAt} or mark.lifted_on > ${asOf.on}::date))`;
}

export const isRepaired: RawBuilder<boolean> = sql<boolean>`exists (select ${standing} and mark.kind = 'repaired')`;

/** Whether the publicity of a record was ended by repair, whichever version of it is asked about. */
export async function isRepairedByKey(
  tx: ReadTx,
  record: { readonly subjectId: string; readonly naturalKey: Buffer },
): Promise<boolean> {
  const row = await tx.db
    .selectFrom("record_mark")
    .select("id")
    .where("subject_id", "=", record.subjectId)
    .where("natural_key", "=", record.naturalKey)
    .where("kind", "=", "repaired")
    .where("lifted_on", "is", null)
    .executeTakeFirst();
  return row !== undefined;
}

/** What is marked on the row of `record` today; visitors see of it what is open. */
export const marksColumn: AliasedRawBuilder<unknown, "marks"> = sql`(select jsonb_agg(
  jsonb_build_object('kind', mark.kind, 'sinceOn', mark.since_on, 'note', mark.note) order by mark.since_on, mark.kind)
  ${standing})`.as("marks");

const marks = z.array(recordMark).nullable();

export function marksOf(column: unknown): readonly RecordMark[] {
  return marks.parse(column) ?? [];
}

/** What is marked on a row that is no record, named by its subject and its own id. */
export function marksOfTarget(subject: string, id: string): RawBuilder<unknown> {
  return sql`(select jsonb_agg(
    jsonb_build_object('kind', mark.kind, 'sinceOn', mark.since_on, 'note', mark.note) order by mark.since_on, mark.kind)
  from record_mark as mark where mark.subject_id = ${sql.ref(subject)} and mark.target_id = ${sql.ref(id)} and mark.lifted_on is null)`;
}

/** A mark as it is laid down. Neither on a record by its key nor on a target by its id: on who the subject is. */
export type NewMark = {
  readonly subjectId: string;
  readonly id: string;
  readonly associationId: string;
  readonly naturalKey: Buffer | null;
  readonly targetId: string | null;
  readonly kind: MarkKind;
  readonly common: boolean;
  readonly open: boolean;
  readonly causeId: string;
  readonly note: string;
  readonly sinceOn: string;
  readonly markedAt: Date;
  readonly movedFrom: string | null;
};

export async function saveMark(tx: Tx, mark: NewMark): Promise<void> {
  await tx.db
    .insertInto("record_mark")
    .values({
      subject_id: mark.subjectId,
      id: mark.id,
      association_id: mark.associationId,
      natural_key: mark.naturalKey,
      target_id: mark.targetId,
      kind: mark.kind,
      common: mark.common,
      open: mark.open,
      cause_id: mark.causeId,
      note: mark.note,
      since_on: mark.sinceOn,
      marked_at: mark.markedAt,
      moved_from: mark.movedFrom,
    })
    .execute();
}

/** When marks are lifted: the day that people read, and the instant that an evaluation asks for. */
type Lifting = { readonly today: string; readonly now: Date };

/** Ends marks of a matter, wherever merges have carried them meanwhile. */
export async function liftMarks(
  tx: Tx,
  of: { readonly subjectId: string; readonly causeId: string; readonly kinds: readonly MarkKind[] },
  { today, now }: Lifting,
): Promise<void> {
  await sql`with recursive trail as (
      select id, merged_into from subject where id = ${of.subjectId}
      union select subject.id, subject.merged_into from trail join subject
        on subject.id = trail.merged_into or subject.merged_into = trail.id)
    update record_mark set lifted_on = ${today}, lifted_at = ${now} where subject_id in (select id from trail)
      and cause_id = ${of.causeId} and kind = any(${[...of.kinds]}::text[]) and lifted_on is null`.execute(tx.db);
}

/** Since when the subject disputes who it is said to be; null: it does not. */
export async function findIdentityDispute(tx: ReadTx, subjectIds: readonly string[]): Promise<string | null> {
  const row = await tx.db
    .selectFrom("record_mark")
    .select((of) => of.fn.min("since_on").as("since"))
    .where("subject_id", "in", [...subjectIds])
    .where("natural_key", "is", null)
    .where("target_id", "is", null)
    .where("lifted_on", "is", null)
    .executeTakeFirst();
  return row?.since ?? null;
}

/** The marks that stand on records of a subject, as a merge carries them over. */
export async function listCommonMarks(tx: ReadTx, subjectId: string): Promise<NewMark[]> {
  const rows = await tx.db
    .selectFrom("record_mark")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("common", "=", true)
    .where("lifted_on", "is", null)
    .limit(1_000)
    .execute();
  return rows.map((row) => ({
    subjectId: row.subject_id,
    id: row.id,
    associationId: row.association_id,
    naturalKey: row.natural_key,
    targetId: row.target_id,
    kind: markKind.parse(row.kind),
    common: row.common,
    open: row.open,
    causeId: row.cause_id,
    note: row.note,
    sinceOn: row.since_on,
    markedAt: row.marked_at,
    movedFrom: row.moved_from,
  }));
}

/** What is marked on what was no record is marked on the record that was made of it, and there alone. */
export async function moveMarksToRecord(
  tx: Tx,
  target: { readonly subjectId: string; readonly targetId: string },
  record: { readonly naturalKey: Buffer; readonly open: boolean },
  { today, now }: Lifting,
): Promise<void> {
  await sql`with moved as (
      update record_mark set lifted_on = ${today}, lifted_at = ${now}
      where subject_id = ${target.subjectId} and target_id = ${target.targetId} and lifted_on is null
      returning subject_id, association_id, kind, common, cause_id, note, since_on)
    insert into record_mark (subject_id, id, association_id, natural_key, kind, common, open, cause_id, note, since_on, marked_at)
      select subject_id, gen_random_uuid(), association_id, ${record.naturalKey}, kind, common, ${record.open}, cause_id, note,
        since_on, ${now} from moved`.execute(tx.db);
}

/** What came with a merge stands there no longer. */
export async function sendMarksBack(
  tx: Tx,
  { from, to }: { readonly from: string; readonly to: string },
  { today, now }: Lifting,
): Promise<void> {
  await tx.db
    .updateTable("record_mark")
    .set({ lifted_on: today, lifted_at: now })
    .where("subject_id", "=", from)
    .where("moved_from", "=", to)
    .where("lifted_on", "is", null)
    .execute();
}
