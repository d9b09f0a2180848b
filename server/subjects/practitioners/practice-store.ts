import type { PracticeView } from "@xinheng/domain/subjects/practitioners/practitioner-view.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

export type Practice = Omit<PracticeView, "enterprise"> & {
  readonly subjectId: string;
  readonly associationId: string;
};

export async function savePractice(tx: Tx, practice: Practice, at: Date): Promise<void> {
  await tx.db
    .insertInto("practice")
    .values({
      subject_id: practice.subjectId,
      id: practice.id,
      association_id: practice.associationId,
      enterprise_id: practice.enterpriseId,
      post: practice.post,
      since_on: practice.sinceOn,
      until_on: practice.untilOn,
      recorded_at: at,
    })
    .execute();
}

/** Where each of these practitioners works and worked, the latest first; at most 20 of each. */
export async function listPractices(tx: ReadTx, subjectIds: readonly string[]): Promise<Map<string, PracticeView[]>> {
  if (subjectIds.length === 0) return new Map();
  const rows = await tx.db
    .selectFrom("practice")
    .innerJoin("subject", "subject.id", "practice.enterprise_id")
    .select([
      "practice.subject_id",
      "practice.id",
      "practice.enterprise_id",
      "subject.name",
      "practice.post",
      "practice.since_on",
      "practice.until_on",
    ])
    .where("practice.subject_id", "in", subjectIds)
    .orderBy("practice.since_on", "desc")
    .orderBy("practice.id", "desc")
    .limit(subjectIds.length * mostOfOne)
    .execute();
  const found = Map.groupBy(rows, (row) => row.subject_id);
  return new Map(
    [...found].map(([subjectId, held]) => [
      subjectId,
      held.slice(0, mostOfOne).map((row) => ({
        id: row.id,
        enterpriseId: row.enterprise_id,
        enterprise: row.name,
        post: row.post,
        sinceOn: row.since_on,
        untilOn: row.until_on,
      })),
    ]),
  );
}

const mostOfOne = 20;

/** A practice that has not ended, held until the transaction ends. */
export async function findOpenPractice(tx: Tx, subjectId: string, id: string): Promise<{ sinceOn: string } | null> {
  const row = await tx.db
    .selectFrom("practice")
    .select("since_on")
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .where("until_on", "is", null)
    .forUpdate()
    .executeTakeFirst();
  return row === undefined ? null : { sinceOn: row.since_on };
}

export async function endOpenPractice(tx: Tx, subjectId: string, id: string, untilOn: string): Promise<void> {
  await tx.db
    .updateTable("practice")
    .set({ until_on: untilOn })
    .where("subject_id", "=", subjectId)
    .where("id", "=", id)
    .where("until_on", "is", null)
    .execute();
}
