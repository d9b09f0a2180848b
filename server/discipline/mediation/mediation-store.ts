import { type Selectable, sql, type Updateable } from "kysely";
import { z } from "zod";
import { type CourtApplication, courtApplication } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import type { DB } from "../../database.gen.ts";
import {
  closedStages,
  type MediationAct,
  mediationAct,
  mediationSide,
  mediationStage,
  type MediationStage,
} from "@xinheng/domain/discipline/mediation/mediation.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

const recusal = z.object({ mediatorId: z.uuid(), why: z.string(), on: z.iso.date() });
export type Recusal = z.infer<typeof recusal>;
export type KeptMediation = ReturnType<typeof mediationOf>;
export type NewMediation = Pick<
  KeptMediation,
  | "subjectId"
  | "id"
  | "associationId"
  | "subjectSide"
  | "otherId"
  | "otherName"
  | "otherContact"
  | "matter"
  | "claim"
  | "ruleEdition"
  | "requestedOn"
  | "requestedAt"
  | "requestedBy"
>;

export async function saveMediation(tx: Tx, asked: NewMediation): Promise<void> {
  await tx.db
    .insertInto("mediation")
    .values({
      subject_id: asked.subjectId,
      id: asked.id,
      association_id: asked.associationId,
      subject_side: asked.subjectSide,
      other_id: asked.otherId,
      other_name: asked.otherName,
      other_contact: asked.otherContact,
      matter: asked.matter,
      claim: asked.claim,
      stage: "requested",
      rule_edition: asked.ruleEdition,
      requested_on: asked.requestedOn,
      requested_at: asked.requestedAt,
      requested_by: asked.requestedBy,
    })
    .execute();
}

/** Changes what a move changes. */
export async function changeMediation(
  tx: Tx,
  key: { readonly subjectId: string; readonly id: string },
  change: Omit<Updateable<DB["mediation"]>, "subject_id" | "id" | "acts" | "recusals" | "applications"> & {
    readonly stage?: MediationStage;
    readonly acts?: readonly MediationAct[];
    readonly recusals?: readonly Recusal[];
    readonly applications?: readonly CourtApplication[];
  },
): Promise<void> {
  const { acts, recusals, applications, ...columns } = change;
  await tx.db
    .updateTable("mediation")
    .set({
      ...columns,
      ...(acts === undefined ? {} : { acts: JSON.stringify(acts) }),
      ...(recusals === undefined ? {} : { recusals: JSON.stringify(recusals) }),
      ...(applications === undefined ? {} : { applications: JSON.stringify(applications) }),
    })
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

/** By its id alone: whoever reads it may stand on either side of it. */
export async function findMediation(tx: ReadTx, id: string): Promise<KeptMediation | null> {
  const row = await tx.db.selectFrom("mediation").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : mediationOf(row);
}

export async function findMediationForUpdate(tx: Tx, id: string): Promise<KeptMediation | null> {
  const row = await tx.db.selectFrom("mediation").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : mediationOf(row);
}

export type MediationFilter = {
  /** Of these subjects, on either side; null: of everybody. */
  readonly subjectIds: readonly string[] | null;
  /** Of one mediator's account; null: of all. */
  readonly mediatorAccount: string | null;
  readonly open: boolean;
};

/** The newest first. */
export async function listMediationRows(
  tx: ReadTx,
  filter: MediationFilter,
  page: { readonly before: string | undefined; readonly limit: number },
): Promise<KeptMediation[]> {
  let query = tx.db.selectFrom("mediation").selectAll();
  const { subjectIds, mediatorAccount } = filter;
  if (subjectIds !== null) {
    const ids = [...subjectIds];
    query = query.where(sql<boolean>`(subject_id = any(${ids}::uuid[]) or other_id = any(${ids}::uuid[]))`);
  }
  if (mediatorAccount !== null) query = query.where("mediator_account", "=", mediatorAccount);
  if (filter.open) query = query.where("stage", "not in", closedStages);
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(mediationOf);
}

function mediationOf(row: Selectable<DB["mediation"]>) {
  const subjectSide = mediationSide.parse(row.subject_side);
  return {
    subjectId: row.subject_id,
    id: row.id,
    associationId: row.association_id,
    subjectSide,
    otherId: row.other_id,
    otherName: row.other_name,
    otherContact: row.other_contact,
    /** Of the register; null: an outsider. */
    requesterId: subjectSide === "requester" ? row.subject_id : row.other_id,
    respondentId: subjectSide === "respondent" ? row.subject_id : row.other_id,
    matter: row.matter,
    claim: row.claim,
    stage: mediationStage.parse(row.stage),
    ruleEdition: row.rule_edition,
    requestedOn: row.requested_on,
    requestedAt: row.requested_at,
    requestedBy: row.requested_by,
    answeredOn: row.answered_on,
    answerWhy: row.answer_why,
    requesterChoice: row.requester_choice,
    respondentChoice: row.respondent_choice,
    mediatorId: row.mediator_id,
    mediatorAccount: row.mediator_account,
    appointedOn: row.appointed_on,
    appointedWhy: row.appointed_why,
    recusals: z.array(recusal).parse(row.recusals),
    terms: row.terms,
    /** What of the law's exclusions from confirmation by a court the agreement touches. */
    touches: row.touches,
    documentId: row.document_id,
    number: row.number,
    drafts: row.drafts,
    acts: z.array(mediationAct).parse(row.acts),
    applications: z.array(courtApplication).parse(row.applications),
    courtOverOn: row.court_over_on,
    agreedOn: row.agreed_on,
    performedOn: row.performed_on,
    endedOn: row.ended_on,
    endedBy: row.ended_by,
    endedWhy: row.ended_why,
    overdueOn: row.overdue_on,
  };
}

/** The parties that stand in the register. */
export function partiesOf({ subjectId, otherId }: Pick<KeptMediation, "subjectId" | "otherId">): string[] {
  return otherId === null ? [subjectId] : [subjectId, otherId];
}
