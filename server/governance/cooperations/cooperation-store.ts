import type { Selectable } from "kysely";
import { z } from "zod";
import { type CooperationStage, cooperationStages } from "@xinheng/domain/governance/cooperations/cooperation.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A cooperation as it was applied for, with what was decided on it; the amount in fen. */
export type KeptCooperation = {
  readonly id: string;
  readonly title: string;
  readonly partner: string;
  readonly purpose: string;
  readonly amount: bigint;
  readonly beginsOn: string;
  readonly endsOn: string;
  readonly natures: readonly string[];
  readonly terms: readonly string[];
  readonly paperId: string;
  readonly level: string;
  readonly edition: string;
  readonly stage: CooperationStage;
  readonly appliedAt: Date;
  readonly resolutionId: string | null;
  readonly closedOn: string | null;
  readonly closedWhy: string | null;
};

export async function saveCooperation(
  tx: Tx,
  cooperation: Omit<KeptCooperation, "stage" | "resolutionId" | "closedOn" | "closedWhy"> & {
    readonly associationId: string;
    readonly by: string | null;
  },
): Promise<void> {
  await tx.db
    .insertInto("cooperation")
    .values({
      id: cooperation.id,
      association_id: cooperation.associationId,
      title: cooperation.title,
      partner: cooperation.partner,
      purpose: cooperation.purpose,
      amount: cooperation.amount,
      begins_on: cooperation.beginsOn,
      ends_on: cooperation.endsOn,
      natures: JSON.stringify(cooperation.natures),
      terms: JSON.stringify(cooperation.terms),
      paper_id: cooperation.paperId,
      level: cooperation.level,
      edition: cooperation.edition,
      stage: "applied",
      applied_by: cooperation.by,
      applied_at: cooperation.appliedAt,
    })
    .execute();
}

export async function changeCooperation(
  tx: Tx,
  id: string,
  change: Partial<Pick<KeptCooperation, "stage" | "resolutionId" | "closedOn" | "closedWhy">>,
): Promise<void> {
  await tx.db
    .updateTable("cooperation")
    .set({
      stage: change.stage,
      resolution_id: change.resolutionId,
      closed_on: change.closedOn,
      closed_why: change.closedWhy,
    })
    .where("id", "=", id)
    .execute();
}

export async function findCooperation(tx: ReadTx, id: string): Promise<KeptCooperation | null> {
  const row = await tx.db.selectFrom("cooperation").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : cooperationOf(row);
}

/** Holds the cooperation until the transaction ends. */
export async function findCooperationForUpdate(tx: Tx, id: string): Promise<KeptCooperation | null> {
  const row = await tx.db.selectFrom("cooperation").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : cooperationOf(row);
}

/** The register, the latest applied for first. */
export async function listCooperations(
  tx: ReadTx,
  filter: { readonly stage?: CooperationStage | undefined },
  page: { readonly offset: number; readonly limit: number },
): Promise<KeptCooperation[]> {
  let query = tx.db.selectFrom("cooperation").selectAll();
  if (filter.stage !== undefined) query = query.where("stage", "=", filter.stage);
  const rows = await query
    .orderBy("applied_at", "desc")
    .orderBy("id", "desc")
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  return rows.map(cooperationOf);
}

const words = z.array(z.string());

function cooperationOf(row: Selectable<DB["cooperation"]>): KeptCooperation {
  return {
    id: row.id,
    title: row.title,
    partner: row.partner,
    purpose: row.purpose,
    amount: row.amount,
    beginsOn: row.begins_on,
    endsOn: row.ends_on,
    natures: words.parse(row.natures),
    terms: words.parse(row.terms),
    paperId: row.paper_id,
    level: row.level,
    edition: row.edition,
    stage: z.enum(cooperationStages).parse(row.stage),
    appliedAt: row.applied_at,
    resolutionId: row.resolution_id,
    closedOn: row.closed_on,
    closedWhy: row.closed_why,
  };
}
