import { v7 as uuidv7 } from "uuid";
import type { HeldOffice } from "@xinheng/domain/access/actor.ts";
import type { Tx } from "../platform/database.ts";
import { dayOf } from "../platform/time.ts";
import { saveAccount } from "./account-store.ts";
import { saveTerm } from "./offices/office-term-store.ts";
import { hashPassword } from "./accounts/password-hash.ts";
import { savePassword } from "./accounts/password-store.ts";
import { drawWords } from "./secret-token.ts";

/** A demonstration account to be made, with what it is to hold from today on. */
export type Wanted = {
  readonly signInName: string;
  readonly displayName: string;
  readonly offices: readonly HeldOffice[];
  readonly now: Date;
};

/** Makes a demonstration account with a drawn password, to be shown once. A name that is taken is a mistake of ours. */
export async function makeAccount(tx: Tx, wanted: Wanted): Promise<{ accountId: string; password: string }> {
  const { signInName, displayName, now } = wanted;
  const id = uuidv7();
  const saved = await saveAccount(tx, { id, signInName, displayName, demonstration: true, createdAt: now });
  if (!saved) throw new Error(`there is an account ${signInName} already`);
  // Five groups of four with dashes are a phrase by the house's own rule.
  const password = drawWords(5);
  await savePassword(
    tx,
    { id, passwordHash: null },
    { passwordHash: await hashPassword(password), at: now, remembered: 0 },
  );
  for (const held of wanted.offices) {
    const days = { fromOn: dayOf(now), untilOn: null, endedOn: null };
    await saveTerm(tx, { id: uuidv7(), accountId: id, ...held, body: "", ...days }, { by: null, at: now });
  }
  return { accountId: id, password };
}
