import { sql } from "kysely";
import type { ReadTx } from "../../platform/database.ts";
import type { HandedOut } from "../../platform/handovers/handover-store.ts";

/** Under whom these versions lie, among subjects that were ever one; an association's own records beside the common ones. */
export async function listShownVersions(
  tx: ReadTx,
  linked: readonly string[],
  ids: readonly string[],
): Promise<HandedOut[]> {
  const { rows } = await sql<{ subject_id: string; id: string }>`
    select subject_id, id from record where subject_id = any(${[...linked]}::uuid[]) and id = any(${[...ids]}::uuid[])
    union all
    select subject_id, id from association_record
      where subject_id = any(${[...linked]}::uuid[]) and id = any(${[...ids]}::uuid[])`.execute(tx.db);
  return rows.map((row) => ({ subjectId: row.subject_id, recordId: row.id }));
}

/**
 * Extracts of this association whose text is still kept and that hold a record which is gone, whoever removed it: the text
 * goes as well, the number stays. An item that names the subject alone is no record.
 */
export async function listExtractsOver(tx: ReadTx, limit: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select document.id from handover
      join document on document.pdf_file_id = handover.file_id
      join file on file.id = handover.file_id and file.dropped_at is null
    where handover.association_id = current_association() and handover.operation = 'issue-archive-extract'
      and exists (select from handover_item as item where item.handover_id = handover.id and item.record_id <> item.subject_id
        and not exists (select from record where record.subject_id = item.subject_id and record.id = item.record_id)
        and not exists (select from association_record as own where own.subject_id = item.subject_id and own.id = item.record_id))
    order by document.id limit ${limit}`.execute(tx.db);
  return rows.map((row) => row.id);
}
