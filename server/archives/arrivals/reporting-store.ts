import { sql } from "kysely";
import type { z } from "zod";
import { gapReason } from "@xinheng/domain/archives/arrivals/punctuality-view.ts";
import type { Day } from "@xinheng/domain/calendar.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** Of which months a department has sent decisions of an item, and from which month on it was expected to; null: nobody said. */
export type ReportedMonths = {
  readonly source: string;
  readonly item: string;
  readonly months: readonly Day[];
  readonly rows: number;
  readonly expectedFrom: Day | null;
};

/** By department and item, in the order of their names; `items` are those of which something is expected regularly. */
export async function listReporting(
  tx: ReadTx,
  asked: { readonly items: readonly string[]; readonly source: string | undefined },
  page: { readonly offset: number; readonly limit: number },
): Promise<ReportedMonths[]> {
  const one = asked.source === undefined ? sql`true` : sql`source_name = ${asked.source}`;
  type Row = { source_name: string; item: string; months: string[]; rows: bigint; expected_from: string | null };
  const { rows } = await sql<Row>`
    select source_name, item, coalesce(array_agg(month::text order by month) filter (where month is not null), '{}') as months,
      sum(rows)::bigint as rows, max(expected_from)::text as expected_from
    from (
      select source_name, item, month, rows, null::date as expected_from from reported_month
      union all select source_name, item, null, 0, from_month from expected_report
    ) sent
    where item = any(${[...asked.items]}::text[]) and ${one}
    group by source_name, item order by source_name, item limit ${page.limit} offset ${page.offset}`.execute(tx.db);
  return rows.map((row) => ({
    source: row.source_name,
    item: row.item,
    months: row.months,
    rows: Number(row.rows),
    expectedFrom: row.expected_from,
  }));
}

export async function saveExpectation(
  tx: Tx,
  expectation: {
    readonly associationId: string;
    readonly source: string;
    readonly item: string;
    readonly from: Day;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  const said = { from_month: expectation.from, noted_by: expectation.by, noted_at: expectation.at };
  await tx.db
    .insertInto("expected_report")
    .values({
      association_id: expectation.associationId,
      item: expectation.item,
      source_name: expectation.source,
      ...said,
    })
    .onConflict((taken) => taken.columns(["association_id", "item", "source_name"]).doUpdateSet(said))
    .execute();
}

/** Whether there was one. */
export async function dropExpectation(
  tx: Tx,
  { source, item }: { readonly source: string; readonly item: string },
): Promise<boolean> {
  const { numDeletedRows } = await tx.db
    .deleteFrom("expected_report")
    .where("source_name", "=", source)
    .where("item", "=", item)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** Why nothing came for a span, who found it out, when. */
export type GapNote = {
  readonly source: string;
  readonly item: string;
  readonly from: Day;
  readonly reason: z.infer<typeof gapReason>;
  readonly note: string;
  readonly by: string;
  readonly at: Date;
};

/** The notes on the gaps of these departments; at most 20,000. */
export async function listGapNotes(tx: ReadTx, sources: readonly string[]): Promise<GapNote[]> {
  if (sources.length === 0) return [];
  const rows = await tx.db
    .selectFrom("gap_note")
    .leftJoin("account", "account.id", "gap_note.noted_by")
    .select(["source_name", "item", "span_from", "reason", "note", "noted_at", "account.display_name"])
    .where("source_name", "in", [...sources])
    .limit(20_000)
    .execute();
  return rows.map((row) => ({
    source: row.source_name,
    item: row.item,
    from: row.span_from,
    reason: gapReason.parse(row.reason),
    note: row.note,
    by: row.display_name ?? "",
    at: row.noted_at,
  }));
}

export async function saveGapNote(
  tx: Tx,
  note: Omit<GapNote, "by"> & { readonly associationId: string; readonly notedBy: string | null },
): Promise<void> {
  const said = { reason: note.reason, note: note.note, noted_by: note.notedBy, noted_at: note.at };
  await tx.db
    .insertInto("gap_note")
    .values({
      association_id: note.associationId,
      item: note.item,
      source_name: note.source,
      span_from: note.from,
      ...said,
    })
    .onConflict((taken) => taken.columns(["association_id", "item", "source_name", "span_from"]).doUpdateSet(said))
    .execute();
}
