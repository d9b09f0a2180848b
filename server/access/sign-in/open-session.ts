import { randomUUID } from "node:crypto";
import type { Actor } from "@xinheng/domain/access/actor.ts";
import type { Tx } from "../../platform/database.ts";
import type { Wire } from "../../platform/operation.ts";
import { dayOf } from "../../platform/time.ts";
import type { Account } from "../account-store.ts";
import { listRunningTerms, type OfficeTerm } from "../offices/office-term-store.ts";
import { personActor } from "./person-actor.ts";
import { drawToken, hashToken } from "../secret-token.ts";
import { endOwnSession, saveSession } from "./session-store.ts";

const absoluteHours = 12;

type Arrival = { readonly tx: Tx; readonly now: Date; readonly wire: Wire; readonly actor: Actor };

/** Opens a new session with a new token (whatever the browser held before ends), and answers who now asks. */
export async function openSession(arrival: Arrival, account: Account, secondFactor: boolean): Promise<Actor> {
  const { tx, now, wire, actor } = arrival;
  if (actor.kind === "person" && actor.id !== null && actor.sessionId !== null) {
    await endOwnSession(tx, { accountId: actor.id, sessionId: actor.sessionId, at: now });
  }
  const terms = await listRunningTerms(tx, account.id, dayOf(now));
  const token = drawToken();
  const session = {
    id: randomUUID(),
    accountId: account.id,
    associationId: onlyAssociation(terms),
    secondFactor,
    agent: wire.agent,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + absoluteHours * 60 * 60_000),
  };
  await saveSession(tx, { ...session, tokenHash: hashToken(token) });
  wire.setSession(token, session.expiresAt);
  return personActor({ ...session, displayName: account.displayName, demonstration: account.demonstration }, terms);
}

/** Whoever serves one association starts in it; whoever serves several chooses. */
function onlyAssociation(terms: readonly OfficeTerm[]): string | null {
  const ids = new Set(terms.flatMap((term) => (term.associationId === null ? [] : [term.associationId])));
  const [only] = ids;
  return ids.size === 1 && only !== undefined ? only : null;
}
