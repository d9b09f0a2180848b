import type { Selectable, Updateable } from "kysely";
import type { DB } from "../../database.gen.ts";
import {
  objectionAbout,
  objectionMatter,
  objectionOutcome,
  type ObjectionStage,
  objectionStage,
  referralSays,
} from "@xinheng/domain/archives/objections/objection.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { mergedInto } from "../own-records/association-record-store.ts";

export type KeptObjection = ReturnType<typeof objectionOf>;
/** What an objection is filed with. */
export type NewObjection = Pick<
  KeptObjection,
  | "subjectId"
  | "id"
  | "associationId"
  | "about"
  | "recordId"
  | "recordSubject"
  | "naturalKey"
  | "contentHash"
  | "targetId"
  | "common"
  | "matter"
  | "claim"
  | "reason"
  | "evidence"
  | "filedOn"
  | "filedAt"
  | "filedBy"
  | "agent"
  | "authorisation"
  | "ruleEdition"
>;

export async function saveObjection(tx: Tx, filed: NewObjection): Promise<void> {
  await tx.db
    .insertInto("objection")
    .values({
      subject_id: filed.subjectId,
      id: filed.id,
      association_id: filed.associationId,
      about: filed.about,
      record_id: filed.recordId,
      record_subject: filed.recordSubject === filed.subjectId ? null : filed.recordSubject,
      natural_key: filed.naturalKey,
      content_hash: filed.contentHash,
      target_id: filed.targetId,
      common: filed.common,
      matter: filed.matter,
      claim: filed.claim,
      reason: filed.reason,
      evidence: [...filed.evidence],
      filed_on: filed.filedOn,
      filed_at: filed.filedAt,
      filed_by: filed.filedBy,
      agent: filed.agent,
      authorisation: filed.authorisation,
      stage: "open",
      rule_edition: filed.ruleEdition,
    })
    .execute();
}

/** Changes what a move changes, and nothing of what was filed. */
export async function changeObjection(
  tx: Tx,
  key: { readonly subjectId: string; readonly id: string },
  change: Omit<Updateable<DB["objection"]>, "subject_id" | "id" | "reason" | "matter" | "filed_on"> & {
    readonly stage?: ObjectionStage;
  },
): Promise<void> {
  await tx.db
    .updateTable("objection")
    .set(change)
    .where("subject_id", "=", key.subjectId)
    .where("id", "=", key.id)
    .execute();
}

/** The matters on what is no record are on the record that was made of it. */
export async function nameRecord(
  tx: Tx,
  { subjectId, targetId }: { readonly subjectId: string; readonly targetId: string },
  record: { readonly id: string; readonly naturalKey: Buffer; readonly contentHash: Buffer },
): Promise<void> {
  await tx.db
    .updateTable("objection")
    .set({ record_id: record.id, natural_key: record.naturalKey, content_hash: record.contentHash })
    .where("subject_id", "=", subjectId)
    .where("target_id", "=", targetId)
    .execute();
}

export async function findObjection(tx: ReadTx, subjectId: string, id: string): Promise<KeptObjection | null> {
  const row = await ofSubject(tx, subjectId).where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : objectionOf(row);
}

export async function findObjectionForUpdate(tx: Tx, subjectId: string, id: string): Promise<KeptObjection | null> {
  const row = await ofSubject(tx, subjectId).where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : objectionOf(row);
}

/** By its id alone, as a clock knows it; held until the transaction ends. */
export async function findObjectionOfClock(tx: Tx, id: string): Promise<KeptObjection | null> {
  const row = await tx.db.selectFrom("objection").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : objectionOf(row);
}

/** Objections to one record in any of its versions, to what is no record, or to the identity; the oldest first, at most 100. */
export async function listEarlierObjections(
  tx: ReadTx,
  { subjectId, naturalKey, targetId }: Pick<KeptObjection, "subjectId" | "naturalKey" | "targetId">,
): Promise<KeptObjection[]> {
  const query = ofSubject(tx, subjectId);
  const same =
    targetId !== null
      ? query.where("target_id", "=", targetId)
      : naturalKey === null
        ? query.where("about", "=", "identity")
        : query.where("natural_key", "=", naturalKey);
  return (await same.orderBy("id").limit(100).execute()).map(objectionOf);
}

export type MatterPlace = { readonly before: string | undefined; readonly limit: number };

/** Of one subject or of all, the newest first; `open`: only those under way. */
export async function listObjections(
  tx: ReadTx,
  of: { readonly subjectId: string | null; readonly open: boolean },
  page: MatterPlace,
): Promise<KeptObjection[]> {
  let query = of.subjectId === null ? tx.db.selectFrom("objection").selectAll() : ofSubject(tx, of.subjectId);
  if (of.open) query = query.where("stage", "in", ["open", "referred", "second-look"]);
  if (page.before !== undefined) query = query.where("id", "<", page.before);
  return (await query.orderBy("id", "desc").limit(page.limit).execute()).map(objectionOf);
}

export type KeptAnswer = ReturnType<typeof answerOf>;

export async function saveAnswer(
  tx: Tx,
  answer: Omit<KeptAnswer, "by"> & {
    readonly subjectId: string;
    readonly associationId: string;
    readonly decidedAt: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("objection_answer")
    .values({
      subject_id: answer.subjectId,
      objection_id: answer.objectionId,
      round: answer.round,
      association_id: answer.associationId,
      outcome: answer.outcome,
      reasons: answer.reasons,
      correction: answer.correction,
      corrected_by: answer.correctedBy,
      decided_on: answer.decidedOn,
      decided_at: answer.decidedAt,
      decided_by: answer.decidedBy,
      document_id: answer.documentId,
      number: answer.number,
    })
    .execute();
}

/** The answers to these objections, in the order they were given. */
export async function listAnswers(tx: ReadTx, objectionIds: readonly string[]): Promise<KeptAnswer[]> {
  if (objectionIds.length === 0) return [];
  const rows = await tx.db
    .selectFrom("objection_answer")
    .leftJoin("account", "account.id", "decided_by")
    .selectAll("objection_answer")
    .select("account.display_name as by_name")
    .where("objection_id", "in", [...objectionIds])
    .orderBy("round")
    .execute();
  return rows.map(answerOf);
}

/** A merge moves no objection: it is read under whom the subject was merged into. */
function ofSubject(tx: ReadTx, subjectId: string) {
  return tx.db.selectFrom("objection").selectAll().where("subject_id", "in", mergedInto(subjectId));
}

function answerOf(row: Selectable<DB["objection_answer"]> & { readonly by_name: string | null }) {
  return {
    objectionId: row.objection_id,
    round: row.round,
    outcome: objectionOutcome.parse(row.outcome),
    reasons: row.reasons,
    correction: row.correction,
    correctedBy: row.corrected_by,
    decidedOn: row.decided_on,
    decidedBy: row.decided_by,
    by: row.by_name ?? "",
    documentId: row.document_id,
    number: row.number,
  };
}

function objectionOf(row: Selectable<DB["objection"]>) {
  return {
    subjectId: row.subject_id,
    id: row.id,
    associationId: row.association_id,
    about: objectionAbout.parse(row.about),
    recordId: row.record_id,
    /** Under whom the version lay that was objected to: filed while a merge stood, another than whose it is. */
    recordSubject: row.record_subject ?? row.subject_id,
    naturalKey: row.natural_key,
    /** What the version said, as named where it is at home; null of what is no record, or was filed before it was kept. */
    contentHash: row.content_hash,
    targetId: row.target_id,
    common: row.common,
    matter: objectionMatter.parse(row.matter),
    claim: row.claim,
    reason: row.reason,
    evidence: row.evidence,
    filedOn: row.filed_on,
    filedAt: row.filed_at,
    filedBy: row.filed_by,
    agent: row.agent,
    authorisation: row.authorisation,
    stage: objectionStage.parse(row.stage),
    ruleEdition: row.rule_edition,
    overdueOn: row.overdue_on,
    referredTo: row.referred_to,
    referralAsks: row.referral_asks,
    referredOn: row.referred_on,
    referralSays: referralSays.nullable().parse(row.referral_says),
    referralText: row.referral_text,
    referralPaper: row.referral_paper,
    referralOn: row.referral_on,
    secondLookWhy: row.second_look_why,
    disagreement: row.disagreement,
    disagreementIs: row.disagreement_is,
    disagreementWhy: row.disagreement_why,
  };
}
