import { type Selectable, sql } from "kysely";
import { z } from "zod";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

const kind = z.enum(["opening", "use", "reversal"]);

/** A use of dues, the opening balance, or what took one of them back; the amount in fen. */
export type KeptUse = {
  readonly id: string;
  readonly kind: z.output<typeof kind>;
  readonly category: string | null;
  readonly amount: bigint;
  readonly onDay: string;
  readonly purpose: string;
  readonly payee: string | null;
  readonly paperId: string | null;
  readonly reverses: string | null;
  readonly reversed: boolean;
};

export async function saveUse(
  tx: Tx,
  use: Omit<KeptUse, "reversed"> & {
    readonly associationId: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("dues_use")
    .values({
      id: use.id,
      association_id: use.associationId,
      kind: use.kind,
      category: use.category,
      amount: use.amount,
      on_day: use.onDay,
      purpose: use.purpose,
      payee: use.payee,
      paper_id: use.paperId,
      reverses: use.reverses,
      entered_by: use.by,
      entered_at: use.at,
    })
    .execute();
}

const uses = (tx: ReadTx) =>
  tx.db
    .selectFrom("dues_use")
    .selectAll()
    .select(sql<boolean>`exists (select from dues_use as back where back.reverses = dues_use.id)`.as("reversed"));

export async function findUse(tx: ReadTx, id: string): Promise<KeptUse | null> {
  const row = await uses(tx).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : useOf(row);
}

/** What was used in a year, the latest first. */
export async function listUses(
  tx: ReadTx,
  year: number,
  page: { readonly offset: number; readonly limit: number },
): Promise<KeptUse[]> {
  const rows = await uses(tx)
    .where("on_day", ">=", `${String(year)}-01-01`)
    .where("on_day", "<=", `${String(year)}-12-31`)
    .orderBy("on_day", "desc")
    .orderBy("id", "desc")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(useOf);
}

/** Whether an opening balance stands. */
export async function isOpened(tx: ReadTx): Promise<boolean> {
  const row = await uses(tx)
    .where("kind", "=", "opening")
    .where(sql<boolean>`not exists (select from dues_use as back where back.reverses = dues_use.id)`)
    .executeTakeFirst();
  return row !== undefined;
}

/** Money that came in and went out of the dues, in fen: before a day, and from it to another. A reversal counts on its own day. */
export type DuesFlow = {
  readonly before: bigint;
  readonly opened: bigint;
  readonly income: bigint;
  readonly uses: ReadonlyMap<string, bigint>;
};

export async function flowOf(tx: ReadTx, from: string, to: string): Promise<DuesFlow> {
  const { rows } = await sql<{ what: string; category: string | null; early: boolean; sum: bigint }>`
    select what, category, on_day < ${from}::date as early, sum(amount)::bigint as sum from (
      select 'income' as what, null as category, on_day, amount from dues_entry where kind = 'payment'
      union all
      select 'income', null, back.on_day, -back.amount from dues_entry as back
        join dues_entry as paid on paid.id = back.reverses and paid.kind = 'payment'
      union all
      select kind, category, on_day, amount from dues_use where kind <> 'reversal'
      union all
      select taken.kind, taken.category, back.on_day, -back.amount from dues_use as back
        join dues_use as taken on taken.id = back.reverses
    ) as flow where on_day <= ${to}::date group by what, category, early`.execute(tx.db);
  const total = (fits: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(fits).reduce((sum, row) => sum + row.sum, 0n);
  const inside = rows.filter((row) => !row.early && row.what === "use");
  return {
    before: total((row) => row.early && row.what !== "use") - total((row) => row.early && row.what === "use"),
    opened: total((row) => !row.early && row.what === "opening"),
    income: total((row) => !row.early && row.what === "income"),
    uses: new Map(inside.map((row) => [row.category ?? "", row.sum])),
  };
}

/** Years in which something was assessed, paid or used, the latest first. */
export async function listDuesYears(tx: ReadTx): Promise<number[]> {
  const { rows } = await sql<{ year: number }>`
    select distinct year from (
      select year from dues_assessment
      union all select extract(year from on_day)::integer from dues_entry
      union all select extract(year from on_day)::integer from dues_use
    ) as years order by year desc limit 200`.execute(tx.db);
  return rows.map(({ year }) => year);
}

function useOf(row: Selectable<DB["dues_use"]> & { reversed: boolean }): KeptUse {
  return {
    id: row.id,
    kind: kind.parse(row.kind),
    category: row.category,
    amount: row.amount,
    onDay: row.on_day,
    purpose: row.purpose,
    payee: row.payee,
    paperId: row.paper_id,
    reverses: row.reverses,
    reversed: row.reversed,
  };
}
