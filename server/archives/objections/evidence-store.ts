import type { ReadTx, Tx } from "../../platform/database.ts";

/** A paper brought for a matter of a subject: its bytes are the file of the same id. */
export type Evidence = {
  readonly subjectId: string;
  readonly id: string;
  readonly name: string;
  readonly sha256: Buffer;
  readonly broughtAt: Date;
};

export async function saveEvidence(
  tx: Tx,
  brought: Evidence & { readonly associationId: string; readonly by: string | null },
): Promise<void> {
  await tx.db
    .insertInto("evidence")
    .values({
      subject_id: brought.subjectId,
      id: brought.id,
      association_id: brought.associationId,
      name: brought.name,
      sha256: brought.sha256,
      brought_by: brought.by,
      brought_at: brought.broughtAt,
    })
    .execute();
}

/** The papers with these ids that were brought for the subject. */
export async function listEvidence(tx: ReadTx, subjectId: string, ids: readonly string[]): Promise<Evidence[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("evidence")
    .select(["subject_id", "id", "name", "sha256", "brought_at"])
    .where("subject_id", "=", subjectId)
    .where("id", "in", [...ids])
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    subjectId: row.subject_id,
    id: row.id,
    name: row.name,
    sha256: row.sha256,
    broughtAt: row.brought_at,
  }));
}
