import type { Selectable } from "kysely";
import { type Recall, recallReason } from "@xinheng/domain/archives/recall.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import type { RecalledKey } from "../recalls/recall-store.ts";
import type { RecordKey } from "../record-write-store.ts";
import { mergedInto } from "./association-record-store.ts";

/** A recall of an association's own record, walled like the record. */
export type OwnRecall = Recall & {
  readonly subjectId: string;
  readonly associationId: string;
  readonly naturalKey: Buffer;
  readonly contentHash: Buffer;
  readonly recalledAt: Date;
  readonly recalledBy: string | null;
};

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
  return row === undefined ? null : recallOf(row);
}

/** The recalls that stand, the latest first; at most 1,000. */
export async function listOwnRecalls(tx: ReadTx, subjectId: string): Promise<OwnRecall[]> {
  const rows = await standing(tx, subjectId).orderBy("recalled_at", "desc").orderBy("record_id").limit(1_000).execute();
  return rows.map(recallOf);
}

/** What stands in the way of an entry under this natural key, the latest first. */
export async function listOwnRecallsByKey(tx: ReadTx, subjectId: string, naturalKey: Buffer): Promise<RecalledKey[]> {
  const rows = await standing(tx, subjectId)
    .where("natural_key", "=", naturalKey)
    .orderBy("recalled_at", "desc")
    .limit(100)
    .execute();
  return rows.map(recallOf);
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

function recallOf(row: Selectable<DB["association_recall"]>): OwnRecall {
  return {
    subjectId: row.subject_id,
    recordId: row.record_id,
    associationId: row.association_id,
    item: row.item,
    edition: row.edition,
    naturalKey: row.natural_key,
    contentHash: row.content_hash,
    reason: recallReason.parse(row.reason),
    document: { number: row.document_number, issuer: row.document_issuer, decidedOn: row.decided_on },
    note: row.note,
    ruleEdition: row.rule_edition,
    dueOn: row.due_on,
    provisional: row.provisional,
    late: row.late,
    recalledOn: row.recalled_on,
    recalledAt: row.recalled_at,
    recalledBy: row.recalled_by,
  };
}
