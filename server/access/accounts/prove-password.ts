import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { Tx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import type { Account } from "../account-store.ts";
import { passwordFits } from "./password-hash.ts";
import { countRefusals } from "./password-store.ts";

const mostTries = 5;
const windowMinutes = 15;

/** Asks for the password again inside a session, five times in a quarter of an hour at most; null when it is right. */
export async function provePassword(
  given: { readonly tx: Tx; readonly now: Date; readonly house: House },
  account: Account,
  password: string,
): Promise<Refusal<"password-wrong" | "locked-out"> | null> {
  const since = new Date(given.now.getTime() - windowMinutes * 60_000);
  const key = given.house.keys.blindIndex(`account:${account.id}`);
  const wrong = await countRefusals(given.tx, { key, refusal: "password-wrong", since });
  if (wrong >= mostTries) return refuse("locked-out", { minutes: windowMinutes });
  return (await passwordFits(password, account.passwordHash)) ? null : refuse("password-wrong");
}
