import { sql } from "kysely";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** Takes note of a document that a filing will name; its bytes are the file of the same id. */
export async function saveFilingDocument(
  tx: Tx,
  document: {
    readonly subjectId: string;
    readonly id: string;
    readonly associationId: string;
    readonly name: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("filing_document")
    .values({
      subject_id: document.subjectId,
      id: document.id,
      association_id: document.associationId,
      name: document.name,
      brought_at: document.at,
    })
    .execute();
}

/** Binds a document of the subject to its filing; false where there is none that is free. */
export async function takeFilingDocument(
  tx: Tx,
  of: { readonly subjectId: string; readonly id: string; readonly filingId: string },
): Promise<boolean> {
  const taken = await tx.db
    .updateTable("filing_document")
    .set({ filing_id: of.filingId })
    .where("subject_id", "=", of.subjectId)
    .where("id", "=", of.id)
    .where("filing_id", "is", null)
    .returning("id")
    .execute();
  return taken.length === 1;
}

/** A document whose time is over: never named by a filing, of one that came to nothing, or of a record that is gone. */
export type DocumentOver = { readonly subjectId: string; readonly id: string; readonly filingId: string | null };

/** `looseBefore`: brought before and never used. `endedBefore`: returned or withdrawn before; null where no rule says. */
export async function listDocumentsOver(
  tx: ReadTx,
  over: { readonly looseBefore: Date; readonly endedBefore: Date | null },
  limit: number,
): Promise<DocumentOver[]> {
  const { rows } = await sql<{ subject_id: string; id: string; filing_id: string | null }>`
    select document.subject_id, document.id, document.filing_id
    from filing_document as document
    left join filing on filing.subject_id = document.subject_id and filing.id = document.filing_id
    where (document.filing_id is null and document.brought_at < ${over.looseBefore})
      or (filing.state in ('returned', 'withdrawn') and filing.ended_at < ${over.endedBefore}::timestamptz)
      or (filing.state = 'accepted' and not exists (select from association_record as kept
        where kept.subject_id = filing.subject_id and kept.id = filing.record_id))
    order by document.subject_id, document.id limit ${limit}`.execute(tx.db);
  return rows.map((row) => ({ subjectId: row.subject_id, id: row.id, filingId: row.filing_id }));
}

/** Removes the documents with the filings that name them; the bytes are dropped by the caller. */
export async function deleteDocumentsOver(tx: Tx, over: readonly DocumentOver[]): Promise<void> {
  if (over.length === 0) return;
  const subjects = over.map(({ subjectId }) => subjectId);
  await sql`delete from filing using unnest(${subjects}::uuid[], ${over.map(({ filingId }) => filingId)}::uuid[]) as gone (subject_id, id)
    where filing.subject_id = gone.subject_id and filing.id = gone.id`.execute(tx.db);
  await sql`delete from filing_document as document using unnest(${subjects}::uuid[], ${over.map(({ id }) => id)}::uuid[]) as gone (subject_id, id)
    where document.subject_id = gone.subject_id and document.id = gone.id`.execute(tx.db);
}
