import { judgePassword, passwordsRemembered } from "@xinheng/domain/access/password-rule.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import type { Account } from "../account-store.ts";
import { hashPassword, passwordFits } from "./password-hash.ts";
import { listFormerPasswords, savePassword } from "./password-store.ts";

/** Sets a new password if the rule and the account's last ones allow it; null when it is set. */
export async function setPassword(tx: Tx, account: Account, next: string, now: Date) {
  const fault = judgePassword(next, account.signInName);
  if (fault !== null) return fault;
  if (await wasUsed(tx, account, next)) return refuse("password-used-before", { times: passwordsRemembered });
  await savePassword(tx, account, {
    passwordHash: await hashPassword(next),
    at: now,
    remembered: passwordsRemembered - 1,
  });
  return null;
}

async function wasUsed(tx: Tx, account: Account, next: string): Promise<boolean> {
  const former = await listFormerPasswords(tx, account.id, passwordsRemembered - 1);
  const hashes = account.passwordHash === null ? former : [account.passwordHash, ...former];
  const fits = await Promise.all(hashes.map((hash) => passwordFits(next, hash)));
  return fits.includes(true);
}
