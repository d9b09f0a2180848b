import { sql } from "kysely";
import type { Tx } from "../../platform/database.ts";

/** One who writes in an association's dues at a time: balances, receipts and versions stand as they were read. */
export async function lockDues(tx: Tx, associationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`dues:${associationId}`}, 21))`.execute(tx.db);
}
