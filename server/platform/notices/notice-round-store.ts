import { sql } from "kysely";
import type { ReadTx, Tx } from "../database.ts";

/** Associations (by id) and the house (null) whose round of this day was not made yet. */
export async function listRoundsToMake(tx: ReadTx, day: string, limit: number): Promise<(string | null)[]> {
  const { rows } = await sql<{ association: string | null }>`
    select place.id as association from (select null::uuid as id union all select id from association) as place
    where not exists (select from notice_round r where r.place = coalesce(place.id::text, 'house') and r.day >= ${day})
    order by place.id nulls first limit ${limit}`.execute(tx.db);
  return rows.map((row) => row.association);
}

/** Takes the day's round of a place; false when it was made, or somebody else is making it and commits first. */
export async function takeRound(tx: Tx, associationId: string | null, day: string): Promise<boolean> {
  const { rows } = await sql`
    insert into notice_round (place, day) values (${associationId ?? "house"}, ${day})
    on conflict (place) do update set day = excluded.day where notice_round.day < excluded.day
    returning place`.execute(tx.db);
  return rows.length === 1;
}
