import { z } from "zod";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type KeptObjection = {
  readonly id: string;
  readonly about: "data" | "result";
  readonly reason: string;
  readonly filedOn: string;
  readonly outcome: "upheld" | "rejected" | null;
  readonly answer: string;
  readonly answeredOn: string | null;
};

type Entry = { readonly subjectId: string; readonly id: string };

export async function saveEvaluationObjection(
  tx: Tx,
  objection: Pick<KeptObjection, "id" | "about" | "reason" | "filedOn"> & {
    readonly entry: Entry;
    readonly associationId: string;
    readonly by: string | null;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("evaluation_objection")
    .values({
      id: objection.id,
      subject_id: objection.entry.subjectId,
      entry_id: objection.entry.id,
      association_id: objection.associationId,
      about: objection.about,
      reason: objection.reason,
      filed_on: objection.filedOn,
      filed_at: objection.at,
      filed_by: objection.by,
    })
    .execute();
}

export async function answerOpenObjection(
  tx: Tx,
  entry: Entry,
  answer: { readonly outcome: "upheld" | "rejected"; readonly answer: string; readonly on: string; by: string | null },
): Promise<void> {
  await tx.db
    .updateTable("evaluation_objection")
    .set({ outcome: answer.outcome, answer: answer.answer, answered_on: answer.on, answered_by: answer.by })
    .where("subject_id", "=", entry.subjectId)
    .where("entry_id", "=", entry.id)
    .where("outcome", "is", null)
    .execute();
}

/** The objections of an entry, the latest first. */
export async function listEvaluationObjections(tx: ReadTx, entry: Entry): Promise<KeptObjection[]> {
  const rows = await tx.db
    .selectFrom("evaluation_objection")
    .selectAll()
    .where("subject_id", "=", entry.subjectId)
    .where("entry_id", "=", entry.id)
    .orderBy("filed_at", "desc")
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    about: z.enum(["data", "result"]).parse(row.about),
    reason: row.reason,
    filedOn: row.filed_on,
    outcome: z.enum(["upheld", "rejected"]).nullable().parse(row.outcome),
    answer: row.answer,
    answeredOn: row.answered_on,
  }));
}

/** Entries of a round whose member waits for an answer. */
export async function listOpenObjections(tx: ReadTx, entryIds: readonly string[]): Promise<Set<string>> {
  if (entryIds.length === 0) return new Set();
  const rows = await tx.db
    .selectFrom("evaluation_objection")
    .select("entry_id")
    .where((where) => where("entry_id", "=", where.fn.any(where.val([...entryIds]))))
    .where("outcome", "is", null)
    .execute();
  return new Set(rows.map((row) => row.entry_id));
}
