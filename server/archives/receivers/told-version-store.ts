import { sql } from "kysely";
import type { ReadTx } from "../../platform/database.ts";
import type { HandedOut } from "../../platform/handovers/handover-store.ts";
import type { KeptReceiverNotice } from "../objections/receiver-notice-store.ts";

/** The versions of the record of a notice that went with its handover. */
export async function listToldVersions(
  tx: ReadTx,
  { subjectId, handoverId, cause, causeId }: KeptReceiverNotice,
): Promise<HandedOut[]> {
  const keyOf = {
    objection: sql`select natural_key from objection where subject_id = ${subjectId} and id = ${causeId}`,
    repair: sql`select natural_key from repair where subject_id = ${subjectId} and id = ${causeId}`,
    // A recall is about the very version that it names.
    recall: sql`select natural_key from kept where id = ${causeId}`,
  };
  const { rows } = await sql<{ record_id: string }>`
    with kept as materialized (select id, natural_key from record where subject_id = ${subjectId}
      union all select id, natural_key from association_record where subject_id = ${subjectId})
    select item.record_id from handover_item item join kept on kept.id = item.record_id
    where item.subject_id = ${subjectId} and item.handover_id = ${handoverId} and kept.natural_key = (${keyOf[cause]})
    order by item.record_id limit 200`.execute(tx.db);
  return rows.map((row) => ({ subjectId, recordId: row.record_id }));
}
