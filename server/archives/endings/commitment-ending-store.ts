import { type RawBuilder, sql } from "kysely";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** Whether a commitment is kept that is past its term, or whose breach is kept no longer. */
export async function anyCommitmentOver(tx: ReadTx, endedBefore: string | null): Promise<boolean> {
  return (await sql`select from commitment where ${isOver(endedBefore)} limit 1`.execute(tx.db)).rows.length > 0;
}

/** Removes them with what was shown and said of how they were kept; answers how many. */
export async function deleteCommitmentsOver(tx: Tx, endedBefore: string | null, limit: number): Promise<number> {
  const { rows } = await sql`
    with over as (select subject_id, id from commitment where ${isOver(endedBefore)} limit ${limit})
    delete from commitment as one using over where one.subject_id = over.subject_id and one.id = over.id
    returning one.id`.execute(tx.db);
  return rows.length;
}

/**
 * One that was broken goes with the record of it; any other by the term of what is no longer valid, counted from the last of its
 * days. One that runs without an end and was neither judged nor withdrawn has none.
 */
function isOver(endedBefore: string | null): RawBuilder<boolean> {
  const ended = sql`(case when withdrawn_on is not null then greatest(withdrawn_on, confirmed_on)
    when fulfilment is not null then greatest(confirmed_on, valid_until) else valid_until end)`;
  return sql<boolean>`(case when breach_record is null then coalesce(${ended} < ${endedBefore}::date, false)
    else not exists (select from association_record as breach
      where breach.subject_id = commitment.subject_id and breach.id = commitment.breach_record) end)`;
}
