import type { Selectable } from "kysely";
import type { AccountView } from "@xinheng/domain/access/account-view.ts";
import type { Account as AccountTable } from "../database.gen.ts";
import type { ReadTx, Tx } from "../platform/database.ts";

/** An account as it lies in the house; its hashes never leave the server. */
export type Account = {
  readonly id: string;
  readonly signInName: string;
  readonly displayName: string;
  readonly passwordHash: string | null;
  readonly passwordChangedAt: Date | null;
  readonly totpCipher: string | null;
  readonly totpConfirmedAt: Date | null;
  readonly suspendedAt: Date | null;
  readonly demonstration: boolean;
  readonly createdAt: Date;
};

export async function findAccountByName(tx: ReadTx, signInName: string): Promise<Account | null> {
  const row = await tx.db.selectFrom("account").selectAll().where("sign_in_name", "=", signInName).executeTakeFirst();
  return row === undefined ? null : accountOf(row);
}

export async function findAccount(tx: ReadTx, id: string): Promise<Account | null> {
  const row = await tx.db.selectFrom("account").selectAll().where("id", "=", id).executeTakeFirst();
  return row === undefined ? null : accountOf(row);
}

/** The account, held until the transaction ends: whoever changes its secrets, sessions or offices goes one by one. */
export async function findAccountForUpdate(tx: Tx, id: string): Promise<Account | null> {
  const row = await tx.db.selectFrom("account").selectAll().where("id", "=", id).forUpdate().executeTakeFirst();
  return row === undefined ? null : accountOf(row);
}

type NewAccount = Pick<Account, "id" | "signInName" | "displayName" | "demonstration" | "createdAt">;

/** Saves a new account without password; false where the name is taken. */
export async function saveAccount(tx: Tx, account: NewAccount): Promise<boolean> {
  const saved = await tx.db
    .insertInto("account")
    .values({
      id: account.id,
      sign_in_name: account.signInName,
      display_name: account.displayName,
      demonstration: account.demonstration,
      created_at: account.createdAt,
    })
    .onConflict((clash) => clash.column("sign_in_name").doNothing())
    .returning("id")
    .executeTakeFirst();
  return saved !== undefined;
}

export async function saveSuspension(tx: Tx, accountId: string, suspendedAt: Date | null): Promise<void> {
  await tx.db.updateTable("account").set({ suspended_at: suspendedAt }).where("id", "=", accountId).execute();
}

/** Accounts by sign-in name, after the given one. `q` is looked for in both names. */
export async function listAccounts(
  tx: ReadTx,
  wanted: { q: string | undefined; after: string | undefined; limit: number },
): Promise<Account[]> {
  let query = tx.db.selectFrom("account").selectAll();
  if (wanted.q !== undefined) {
    const like = `%${wanted.q.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where((where) =>
      where.or([where("sign_in_name", "ilike", like), where("display_name", "ilike", like)]),
    );
  }
  if (wanted.after !== undefined) query = query.where("sign_in_name", ">", wanted.after);
  const rows = await query.orderBy("sign_in_name").limit(wanted.limit).execute();
  return rows.map(accountOf);
}

/** Of these ids, the accounts that are there and not suspended: a machine's key is none. */
export async function listLivingAccounts(tx: ReadTx, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await tx.db
    .selectFrom("account")
    .select("id")
    .where("id", "in", ids)
    .where("suspended_at", "is", null)
    .execute();
  return rows.map((row) => row.id);
}

export async function countAccounts(tx: ReadTx): Promise<number> {
  const row = await tx.db
    .selectFrom("account")
    .select((count) => count.fn.countAll<bigint>().as("accounts"))
    .executeTakeFirstOrThrow();
  return Number(row.accounts);
}

/** An account for its administrators; `can` is what they may do with it as it stands. */
export function viewAccount(account: Account, open: readonly string[]): AccountView {
  const state = account.suspendedAt !== null ? "suspended" : account.passwordHash === null ? "invited" : "active";
  const fits: readonly string[] =
    state === "suspended" ? ["reinstate-account"] : ["suspend-account", "reinvite-account", "grant-office"];
  return {
    id: account.id,
    signInName: account.signInName,
    displayName: account.displayName,
    state,
    totpEnrolled: account.totpConfirmedAt !== null,
    demonstration: account.demonstration,
    createdAt: account.createdAt.toISOString(),
    can: open.filter((name) => fits.includes(name)),
  };
}

function accountOf(row: Selectable<AccountTable>): Account {
  return {
    id: row.id,
    signInName: row.sign_in_name,
    displayName: row.display_name,
    passwordHash: row.password_hash,
    passwordChangedAt: row.password_changed_at,
    totpCipher: row.totp_cipher,
    totpConfirmedAt: row.totp_confirmed_at,
    suspendedAt: row.suspended_at,
    demonstration: row.demonstration,
    createdAt: row.created_at,
  };
}
