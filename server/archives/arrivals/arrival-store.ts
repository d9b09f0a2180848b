import { sql } from "kysely";
import type { Day } from "@xinheng/domain/calendar.ts";
import type { Kept } from "@xinheng/domain/archives/arrivals/punctuality-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** So many rows of a department came in a month, under one rule and so many working days late. `rule` "": no clock. */
export type Arrival = {
  readonly receivedMonth: Day;
  readonly source: string;
  readonly item: string;
  readonly rule: string;
  readonly daysLate: number;
  readonly rows: number;
};

/** So many rows of a department were decided in a month. */
export type Reported = { readonly month: Day; readonly source: string; readonly item: string; readonly rows: number };

/** Adds to what is counted, in the order of the keys, so that two who count never wait for each other crosswise. */
export async function addArrivals(tx: Tx, associationId: string, arrivals: readonly Arrival[]): Promise<void> {
  if (arrivals.length === 0) return;
  const column = <K extends keyof Arrival>(name: K): Arrival[K][] => arrivals.map((one) => one[name]);
  await sql`insert into arrival (association_id, received_month, source_name, item, publish_rule, days_late, rows)
    select ${associationId}::uuid, given.* from unnest(${column("receivedMonth")}::date[], ${column("source")}::text[],
      ${column("item")}::text[], ${column("rule")}::text[], ${column("daysLate")}::int[], ${column("rows")}::bigint[]) as given
    order by 2, 3, 4, 5, 6
    on conflict (association_id, received_month, source_name, item, publish_rule, days_late)
    do update set rows = arrival.rows + excluded.rows`.execute(tx.db);
}

export async function addReported(tx: Tx, associationId: string, reported: readonly Reported[]): Promise<void> {
  if (reported.length === 0) return;
  const column = <K extends keyof Reported>(name: K): Reported[K][] => reported.map((one) => one[name]);
  await sql`insert into reported_month (association_id, month, source_name, item, rows)
    select ${associationId}::uuid, given.* from unnest(${column("month")}::date[], ${column("source")}::text[],
      ${column("item")}::text[], ${column("rows")}::bigint[]) as given
    order by 2, 3, 4
    on conflict (association_id, item, source_name, month) do update set rows = reported_month.rows + excluded.rows`.execute(
    tx.db,
  );
}

/** What is asked for: the first day of the span and the day after it, of one item or of all. */
export type ArrivalsAsked = { readonly from: Day; readonly after: Day; readonly item: string | undefined };

export type CountedBy<Name extends string> = Kept & Readonly<Record<Name, string>>;

/** The years in which anything came in, the latest first; at most 50. */
export async function listArrivalYears(tx: ReadTx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`select distinct extract(year from received_month)::int as year
    from arrival order by 1 desc limit 50`.execute(tx.db);
  return rows.map(({ year }) => year);
}

export async function countArrivals(tx: ReadTx, asked: ArrivalsAsked): Promise<Kept> {
  const [row] = await counted(tx, { of: sql`'all'`, asked, limit: 1, offset: 0 });
  return row ?? { received: 0, clocked: 0, onTime: 0, late: 0, medianDaysLate: null, maxDaysLate: null };
}

/** By month of receipt, January first. */
export async function countArrivalsByMonth(tx: ReadTx, asked: ArrivalsAsked): Promise<CountedBy<"name">[]> {
  const found = await counted(tx, { of: sql`to_char(received_month, 'MM')`, asked, limit: 12, offset: 0 });
  return found.toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

/** By department, those with most late rows first. */
export async function countArrivalsBySource(
  tx: ReadTx,
  asked: ArrivalsAsked,
  page: { readonly offset: number; readonly limit: number },
): Promise<CountedBy<"name">[]> {
  return counted(tx, { of: sql`source_name`, asked, ...page });
}

/** These departments' rows by the rule whose time limit was counted; "" where none was. At most 50 rules of each. */
export async function countArrivalsByRule(
  tx: ReadTx,
  asked: ArrivalsAsked,
  sources: readonly string[],
): Promise<CountedBy<"source" | "rule">[]> {
  const of = sql`source_name || chr(10) || publish_rule`;
  const found = await counted(tx, { of, asked, sources, limit: sources.length * 50, offset: 0 });
  return found.map(({ name, ...kept }) => {
    const at = name.lastIndexOf("\n");
    return { ...kept, source: name.slice(0, at), rule: name.slice(at + 1) };
  });
}

type Counting = {
  readonly of: ReturnType<typeof sql>;
  readonly asked: ArrivalsAsked;
  readonly sources?: readonly string[];
  readonly limit: number;
  readonly offset: number;
};

/** The median is the least number of days that half of the late rows do not pass: no interpolation, every figure occurs. */
async function counted(tx: ReadTx, { of, asked, sources, limit, offset }: Counting): Promise<CountedBy<"name">[]> {
  const item = asked.item === undefined ? sql`true` : sql`item = ${asked.item}`;
  const one = sources === undefined ? sql`true` : sql`source_name = any(${[...sources]}::text[])`;
  const { rows } = await sql<CountedRow>`
    with named as (
      select ${of} as name, publish_rule <> '' as clocked, days_late, sum(rows)::bigint as rows from arrival
      where received_month >= ${asked.from}::date and received_month < ${asked.after}::date and ${item} and ${one}
      group by 1, 2, 3
    ), running as (
      select name, days_late, sum(rows) over (partition by name order by days_late) as up_to,
        sum(rows) over (partition by name) as whole
      from named where days_late > 0
    ), half as (
      select name, min(days_late) filter (where up_to * 2 >= whole) as median, max(days_late) as longest
      from running group by name
    )
    select named.name, sum(rows)::bigint as received, coalesce(sum(rows) filter (where clocked), 0)::bigint as clocked,
      coalesce(sum(rows) filter (where days_late > 0), 0)::bigint as late, half.median, half.longest
    from named left join half on half.name = named.name
    group by named.name, half.median, half.longest
    order by late desc, received desc, named.name limit ${limit} offset ${offset}`.execute(tx.db);
  return rows.map(({ name, median, longest, ...row }) => {
    const [received, clocked, late] = [Number(row.received), Number(row.clocked), Number(row.late)];
    return { name, received, clocked, onTime: clocked - late, late, medianDaysLate: median, maxDaysLate: longest };
  });
}

type CountedRow = {
  name: string;
  received: bigint;
  clocked: bigint;
  late: bigint;
  median: number | null;
  longest: number | null;
};
