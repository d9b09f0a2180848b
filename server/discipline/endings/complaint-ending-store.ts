import { type RawBuilder, sql } from "kysely";
import { closedComplaintStages } from "@xinheng/domain/discipline/complaints/complaint.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { MatterFiles } from "./matter-files.ts";

/** Whether a complaint is kept that ended before the day. */
export async function anyComplaintOver(tx: ReadTx, endedBefore: string): Promise<boolean> {
  const { rows } = await sql`select from complaint where ${isOver(endedBefore)} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** Removes such complaints with the rows of their papers; at most `limit`. */
export async function deleteComplaintsOver(tx: Tx, endedBefore: string, limit: number): Promise<MatterFiles[]> {
  const { rows } = await sql<{ id: string; document: string | null; papers: string[] }>`
    select id, letter ->> 'documentId' as document,
      array(select complaint_paper.id from complaint_paper where complaint_paper.complaint_id = complaint.id) as papers
    from complaint where ${isOver(endedBefore)} order by id limit ${limit} for update`.execute(tx.db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx.db.deleteFrom("complaint_paper").where("complaint_id", "in", ids).execute();
  await tx.db.deleteFrom("complaint").where("id", "in", ids).execute();
  return rows.map(({ papers, document }) => ({ papers, documents: document === null ? [] : [document] }));
}

function isOver(endedBefore: string): RawBuilder<boolean> {
  return sql<boolean>`(stage = any(${[...closedComplaintStages]}::text[]) and ended_on < ${endedBefore}::date)`;
}
