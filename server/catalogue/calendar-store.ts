import { sql } from "kysely";
import { z } from "zod";
import type { ReadTx, Tx } from "../platform/database.ts";

/** A year's working days as they were imported here. */
export type ImportedYear = {
  readonly year: number;
  readonly off: readonly string[];
  readonly worked: readonly string[];
  readonly source: string;
  readonly importedAt: Date;
};

const days = z.array(z.iso.date());

/** Every year imported here, in order; two centuries at most. */
export async function listCalendarYears(tx: ReadTx): Promise<ImportedYear[]> {
  const rows = await tx.db.selectFrom("calendar_year").selectAll().orderBy("year").limit(211).execute();
  return rows.map((row) => ({
    year: row.year,
    off: days.parse(row.off),
    worked: days.parse(row.worked),
    source: row.source,
    importedAt: row.imported_at,
  }));
}

/** One import at a time until the transaction ends: each must count with the years of the one before. Readers go on. */
export async function lockCalendar(tx: Tx): Promise<void> {
  await sql`lock table calendar_year in share row exclusive mode`.execute(tx.db);
}

/** Saves a year, in place of what was imported for it before. */
export async function saveCalendarYear(tx: Tx, imported: ImportedYear): Promise<void> {
  const row = {
    off: JSON.stringify(imported.off),
    worked: JSON.stringify(imported.worked),
    source: imported.source,
    imported_at: imported.importedAt,
  };
  await tx.db
    .insertInto("calendar_year")
    .values({ year: imported.year, ...row })
    .onConflict((clash) => clash.column("year").doUpdateSet(row))
    .execute();
}
