import { sql } from "kysely";
import { z } from "zod";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** The letter that a receipt opens, with what its text was called. */
export type ReceiptedLetter = {
  readonly id: string;
  readonly associationId: string;
};

/** Whose receipt this is. Found without any association: the code names it. */
export async function findLetterByReceipt(tx: Tx, receiptHash: Buffer): Promise<ReceiptedLetter | null> {
  await sql`select set_config('xinheng.token', ${receiptHash.toString("hex")}, true)`.execute(tx.db);
  const row = await tx.db
    .selectFrom("norm_letter")
    .select(["id", "association_id"])
    .where("receipt_hash", "=", receiptHash)
    .executeTakeFirst();
  return row === undefined ? null : { id: row.id, associationId: row.association_id };
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
