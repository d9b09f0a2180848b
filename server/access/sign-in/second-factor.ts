import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import type { Account } from "../account-store.ts";
import { stepOfCode } from "./one-time-code.ts";
import { hashRecoveryCode } from "./recovery-code.ts";
import { useRecoveryCode, useTotpStep } from "./totp-store.ts";

type At = { readonly tx: Tx; readonly now: Date; readonly house: House };

/** Whether a second factor was proven: false where the account has none. Code or recovery code is used up by it. */
export async function proveSecondFactor(
  at: At,
  account: Account,
  code: string,
): Promise<boolean | Refusal<"code-needed" | "sign-in-failed">> {
  if (account.totpConfirmedAt === null || account.totpCipher === null) return false;
  if (code === "") return refuse("code-needed");
  return (await useCode(at, { id: account.id, cipher: account.totpCipher }, code)) ? true : refuse("sign-in-failed");
}

async function useCode(at: At, account: { id: string; cipher: string }, code: string): Promise<boolean> {
  const digits = code.replace(/\s/g, "");
  if (!/^[0-9]{6}$/.test(digits)) {
    return useRecoveryCode(at.tx, account.id, hashRecoveryCode(at.house.keys, account.id, code), at.now);
  }
  const step = stepOfCode(at.house.keys.open(account.cipher).toString("utf8"), digits, at.now);
  return step !== null && useTotpStep(at.tx, account.id, step);
}
