import { type RawBuilder, sql } from "kysely";
import { closedInfringementStages } from "@xinheng/domain/discipline/infringements/infringement.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { MatterFiles } from "./matter-files.ts";

/** Whether a complaint about data or the file of a suit is kept that ended before the day. */
export async function anyInfringementOver(tx: ReadTx, endedBefore: string): Promise<boolean> {
  const { rows } = await sql`select from infringement where ${isOver(endedBefore)}
    union all select from suit where ${isClosed(endedBefore)} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** Removes such complaints with what the log told of them; at most `limit`. */
export async function deleteInfringementsOver(tx: Tx, endedBefore: string, limit: number): Promise<MatterFiles[]> {
  const { rows } = await sql<MatterFiles & { id: string }>`
    select id, ${papers()} as papers,
      array(select issued.id from jsonb_array_elements(coalesce(parts -> 'setAside', '[]') || parts) as given,
        lateral (values (given #>> '{finding,documentId}'), (given #>> '{review,documentId}')
          union all select told #>> '{letter,documentId}' from jsonb_array_elements(given -> 'consequences') as told
        ) as issued (id) where issued.id is not null) as documents
    from infringement where ${isOver(endedBefore)} order by id limit ${limit} for update`.execute(tx.db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx.db.deleteFrom("infringement_extract").where("infringement_id", "in", ids).execute();
  await tx.db.deleteFrom("infringement").where("id", "in", ids).execute();
  return rows;
}

/** Removes files of suits whose term is over; at most `limit`. */
export async function deleteSuitsOver(tx: Tx, endedBefore: string, limit: number): Promise<MatterFiles[]> {
  const { rows } = await sql<{ id: string; papers: string[] }>`
    select id, ${papers()} as papers from suit where ${isClosed(endedBefore)} order by id limit ${limit} for update`.execute(
    tx.db,
  );
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await tx.db.deleteFrom("suit").where("id", "in", ids).execute();
  return rows.map((row) => ({ papers: row.papers, documents: [] }));
}

function papers(): RawBuilder<string[]> {
  return sql<string[]>`array(select paper ->> 'id' from jsonb_array_elements(parts -> 'papers') as paper)`;
}

/** While a suit about it goes on nothing of it is removed. */
function isOver(endedBefore: string): RawBuilder<boolean> {
  return sql<boolean>`(stage = any(${[...closedInfringementStages]}::text[]) and ended_on < ${endedBefore}::date
    and not exists (select from suit where suit.infringement_id = infringement.id and suit.stage <> 'closed'))`;
}

function isClosed(endedBefore: string): RawBuilder<boolean> {
  return sql<boolean>`(stage = 'closed' and ended_on < ${endedBefore}::date)`;
}
