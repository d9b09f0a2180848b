import { type RawBuilder, sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { VisitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { Tx } from "../../platform/database.ts";
import { openToVisitors } from "../record-read-store.ts";

/** Who looked by exporting, why, and by which right. */
export type ExportLook = {
  readonly handoverId: string;
  readonly associationId: string;
  readonly accountId: string | null;
  readonly who: string;
  readonly office: string;
  readonly purpose: string;
  readonly basis: string;
  readonly at: Date;
};

/**
 * An export of restricted facts is a look at each of their subjects: one look a subject, with the records that visitors do
 * not see today, in one statement however many there are.
 */
export async function saveLooksOfExport(tx: Tx, look: ExportLook, gate: VisitorGate): Promise<void> {
  // Looks are read in the order of their ids, which begin with the instant; the rest is drawn for each.
  const restricted: RawBuilder<boolean> = sql<boolean>`${openToVisitors(gate)} is not true`;
  await sql`insert into look (subject_id, id, at, association_id, account_id, who, office, purpose, basis, records)
    select record.subject_id, (left(${uuidv7({ msecs: look.at.getTime() })}::text, 15) || substr(gen_random_uuid()::text, 16))::uuid, ${look.at}::timestamptz, ${look.associationId}::uuid, ${look.accountId}::uuid,
      ${look.who}::text, ${look.office}::text, ${look.purpose}::text, ${look.basis}::text, array_agg(record.id order by record.id)
    from handover_item join record on record.subject_id = handover_item.subject_id and record.id = handover_item.record_id
    where handover_item.handover_id = ${look.handoverId}::uuid and ${restricted}
    group by record.subject_id`.execute(tx.db);
}
