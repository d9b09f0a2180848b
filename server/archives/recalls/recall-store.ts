import { type Selectable, sql } from "kysely";
import { type Recall, recallReason } from "@xinheng/domain/archives/recall.ts";
import type { DB } from "../../database.gen.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";
import { keyOf, type RecordKey } from "../record-write-store.ts";

/** A recall with what stops the same row from coming in again; of what an association keeps itself, this is all of it. */
export type OwnRecall = Recall & {
  readonly subjectId: string;
  readonly associationId: string;
  readonly naturalKey: Buffer;
  readonly contentHash: Buffer;
  readonly recalledAt: Date;
  readonly recalledBy: string | null;
};

export type KeptRecall = OwnRecall & {
  /** Under whom the recalled record lies; another than `subjectId` where the recall came over with a merge. */
  readonly recordSubject: string;
  /** Came over with a merge: under whom it was made. */
  readonly movedFrom: string | null;
};

/** Saves a recall. One that comes over a second time, after an undone merge, stands again. */
export async function saveRecall(tx: Tx, recall: KeptRecall): Promise<void> {
  await tx.db
    .insertInto("recall")
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
      record_subject: recall.recordSubject,
      moved_from: recall.movedFrom,
    })
    .onConflict((clash) =>
      clash.columns(["subject_id", "record_id"]).doUpdateSet({ moved_at: null, moved_from: recall.movedFrom }),
    )
    .execute();
}

/** The recall of a record that stands, or null; with `lock` held until the transaction ends. */
export async function findRecall(tx: ReadTx, { subjectId, id }: RecordKey, lock = false): Promise<KeptRecall | null> {
  const query = standing(tx, subjectId).where("record_id", "=", id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row === undefined ? null : recallOf(row);
}

/** The recalls of a subject that stand, the latest first; at most 1,000. */
export async function listRecalls(tx: ReadTx, subjectId: string): Promise<KeptRecall[]> {
  const rows = await standing(tx, subjectId).orderBy("recalled_at", "desc").orderBy("record_id").limit(1_000).execute();
  return rows.map(recallOf);
}

/** Where the recalled record lies. */
export function keptAs(recall: Pick<KeptRecall, "recordSubject" | "recordId">): RecordKey {
  return { subjectId: recall.recordSubject, id: recall.recordId };
}

export type RecalledKey = Pick<KeptRecall, "reason" | "recalledOn" | "contentHash">;

/** What stands in the way of rows under these natural keys, by `subject:key`, the latest first. */
export async function findRecallsByKeys(
  tx: ReadTx,
  keys: readonly { readonly subjectId: string; readonly naturalKey: Buffer }[],
): Promise<Map<string, RecalledKey[]>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<{
    subject_id: string;
    natural_key: Buffer;
    content_hash: Buffer;
    reason: string;
    recalled_on: string;
  }>`
    select recall.subject_id, recall.natural_key, recall.content_hash, recall.reason, recall.recalled_on
    from unnest(${keys.map((key) => key.subjectId)}::uuid[], ${keys.map((key) => key.naturalKey)}::bytea[]) as wanted (subject_id, natural_key)
    join recall on recall.subject_id = wanted.subject_id and recall.natural_key = wanted.natural_key
      and recall.lifted_at is null and recall.moved_at is null
    order by recall.recalled_at desc`.execute(tx.db);
  const found = Map.groupBy(rows, (row) => keyOf(row.subject_id, row.natural_key));
  return new Map(
    [...found].map(([key, held]) => [
      key,
      held.map((row) => ({
        reason: recallReason.parse(row.reason),
        recalledOn: row.recalled_on,
        contentHash: row.content_hash,
      })),
    ]),
  );
}

export async function liftRecalls(
  tx: Tx,
  lifted: readonly RecordKey[],
  by: { readonly at: Date; readonly accountId: string | null; readonly reason: string },
): Promise<void> {
  for (const { subjectId, id } of lifted) {
    await tx.db
      .updateTable("recall")
      .set({ lifted_at: by.at, lifted_by: by.accountId, lift_reason: by.reason })
      .where("subject_id", "=", subjectId)
      .where("record_id", "=", id)
      .where("lifted_at", "is", null)
      .execute();
  }
}

/** Recalls that came to a subject from another with a merge, and when and why they were lifted there, if they were. */
export type MovedRecall = {
  readonly recordId: string;
  readonly lifted: { readonly at: Date; readonly accountId: string | null; readonly reason: string } | null;
};

export async function listMovedRecalls(tx: ReadTx, subjectId: string, movedFrom: string): Promise<MovedRecall[]> {
  const rows = await tx.db
    .selectFrom("recall")
    .select(["record_id", "lifted_at", "lifted_by", "lift_reason"])
    .where("subject_id", "=", subjectId)
    .where("moved_from", "=", movedFrom)
    .where("moved_at", "is", null)
    .execute();
  return rows.map((row) => ({
    recordId: row.record_id,
    lifted:
      row.lifted_at === null ? null : { at: row.lifted_at, accountId: row.lifted_by, reason: row.lift_reason ?? "" },
  }));
}

/** Recalls that went to another subject with their code; they no longer count here. */
export async function sendRecallsAway(tx: Tx, gone: readonly RecordKey[], at: Date): Promise<void> {
  for (const { subjectId, id } of gone) {
    await tx.db
      .updateTable("recall")
      .set({ moved_at: at })
      .where("subject_id", "=", subjectId)
      .where("record_id", "=", id)
      .execute();
  }
}

function standing(tx: ReadTx, subjectId: string) {
  return tx.db
    .selectFrom("recall")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("lifted_at", "is", null)
    .where("moved_at", "is", null);
}

function recallOf(row: Selectable<DB["recall"]>): KeptRecall {
  return { ...ownRecallOf(row), recordSubject: row.record_subject, movedFrom: row.moved_from };
}

/** What a row of either table says. */
export function ownRecallOf(row: Selectable<DB["recall"]> | Selectable<DB["association_recall"]>): OwnRecall {
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
