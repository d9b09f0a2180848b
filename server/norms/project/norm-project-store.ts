import type { z } from "zod";
import type { NormProjectView, proposedProject } from "@xinheng/domain/norms/norm-project.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A proposal as it is kept: who made it, by account, is compared with who decides. */
export type KeptProject = NormProjectView & { readonly proposedBy: string | null };

export async function saveProject(
  tx: Tx,
  project: z.output<typeof proposedProject> & {
    readonly id: string;
    readonly associationId: string;
    readonly normId: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("norm_project")
    .values({
      id: project.id,
      association_id: project.associationId,
      norm_id: project.normId,
      need: project.need,
      scope: project.scope,
      compared: project.compared,
      drafters: project.drafters,
      proposed_by: project.by,
      proposed_at: project.at,
    })
    .execute();
}

export async function saveProjectDecision(
  tx: Tx,
  decision: Omit<NonNullable<NormProjectView["decision"]>, "by"> & {
    readonly id: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .updateTable("norm_project")
    .set({
      verdict: decision.verdict,
      reason: decision.reason,
      deciders: decision.deciders,
      decided_on: decision.decidedOn,
      paper_id: decision.paperId,
      decided_by: decision.by,
      decided_at: decision.at,
    })
    .where("id", "=", decision.id)
    .execute();
}

/** Every proposal for a norm, the latest first; at most 50. */
export async function listProjects(tx: ReadTx, normId: string): Promise<KeptProject[]> {
  const rows = await tx.db
    .selectFrom("norm_project")
    .leftJoin("account as proposer", "proposer.id", "norm_project.proposed_by")
    .leftJoin("account as decider", "decider.id", "norm_project.decided_by")
    .selectAll("norm_project")
    .select(["proposer.display_name as proposer_name", "decider.display_name as decider_name"])
    .where("norm_id", "=", normId)
    .orderBy("norm_project.id", "desc")
    .limit(50)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    need: row.need,
    scope: row.scope,
    compared: row.compared,
    drafters: row.drafters,
    proposedBy: row.proposed_by,
    by: row.proposer_name ?? "",
    at: row.proposed_at.toISOString(),
    decision: decisionOf(row),
  }));
}

function decisionOf(row: {
  readonly verdict: string | null;
  readonly reason: string | null;
  readonly deciders: string | null;
  readonly decided_on: string | null;
  readonly paper_id: string | null;
  readonly decider_name: string | null;
}): NormProjectView["decision"] {
  const { verdict, reason, deciders, decided_on: decidedOn, paper_id: paperId } = row;
  if (verdict !== "approved" && verdict !== "rejected") return null;
  // The table's check keeps all of them or none.
  if (reason === null || deciders === null || decidedOn === null || paperId === null)
    throw new Error("a decided proposal lacks a part of its decision");
  return { verdict, reason, deciders, decidedOn, paperId, by: row.decider_name ?? "" };
}
