import { type Selectable, sql, type Updateable } from "kysely";
import { z } from "zod";
import type { DB } from "../../database.gen.ts";
import { severity } from "@xinheng/domain/archives/record-view.ts";
import { type RepairPaper, repairStage, type RepairStage } from "@xinheng/domain/archives/repairs/repair.ts";
import { repairNeed } from "@xinheng/domain/catalogue/repair-entry.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { MatterPlace } from "../objections/objection-store.ts";
import { mergedInto } from "../own-records/association-record-store.ts";

export type KeptRepair = ReturnType<typeof repairOf>;
export type NewRepair = Pick<
  KeptRepair,
  | "subjectId"
  | "id"
  | "associationId"
  | "recordId"
  | "recordSubject"
  | "naturalKey"
  | "common"
  | "ruleEdition"
  | "severity"
  | "earliestOn"
  | "fulfilledOn"
  | "papers"
  | "committedBy"
  | "appliedOn"
  | "appliedAt"
  | "appliedBy"
  | "agent"
  | "authorisation"
>;

export async function saveRepair(tx: Tx, applied: NewRepair): Promise<void> {
  await tx.db
    .insertInto("repair")
    .values({
      subject_id: applied.subjectId,
      id: applied.id,
      association_id: applied.associationId,
      record_id: applied.recordId,
      record_subject: applied.recordSubject === applied.subjectId ? null : applied.recordSubject,
      natural_key: applied.naturalKey,
      common: applied.common,
      stage: "applied",
      rule_edition: applied.ruleEdition,
      severity: applied.severity,
      earliest_on: applied.earliestOn,
      fulfilled_on: applied.fulfilledOn,
      papers: JSON.stringify(applied.papers),
      committed_by: applied.committedBy,
      applied_on: applied.appliedOn,
      applied_at: applied.appliedAt,
      applied_by: applied.appliedBy,
      agent: applied.agent,
      authorisation: applied.authorisation,
    })
    .execute();
}

/** Changes what a move changes. */
export async function changeRepair(
  tx: Tx,
  key: { readonly subjectId: string; readonly id: string },
  change: Omit<Updateable<DB["repair"]>, "subject_id" | "id" | "papers"> & {
    readonly stage?: RepairStage;
    readonly papers?: readonly RepairPaper[];
  },
): Promise<void> {
  const { papers, ...columns } = change;
  await tx.db
    .updateTable("repair")
    .set(papers === undefined ? columns : { ...columns, papers: JSON.stringify(papers) })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

export async function findRepair(tx: ReadTx, subjectId: string, id: string): Promise<KeptRepair | null> {
  const row = await ofSubject(tx, subjectId).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : repairOf(row);
}

export async function findRepairForUpdate(tx: Tx, subjectId: string, id: string): Promise<KeptRepair | null> {
  const row = await ofSubject(tx, subjectId).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : repairOf(row);
}

/** By its id alone, as a clock and the journal know it; held until the transaction ends. */
export async function findRepairById(tx: Tx, id: string): Promise<KeptRepair | null> {
  const row = await tx.db.selectFrom("repair").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : repairOf(row);
}

/** Of one subject or of all, the newest first; `open`: only those under way. */
export async function listRepairs(
  tx: ReadTx,
  of: { readonly subjectId: string | null; readonly open: boolean },
  page: MatterPlace,
): Promise<KeptRepair[]> {
  let query = of.subjectId === null ? tx.db.selectFrom("repair").selectAll() : ofSubject(tx, of.subjectId);
  if (of.open) query = query.where("stage", "in", ["applied", "incomplete", "accepted"]);
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(repairOf);
}

/**
 * Until which days those who once brought false material are barred: whoever was applied for then, under whose address, and not
 * whom the record belongs to by origin, who had no part in it.
 */
export async function listBars(tx: ReadTx, subjectId: string): Promise<{ readonly barredUntilOn: string | null }[]> {
  const applied = sql<string>`coalesce(record_subject, subject_id)`;
  const rows = await tx.db
    .selectFrom("repair")
    .select("barred_until_on")
    .where("barred_until_on", "is not", null)
    .where(applied, "in", mergedInto(subjectId))
    .limit(200)
    .execute();
  return rows.map((row) => ({ barredUntilOn: row.barred_until_on }));
}

/** A merge moves no application: it is read under whom the subject was merged into. */
function ofSubject(tx: ReadTx, subjectId: string) {
  return tx.db.selectFrom("repair").selectAll().where("subject_id", "in", mergedInto(subjectId));
}

const papers = z.array(z.object({ need: repairNeed, evidence: z.uuid() }));
const needs = z.array(repairNeed);

function repairOf(row: Selectable<DB["repair"]>) {
  return {
    subjectId: row.subject_id,
    id: row.id,
    associationId: row.association_id,
    recordId: row.record_id,
    /** Under whom the version lay that was applied for: while a merge stood, another than whose it is. */
    recordSubject: row.record_subject ?? row.subject_id,
    naturalKey: row.natural_key,
    common: row.common,
    stage: repairStage.parse(row.stage),
    ruleEdition: row.rule_edition,
    severity: severity.parse(row.severity),
    earliestOn: row.earliest_on,
    fulfilledOn: row.fulfilled_on,
    papers: papers.parse(row.papers),
    committedBy: row.committed_by,
    appliedOn: row.applied_on,
    appliedAt: row.applied_at,
    appliedBy: row.applied_by,
    agent: row.agent,
    authorisation: row.authorisation,
    missing: needs.parse(row.missing),
    missingWhy: row.missing_why,
    acceptedOn: row.accepted_on,
    overdueOn: row.overdue_on,
    verifiedWith: row.verified_with,
    verifiedSays: z.enum(["fulfilled", "unfulfilled"]).nullable().parse(row.verified_says),
    verifiedText: row.verified_text,
    verifiedPaper: row.verified_paper,
    verifiedOn: row.verified_on,
    reasons: row.reasons,
    provision: row.provision,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    documentId: row.document_id,
    number: row.number,
    revokedOn: row.revoked_on,
    revokedWhy: row.revoked_why,
    revocationId: row.revocation_id,
    revocation: row.revocation,
    barredUntilOn: row.barred_until_on,
  };
}
