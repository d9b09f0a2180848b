import type { Tx } from "../../platform/database.ts";

/** Keeps a secret that is not confirmed yet; one begun before is forgotten. */
export async function saveTotpSecret(tx: Tx, accountId: string, cipher: string): Promise<void> {
  await tx.db
    .updateTable("account")
    .set({ totp_cipher: cipher, totp_confirmed_at: null, totp_last_step: null })
    .where("id", "=", accountId)
    .execute();
}

export async function confirmTotpSecret(tx: Tx, accountId: string, at: Date): Promise<void> {
  await tx.db.updateTable("account").set({ totp_confirmed_at: at }).where("id", "=", accountId).execute();
}

export async function dropTotpSecret(tx: Tx, accountId: string): Promise<void> {
  await tx.db
    .updateTable("account")
    .set({ totp_cipher: null, totp_confirmed_at: null, totp_last_step: null })
    .where("id", "=", accountId)
    .execute();
  await tx.db.deleteFrom("recovery_code").where("account_id", "=", accountId).execute();
}

/**
 * Uses a step up: true once for each step, and never for an earlier one (RFC 6238, 5.2). Two at once wait for each
 * other at the row, and the second finds the step used.
 */
export async function useTotpStep(tx: Tx, accountId: string, step: bigint): Promise<boolean> {
  const used = await tx.db
    .updateTable("account")
    .set({ totp_last_step: step })
    .where("id", "=", accountId)
    .where((where) => where.or([where("totp_last_step", "is", null), where("totp_last_step", "<", step)]))
    .returning("id")
    .executeTakeFirst();
  return used !== undefined;
}

/** Replaces all recovery codes of the account. */
export async function saveRecoveryCodes(tx: Tx, accountId: string, hashes: readonly Buffer[]): Promise<void> {
  await tx.db.deleteFrom("recovery_code").where("account_id", "=", accountId).execute();
  await tx.db
    .insertInto("recovery_code")
    .values(hashes.map((hash) => ({ account_id: accountId, code_hash: hash })))
    .execute();
}

/** Uses a recovery code up: true the first time only. */
export async function useRecoveryCode(tx: Tx, accountId: string, hash: Buffer, at: Date): Promise<boolean> {
  const used = await tx.db
    .updateTable("recovery_code")
    .set({ used_at: at })
    .where("account_id", "=", accountId)
    .where("code_hash", "=", hash)
    .where("used_at", "is", null)
    .returning("code_hash")
    .executeTakeFirst();
  return used !== undefined;
}
