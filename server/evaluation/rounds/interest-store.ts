import type { ReadTx, Tx } from "../../platform/database.ts";

type Entry = { readonly subjectId: string; readonly id: string };

/** Said again it stays as it was said first. */
export async function saveInterest(
  tx: Tx,
  entry: Entry & { readonly associationId: string },
  said: { readonly accountId: string; readonly reason: string; readonly at: Date },
): Promise<void> {
  await tx.db
    .insertInto("evaluation_interest")
    .values({
      subject_id: entry.subjectId,
      entry_id: entry.id,
      account_id: said.accountId,
      association_id: entry.associationId,
      reason: said.reason,
      declared_at: said.at,
    })
    .onConflict((conflict) => conflict.columns(["subject_id", "entry_id", "account_id"]).doNothing())
    .execute();
}

export async function hasInterest(tx: ReadTx, entry: Entry, accountId: string): Promise<boolean> {
  const row = await tx.db
    .selectFrom("evaluation_interest")
    .select("account_id")
    .where("subject_id", "=", entry.subjectId)
    .where("entry_id", "=", entry.id)
    .where("account_id", "=", accountId)
    .executeTakeFirst();
  return row !== undefined;
}
