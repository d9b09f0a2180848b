import { v7 as uuidv7 } from "uuid";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { transact, type Tx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { writeEntry } from "../platform/journal-store.ts";
import { dayOf } from "../platform/time.ts";
import { countAccounts, findAccountByName, saveAccount } from "./account-store.ts";
import { invite } from "./accounts/invite.ts";
import { saveTerm, takeGrantTurn } from "./offices/office-term-store.ts";

const keeperName = "keeper";

export type FirstKeeper = { readonly signInName: string; readonly link: string; readonly expiresAt: string };

/**
 * Makes the first account, a system administrator, where there is none at all, and answers its one-time link. A keeper
 * who has never set a password gets a new link at each start, or a link lost would be a house lost. Else null.
 */
export async function firstKeeper(house: House): Promise<FirstKeeper | null> {
  return transact(house.database.app, { associationId: null, audience: "house" }, async (tx) => {
    await takeGrantTurn(tx);
    const now = house.time.now();
    const accountId = (await countAccounts(tx)) === 0 ? await makeKeeper(tx, now) : await waitingKeeper(tx);
    if (accountId === null) return null;
    await noteInvitation(tx, accountId, now);
    return { signInName: keeperName, ...(await invite({ house, tx, now }, accountId)) };
  });
}

async function waitingKeeper(tx: Tx): Promise<string | null> {
  const keeper = await findAccountByName(tx, keeperName);
  return keeper !== null && keeper.passwordHash === null && keeper.suspendedAt === null ? keeper.id : null;
}

async function makeKeeper(tx: Tx, now: Date): Promise<string> {
  const id = uuidv7();
  const account = { id, signInName: keeperName, displayName: keeperName, demonstration: false, createdAt: now };
  await saveAccount(tx, account);
  const place = { associationId: null, subjectId: null, body: "" };
  const days = { fromOn: dayOf(now), untilOn: null, endedOn: null };
  const term = { id: uuidv7(), accountId: id, office: "system-administrator" as const, ...place, ...days };
  await saveTerm(tx, term, { by: null, at: now });
  return id;
}

/** Nobody asked for it over the wire, and yet the journal knows where the first account came from. */
async function noteInvitation(tx: Tx, accountId: string, at: Date): Promise<void> {
  const who = { actor: clockActor(null), office: "clock", requestId: "first-keeper" };
  const what = { operation: "reinvite-account", ids: { account: accountId }, outcome: "done", body: null };
  await writeEntry(tx, { ...who, ...what, at });
}
