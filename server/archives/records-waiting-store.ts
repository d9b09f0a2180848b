import { type RawBuilder, sql } from "kysely";
import type { KeptRecord } from "@xinheng/domain/archives/archive.ts";
import type { RecheckDay } from "@xinheng/domain/archives/recheck-days.ts";
import type { VisitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { ReadTx } from "../platform/database.ts";
import { ownRetentionOver } from "./endings/retention-store.ts";
import { marksColumn } from "./record-mark-store.ts";
import { recordOf } from "./record-read-store.ts";

/** Which records: held back for a person, or public and last confirmed before the day of their item. */
export type WaitingFor = { readonly gate: VisitorGate } & (
  | { readonly kind: "held" }
  | { readonly kind: "aged"; readonly rechecks: readonly RecheckDay[] }
);

export type RecordWaiting = {
  readonly record: KeptRecord;
  readonly shortId: string;
  readonly subjectName: string;
  /** Null where it was entered by form. */
  readonly importId: string | null;
  readonly importRow: number | null;
  /** The day since which it waits. */
  readonly since: string;
};

/** Where a page ended. */
export type Place = { readonly since: string; readonly id: string };

/** Records that this association brought in and that wait for a person, the longest first. */
export async function listRecordsWaiting(
  tx: ReadTx,
  waiting: WaitingFor,
  page: { readonly after: Place | undefined; readonly limit: number },
): Promise<RecordWaiting[]> {
  const since = sinceOf(waiting);
  let query = brought(tx)
    .innerJoin("subject", "subject.id", "record.subject_id")
    .selectAll("record")
    .select(["subject.short_id", "subject.name as subject_name", since.as("since"), marksColumn])
    .where(isWaiting(waiting));
  const { after } = page;
  if (after !== undefined)
    query = query.where(sql<boolean>`(${since}, record.id) > (${after.since}::date, ${after.id}::uuid)`);
  const rows = await query.orderBy(since).orderBy("record.id").limit(page.limit).execute();
  return rows.map((row) => ({
    record: recordOf(row),
    shortId: row.short_id,
    subjectName: row.subject_name,
    importId: row.import_id,
    importRow: row.import_row,
    since: row.since,
  }));
}

/** How many of them there are, and since when; null where there are none. */
export async function countRecordsWaiting(
  tx: ReadTx,
  waiting: WaitingFor,
): Promise<{ readonly count: number; readonly since: string } | null> {
  const row = await brought(tx)
    .select((of) => [of.fn.countAll<bigint>().as("count"), sql<string | null>`min(${sinceOf(waiting)})`.as("since")])
    .where(isWaiting(waiting))
    .executeTakeFirstOrThrow();
  return row.since === null ? null : { count: Number(row.count), since: row.since };
}

/** By file, where the import's policy leaves only this association's own, or by form. Two parts, so that each walks its index. */
function brought(tx: ReadTx) {
  const byFile = tx.db.selectFrom("record").innerJoin("import", "import.id", "record.import_id").selectAll("record");
  const byForm = tx.db
    .selectFrom("record")
    .selectAll("record")
    .where(sql<boolean>`record.brought_by = current_association()`);
  return tx.db.selectFrom(byFile.unionAll(byForm).as("record"));
}

function sinceOf({ kind }: WaitingFor): RawBuilder<string> {
  return kind === "held"
    ? sql<string>`(record.recorded_at at time zone 'Asia/Shanghai')::date`
    : sql<string>`record.last_confirmed_on`;
}

function isWaiting(waiting: WaitingFor): RawBuilder<boolean> {
  const kept = sql`${ownRetentionOver("record", waiting.gate)} is not true`;
  if (waiting.kind === "held") return sql<boolean>`(record.replaced_at is null and record.held <> '' and ${kept})`;
  const { rechecks } = waiting;
  const { today } = waiting.gate;
  return sql<boolean>`(record.replaced_at is null and record.held = '' and record.open_scope = 'public' and ${kept}
    and record.public_from <= ${today}::date and (record.public_until is null or record.public_until >= ${today}::date)
    and exists (
      select from unnest(${rechecks.map(({ item }) => item)}::text[], ${rechecks.map((one) => one.confirmedBefore)}::date[])
        as recheck (item, confirmed_before)
      where recheck.item = record.item and record.last_confirmed_on < recheck.confirmed_before))`;
}
