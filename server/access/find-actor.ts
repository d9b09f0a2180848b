import { type Actor, visitor } from "@xinheng/domain/access/actor.ts";
import { stateOfApiKey } from "@xinheng/domain/access/api-key-view.ts";
import { transact, type Tx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { dayOf } from "../platform/time.ts";
import { findApiKey } from "./keys/api-key-store.ts";
import { readKey } from "./keys/key-text.ts";
import { listRunningTerms } from "./offices/office-term-store.ts";
import { personActor } from "./sign-in/person-actor.ts";
import { hashToken, isToken } from "./secret-token.ts";
import { findSession, touchSession } from "./sign-in/session-store.ts";

/** What a request brings along to say who asks. */
export type Brought = { readonly sessionToken?: string | undefined; readonly apiKey?: string | undefined };

/** Who asks: a machine with its key, a person with a living session, else a visitor. A key goes before a cookie. */
export async function findActor(house: House, brought: Brought): Promise<Actor> {
  const { apiKey, sessionToken } = brought;
  if (apiKey === undefined && sessionToken === undefined) return visitor;
  return transact(house.database.app, { associationId: null, audience: "house" }, async (tx) => {
    const now = house.time.now();
    const found =
      apiKey === undefined ? await findPerson(tx, sessionToken ?? "", now) : await findMachine(tx, apiKey, now);
    return found ?? visitor;
  });
}

const touchEveryMs = 60_000;

async function findPerson(tx: Tx, token: string, now: Date): Promise<Actor | null> {
  const session = await findSession(tx, hashToken(token), now);
  if (session === null) return null;
  if (now.getTime() - session.lastSeenAt.getTime() >= touchEveryMs) await touchSession(tx, session.id, now);
  return personActor(session, await listRunningTerms(tx, session.accountId, dayOf(now)));
}

async function findMachine(tx: Tx, text: string, now: Date): Promise<Actor | null> {
  const read = readKey(text);
  if (read === null) return null;
  const key = await findApiKey(tx, read.id);
  if (key === null || !isToken(read.secret, key.secretHash)) return null;
  if (stateOfApiKey(key, dayOf(now)) !== "valid") return null;
  return {
    kind: "key",
    id: key.id,
    name: key.name,
    sessionId: null,
    associationId: key.associationId,
    offices: [{ office: key.office, associationId: key.associationId, subjectId: null }],
    secondFactor: false,
  };
}
