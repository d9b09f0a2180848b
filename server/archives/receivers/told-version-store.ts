import { sql } from "kysely";
import type { ReadTx } from "../../platform/database.ts";
import type { HandedOut } from "../../platform/handovers/handover-store.ts";

/** Those of these versions that went with a handover, as they were handed out. */
export async function listHandedOut(
  tx: ReadTx,
  handoverId: string,
  versions: readonly HandedOut[],
): Promise<HandedOut[]> {
  const named = versions.flatMap(({ subjectId, recordId }) => (recordId === null ? [] : [{ subjectId, recordId }]));
  if (named.length === 0) return [];
  const { rows } = await sql<{ subject_id: string; record_id: string }>`
    select item.subject_id, item.record_id from handover_item as item
    join unnest(${named.map((one) => one.subjectId)}::uuid[], ${named.map((one) => one.recordId)}::uuid[])
      as named (subject_id, record_id) using (subject_id, record_id)
    where item.handover_id = ${handoverId} group by item.subject_id, item.record_id
    order by item.record_id limit 200`.execute(tx.db);
  return rows.map((row) => ({ subjectId: row.subject_id, recordId: row.record_id }));
}
