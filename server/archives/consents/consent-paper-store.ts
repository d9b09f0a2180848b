import type { ReadTx, Tx } from "../../platform/database.ts";

/** Takes note of a scanned authorisation that an entry will name; its bytes are the file of the same id. */
export async function saveConsentPaper(
  tx: Tx,
  paper: {
    readonly subjectId: string;
    readonly id: string;
    readonly associationId: string;
    readonly name: string;
    readonly at: Date;
  },
): Promise<void> {
  await tx.db
    .insertInto("consent_paper")
    .values({
      subject_id: paper.subjectId,
      id: paper.id,
      association_id: paper.associationId,
      name: paper.name,
      brought_at: paper.at,
    })
    .execute();
}

/** Binds a scan to its consent; false where the subject has none that is free. */
export async function takeConsentPaper(
  tx: Tx,
  of: { readonly subjectId: string; readonly id: string; readonly consentId: string },
): Promise<boolean> {
  const taken = await tx.db
    .updateTable("consent_paper")
    .set({ consent_id: of.consentId })
    .where("subject_id", "=", of.subjectId)
    .where("id", "=", of.id)
    .where("consent_id", "is", null)
    .returning("id")
    .execute();
  return taken.length === 1;
}

export async function findPaperOfConsent(
  tx: ReadTx,
  subjectId: string,
  consentId: string,
): Promise<{ readonly id: string; readonly name: string } | null> {
  const row = await tx.db
    .selectFrom("consent_paper")
    .select(["id", "name"])
    .where("subject_id", "=", subjectId)
    .where("consent_id", "=", consentId)
    .executeTakeFirst();
  return row ?? null;
}
