import { sql } from "kysely";
import { z } from "zod";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** What somebody without an account brought, and follows by its receipt. */
export type Receipted = "norm_letter" | "complaint" | "infringement";

/** Whose receipt this is, among what was brought of one kind. Found without any association: the code names it. */
export async function findReceipted(
  tx: Tx,
  of: Receipted,
  receiptHash: Buffer,
): Promise<{ readonly id: string; readonly associationId: string } | null> {
  await sql`select set_config('xinheng.token', ${receiptHash.toString("hex")}, true)`.execute(tx.db);
  const { rows } = await sql<{ id: string; associationId: string }>`
    select id, association_id as "associationId" from ${sql.table(of)} where receipt_hash = ${receiptHash}`.execute(
    tx.db,
  );
  return rows[0] ?? null;
}

/** What became of an opinion: its number, place and answer, once it has one. */
export type OpinionAnswer = {
  readonly number: number;
  readonly clause: number | null;
  readonly answer: "adopted" | "partly" | "rejected" | null;
  readonly reason: string | null;
};

const mostAnswers = 200;

/**
 * What a letter is answered by: the opinion it became, its parts where it was taken apart, and where one of them was merged
 * the opinion it went into. The texts of others are not read.
 */
export async function listAnswersOfLetter(tx: ReadTx, letterId: string): Promise<OpinionAnswer[]> {
  const { rows } = await sql<{ number: number; clause: number | null; answer: string | null; reason: string | null }>`
    with recursive led (id) as (
      select opinion_id from norm_letter where id = ${letterId} and opinion_id is not null
      union
      select next.id from led
        join norm_opinion here on here.id = led.id
        join norm_opinion next on next.id = here.merged_into or (here.is_split and next.split_from = here.id)
    )
    select number, clause, answer, reason from norm_opinion join led using (id)
      where merged_into is null and not is_split order by number limit ${mostAnswers}`.execute(tx.db);
  return rows.map(({ number, clause, answer, reason }) => ({
    number,
    clause,
    answer: z.enum(["adopted", "partly", "rejected"]).nullable().parse(answer),
    reason,
  }));
}
