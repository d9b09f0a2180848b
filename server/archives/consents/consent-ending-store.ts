import { sql } from "kysely";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** `endedBefore`: over before that day; null: no rule says. `looseBefore`: scans brought before it that no entry names. */
export type ConsentsOver = { readonly endedBefore: string | null; readonly looseBefore: Date };

export async function anyConsentOver(tx: ReadTx, over: ConsentsOver): Promise<boolean> {
  const { rows } = await sql`
    (select 1 from consent where over_on < ${over.endedBefore}::date limit 1)
    union all (select 1 from consent_paper where consent_id is null and brought_at < ${over.looseBefore} limit 1)`.execute(
    tx.db,
  );
  return rows.length > 0;
}

/** Removes consents past their term, with the rows of their scans, and scans nobody used; at most `limit` of each. */
export async function deleteConsentsOver(
  tx: Tx,
  over: ConsentsOver,
  limit: number,
): Promise<{ readonly consents: number; readonly papers: readonly string[] }> {
  const { rows: ended } = await sql<{ subject_id: string; id: string }>`
    delete from consent as one using (
      select subject_id, id from consent where over_on < ${over.endedBefore}::date order by id limit ${limit}) as over
    where one.subject_id = over.subject_id and one.id = over.id returning one.subject_id, one.id`.execute(tx.db);
  const { rows: papers } = await sql<{ id: string }>`
    delete from consent_paper as paper
    where (paper.subject_id, paper.consent_id) in (
        select * from unnest(${ended.map((row) => row.subject_id)}::uuid[], ${ended.map((row) => row.id)}::uuid[]))
      or (paper.subject_id, paper.id) in (
        select subject_id, id from consent_paper where consent_id is null and brought_at < ${over.looseBefore}
        order by id limit ${limit})
    returning paper.id`.execute(tx.db);
  return { consents: ended.length, papers: papers.map(({ id }) => id) };
}
