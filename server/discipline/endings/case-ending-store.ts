import { type RawBuilder, sql } from "kysely";
import { closedCaseStages } from "@xinheng/domain/discipline/cases/case.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { MatterFiles } from "./matter-files.ts";

/** Whether a case is kept that ended before the day. */
export async function anyCaseOver(tx: ReadTx, endedBefore: string): Promise<boolean> {
  const { rows } = await sql`select from discipline_case where ${isOver(endedBefore)} limit 1`.execute(tx.db);
  return rows.length > 0;
}

/** Removes such cases with the rows of their interviews and papers; at most `limit`. */
export async function deleteCasesOver(tx: Tx, endedBefore: string, limit: number): Promise<MatterFiles[]> {
  const { rows } = await sql<MatterFiles & { id: string }>`
    select id, documents, array(select case_paper.id from case_paper where case_paper.case_id = discipline_case.id) as papers
    from discipline_case where ${isOver(endedBefore)} order by id limit ${limit} for update`.execute(tx.db);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  await tx.db.deleteFrom("case_interview").where("case_id", "in", ids).execute();
  await tx.db.deleteFrom("case_paper").where("case_id", "in", ids).execute();
  await tx.db.deleteFrom("discipline_case").where("id", "in", ids).execute();
  return rows;
}

function isOver(endedBefore: string): RawBuilder<boolean> {
  return sql<boolean>`(stage = any(${[...closedCaseStages]}::text[]) and ended_on < ${endedBefore}::date)`;
}
