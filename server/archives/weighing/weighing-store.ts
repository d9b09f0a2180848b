import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import type { ReadTx } from "../../platform/database.ts";

/** Which records a pack file speaks for: an item's, of everybody or of one association. */
export type Spoken = { readonly item: string; readonly associationId: string | null };

export type StandingRecord = {
  readonly subjectId: string;
  readonly id: string;
  readonly subjectName: string;
  readonly documentNumber: string;
  readonly fields: Readonly<Record<string, string>>;
};

const mostCounted = 200_000;
const fields = z.record(z.string(), z.string());

/** Standing: neither replaced nor taken back. The walls let the imports of one association through, so its records are found by them. */
function spokenFor({ item, associationId }: Spoken): RawBuilder<boolean> {
  const own =
    associationId === null
      ? sql`true`
      : sql`(record.brought_by = ${associationId} or exists (select from import where import.id = record.import_id))`;
  return sql<boolean>`(record.item = ${item} and record.replaced_at is null and ${own} and not exists (
    select from recall where recall.subject_id = record.subject_id and recall.natural_key = record.natural_key
    and recall.lifted_at is null and recall.moved_at is null and record.recorded_at <= recall.recalled_at))`;
}

/** How many there are, counted no further than 200,000. */
export async function countStanding(tx: ReadTx, spoken: Spoken): Promise<{ count: number; more: boolean }> {
  const { rows } = await sql<{ held: string }>`select count(*) as held from (
    select from record where ${spokenFor(spoken)} limit ${mostCounted + 1}) as found`.execute(tx.db);
  const held = Number(rows[0]?.held ?? 0);
  return { count: Math.min(held, mostCounted), more: held > mostCounted };
}

/** A page of them in the order of subject and id; `after` is the last of the page before. */
export async function listStanding(
  tx: ReadTx,
  spoken: Spoken,
  { after, limit }: { after: StandingRecord | null; limit: number },
): Promise<StandingRecord[]> {
  let query = tx.db
    .selectFrom("record")
    .innerJoin("subject", "subject.id", "record.subject_id")
    .select(["record.subject_id", "record.id", "subject.name", "record.document_number", "record.fields"])
    .where(spokenFor(spoken));
  if (after !== null) {
    query = query.where((where) =>
      where(where.refTuple("record.subject_id", "record.id"), ">", where.tuple(after.subjectId, after.id)),
    );
  }
  const rows = await query.orderBy("record.subject_id").orderBy("record.id").limit(limit).execute();
  return rows.map((row) => ({
    subjectId: row.subject_id,
    id: row.id,
    subjectName: row.name,
    documentNumber: row.document_number,
    fields: fields.parse(row.fields),
  }));
}

/** Uploads of an item that are checked and wait to be confirmed, of the association the walls let through. */
export async function countPreviews(tx: ReadTx, item: string): Promise<number> {
  const row = await tx.db
    .selectFrom("import")
    .select((count) => count.fn.countAll<bigint>().as("held"))
    .where("item", "=", item)
    .where("state", "=", "previewed")
    .executeTakeFirst();
  return Number(row?.held ?? 0n);
}

/** Open deadlines that name any edition of these rules. */
export async function countClocksOf(tx: ReadTx, rules: readonly string[]): Promise<number> {
  if (rules.length === 0) return 0;
  const row = await tx.db
    .selectFrom("clock")
    .select((count) => count.fn.countAll<bigint>().as("held"))
    .where("state", "in", ["running", "paused"])
    .where(sql<boolean>`split_part(edition, '@', 1) = any(${[...rules]}::text[])`)
    .executeTakeFirst();
  return Number(row?.held ?? 0n);
}
