import { type RawBuilder, sql } from "kysely";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** A paper of a matter that is gone, or that no matter ever named: its bytes are the file of the same id. */
export type PaperOver = { readonly subjectId: string; readonly id: string };

/** Whether something is kept that was said of a record which is kept no longer, or a paper that nothing names. */
export async function anyMatterOver(tx: ReadTx, looseBefore: Date): Promise<boolean> {
  const { rows } = await sql`select from objection as said where ${namedIsGone}
    union all select from repair as said where ${namedIsGone}
    union all select from receiver_notice as notice where ${recallIsGone}
    union all select from record_mark as said where said.association_id = current_association() and ${markedIsGone}
    limit 1`.execute(tx.db);
  return rows.length > 0 || (await listPapersOver(tx, looseBefore, 1)).length > 0;
}

/**
 * Removes objections with their answers, applications for repair, marks and notices to receivers that are about records of
 * which no version is kept any more. Answers how many matters, and the documents with which they were answered: what they
 * say, they say of the record.
 */
export async function deleteMattersOver(
  tx: Tx,
  limit: number,
): Promise<{ readonly matters: number; readonly documents: readonly string[] }> {
  const { rows } = await sql<{ subject_id: string; id: string; documents: string[] }>`with over as (
      select subject_id, id from objection as said where ${namedIsGone} limit ${limit}), answers as (
      delete from objection_answer as answer using over
        where answer.subject_id = over.subject_id and answer.objection_id = over.id
        returning answer.subject_id, answer.objection_id, answer.document_id)
    delete from objection using over where objection.subject_id = over.subject_id and objection.id = over.id
    returning objection.subject_id, objection.id, array(select document_id from answers
      where answers.subject_id = over.subject_id and answers.objection_id = over.id) as documents`.execute(tx.db);
  const repairs = await sql<{ subject_id: string; id: string; documents: string[] }>`with over as (
      select subject_id, id from repair as said where ${namedIsGone} limit ${limit})
    delete from repair using over where repair.subject_id = over.subject_id and repair.id = over.id
    returning repair.subject_id, repair.id,
      array_remove(array[repair.document_id, repair.revocation_id], null) as documents`.execute(tx.db);
  const gone = [...rows, ...repairs.rows];
  await sql`with gone_notice as (delete from receiver_notice as notice
      where notice.cause_id = any(${gone.map(({ id }) => id)}::uuid[]) or ${recallIsGone} returning notice.id)
    delete from receiver_message using gone_notice where receiver_message.notice_id = gone_notice.id`.execute(tx.db);
  await sql`delete from record_mark as said where said.association_id = current_association() and ${markedIsGone}`.execute(
    tx.db,
  );
  return { matters: gone.length, documents: gone.flatMap(({ documents }) => documents) };
}

/** The same of matters on what was no record, once that is gone: by the ids of the things. Answers the documents they were answered with. */
export async function deleteMattersOn(tx: Tx, targets: readonly string[]): Promise<string[]> {
  if (targets.length === 0) return [];
  const { rows } = await sql<{ document_id: string }>`with over as (
      delete from objection where target_id = any(${[...targets]}::uuid[]) and record_id is null returning subject_id, id),
    told as (delete from receiver_notice as notice using over where notice.cause_id = over.id returning notice.id),
    sent as (delete from receiver_message using told where receiver_message.notice_id = told.id),
    marked as (delete from record_mark using over
      where record_mark.subject_id = over.subject_id and record_mark.cause_id = over.id)
    delete from objection_answer as answer using over
      where answer.subject_id = over.subject_id and answer.objection_id = over.id
    returning answer.document_id`.execute(tx.db);
  return rows.map((row) => row.document_id);
}

/** Papers brought before the moment that no objection and no application names; at most `limit`. */
export async function listPapersOver(tx: ReadTx, broughtBefore: Date, limit: number): Promise<PaperOver[]> {
  const { rows } = await sql<{
    subject_id: string;
    id: string;
  }>`select paper.subject_id, paper.id from evidence as paper
    where paper.brought_at < ${broughtBefore}
      and not exists (select from objection where paper.id = any(objection.evidence)
        or paper.id in (objection.authorisation, objection.referral_paper))
      and not exists (select from repair where paper.id in (repair.authorisation, repair.verified_paper)
        or repair.papers @> jsonb_build_array(jsonb_build_object('evidence', paper.id)))
    order by paper.subject_id, paper.id limit ${limit}`.execute(tx.db);
  return rows.map((row) => ({ subjectId: row.subject_id, id: row.id }));
}

/** Removes their rows; the bytes are dropped by the caller. */
export async function deletePapers(tx: Tx, papers: readonly PaperOver[]): Promise<void> {
  await sql`delete from evidence as paper
    using unnest(${papers.map(({ subjectId }) => subjectId)}::uuid[], ${papers.map(({ id }) => id)}::uuid[]) as gone (subject_id, id)
    where paper.subject_id = gone.subject_id and paper.id = gone.id`.execute(tx.db);
}

/** Of what was said of a record, in any of its versions, none is left; what was said of an identity is about no record. */
const recordIsGone: RawBuilder<boolean> = sql<boolean>`(said.natural_key is not null
  and not exists (select from record where record.subject_id = said.subject_id and record.natural_key = said.natural_key)
  and not exists (select from association_record as own
    where own.subject_id = said.subject_id and own.natural_key = said.natural_key))`;

/** A matter filed while a merge stood may be kept where no version of its record lies yet: the one it named is asked for. */
const namedIsGone: RawBuilder<boolean> = sql<boolean>`(${recordIsGone}
  and not exists (select from record where record.subject_id = said.record_subject and record.id = said.record_id))`;

/** A mark stands where its matter does. */
const markedIsGone: RawBuilder<boolean> = sql<boolean>`(${recordIsGone}
  and not exists (select from objection where objection.id = said.cause_id and objection.record_subject is not null)
  and not exists (select from repair where repair.id = said.cause_id and repair.record_subject is not null))`;

/** What was told of a record that its source took back, once no version under that id is kept. */
const recallIsGone: RawBuilder<boolean> = sql<boolean>`(notice.cause = 'recall'
  and not exists (select from record where record.subject_id = notice.subject_id and record.id = notice.cause_id)
  and not exists (select from association_record as own
    where own.subject_id = notice.subject_id and own.id = notice.cause_id))`;
