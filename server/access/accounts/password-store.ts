import type { Account } from "../account-store.ts";
import type { ReadTx, Tx } from "../../platform/database.ts";

/** Sets a password; the one before goes among the former ones, of which the `remembered` latest stay. */
export async function savePassword(
  tx: Tx,
  account: Pick<Account, "id" | "passwordHash">,
  changed: { passwordHash: string; at: Date; remembered: number },
): Promise<void> {
  if (account.passwordHash !== null) await saveFormer(tx, account.id, account.passwordHash, changed.at);
  await tx.db
    .updateTable("account")
    .set({ password_hash: changed.passwordHash, password_changed_at: changed.at })
    .where("id", "=", account.id)
    .execute();
  const kept = tx.db
    .selectFrom("former_password")
    .select("replaced_at")
    .where("account_id", "=", account.id)
    .orderBy("replaced_at", "desc")
    .limit(changed.remembered);
  await tx.db
    .deleteFrom("former_password")
    .where("account_id", "=", account.id)
    .where("replaced_at", "not in", kept)
    .execute();
}

async function saveFormer(tx: Tx, accountId: string, passwordHash: string, at: Date): Promise<void> {
  await tx.db
    .insertInto("former_password")
    .values({ account_id: accountId, password_hash: passwordHash, replaced_at: at })
    // Two changes in one instant: the earlier stays forbidden, the later is the present one or forbidden by its own row.
    .onConflict((clash) => clash.columns(["account_id", "replaced_at"]).doNothing())
    .execute();
}

/** Hashes of former passwords, the latest first. */
export async function listFormerPasswords(tx: ReadTx, accountId: string, limit: number): Promise<string[]> {
  const rows = await tx.db
    .selectFrom("former_password")
    .select("password_hash")
    .where("account_id", "=", accountId)
    .orderBy("replaced_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => row.password_hash);
}

/** How often a key was refused this way since then. The platform notes refusals under `account:` and the id. */
export async function countRefusals(
  tx: ReadTx,
  counted: { key: Buffer; refusal: string; since: Date },
): Promise<number> {
  const row = await tx.db
    .selectFrom("attempt")
    .select((count) => count.fn.countAll<bigint>().as("times"))
    .where("key", "=", counted.key)
    .where("refusal", "=", counted.refusal)
    .where("at", ">", counted.since)
    .executeTakeFirstOrThrow();
  return Number(row.times);
}
