import { sql } from "kysely";
import type { ReadTx, Tx } from "../database.ts";

/** Whose day's work it is. */
export type DailyTurn = { readonly associationId: string; readonly operation: string };

const faultyRestMinutes = 10;

/** Associations for which the deed was not yet found done today; one that could not be carried out rests ten minutes. */
export async function listAssociationsBehind(
  tx: ReadTx,
  operation: string,
  at: { readonly today: string; readonly now: Date },
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select association.id from association
    left join daily_deed on daily_deed.association_id = association.id and daily_deed.operation = ${operation}
    where (done_on is null or done_on < ${at.today}::date) and (retry_at is null or retry_at <= ${at.now})
    order by association.id limit ${limit}`.execute(tx.db);
  return rows.map((row) => row.id);
}

/** Nothing is left of the day's work. */
export async function noteDailyDone(tx: Tx, { associationId, operation }: DailyTurn, on: string): Promise<void> {
  await tx.db
    .insertInto("daily_deed")
    .values({ association_id: associationId, operation, done_on: on })
    .onConflict((clash) =>
      clash.columns(["association_id", "operation"]).doUpdateSet({ done_on: on, retry_at: null, fault: null }),
    )
    .execute();
}

/** It could not be done and is tried again after a rest. */
export async function noteDailyFault(
  tx: Tx,
  { associationId, operation }: DailyTurn,
  fault: string,
  at: Date,
): Promise<void> {
  const again = { fault, retry_at: new Date(at.getTime() + faultyRestMinutes * 60_000) };
  await tx.db
    .insertInto("daily_deed")
    .values({ association_id: associationId, operation, ...again })
    .onConflict((clash) => clash.columns(["association_id", "operation"]).doUpdateSet(again))
    .execute();
}
