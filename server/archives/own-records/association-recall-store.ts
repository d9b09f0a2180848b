import type { ReadTx, Tx } from "../../platform/database.ts";
import { type OwnRecall, ownRecallOf, type RecalledKey } from "../recalls/recall-store.ts";
import type { RecordKey } from "../record-write-store.ts";
import { mergedInto } from "./association-record-store.ts";

/** Walled like the record it takes back. */
export async function saveOwnRecall(tx: Tx, recall: OwnRecall): Promise<void> {
  await tx.db
    .insertInto("association_recall")
    .values({
      subject_id: recall.subjectId,
      record_id: recall.recordId,
      association_id: recall.associationId,
      item: recall.item,
      edition: recall.edition,
      natural_key: recall.naturalKey,
      content_hash: recall.contentHash,
      reason: recall.reason,
      document_number: recall.document.number,
      document_issuer: recall.document.issuer,
      decided_on: recall.document.decidedOn,
      note: recall.note,
      rule_edition: recall.ruleEdition,
      due_on: recall.dueOn,
      provisional: recall.provisional,
      late: recall.late,
      recalled_on: recall.recalledOn,
      recalled_at: recall.recalledAt,
      recalled_by: recall.recalledBy,
    })
    .execute();
}

/** The recall of an own record that stands, or null; with `lock` held until the transaction ends. */
export async function findOwnRecall(tx: ReadTx, { subjectId, id }: RecordKey, lock = false): Promise<OwnRecall | null> {
  const query = standing(tx, subjectId).where("record_id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : ownRecallOf(row);
}

/** The recalls that stand, the latest first; at most 1,000. */
export async function listOwnRecalls(tx: ReadTx, subjectId: string): Promise<OwnRecall[]> {
  const rows = await standing(tx, subjectId).orderBy("recalled_at", "desc").orderBy("record_id").limit(1_000).execute();
  return rows.map(ownRecallOf);
}

/** What stands in the way of an entry under this natural key, the latest first. */
export async function listOwnRecallsByKey(tx: ReadTx, subjectId: string, naturalKey: Buffer): Promise<RecalledKey[]> {
  const rows = await standing(tx, subjectId)
    .where("natural_key", "=", naturalKey)
    .orderBy("recalled_at", "desc")
    .limit(100)
    .execute();
  return rows.map(ownRecallOf);
}

export async function liftOwnRecall(
  tx: Tx,
  { subjectId, id }: RecordKey,
  by: { readonly at: Date; readonly accountId: string | null; readonly reason: string },
): Promise<void> {
  await tx.db
    .updateTable("association_recall")
    .set({ lifted_at: by.at, lifted_by: by.accountId, lift_reason: by.reason })
    .where("subject_id", "=", subjectId)
    .where("record_id", "=", id)
    .where("lifted_at", "is", null)
    .execute();
}

function standing(tx: ReadTx, subjectId: string) {
  return tx.db
    .selectFrom("association_recall")
    .selectAll()
    .where("subject_id", "in", mergedInto(subjectId))
    .where("lifted_at", "is", null);
}
