import type { Actor } from "@xinheng/domain/access/actor.ts";

/** The account and session behind an operation that only signed-in persons reach (permission-table: "signed-in"). */
export function signedIn(actor: Actor): { readonly accountId: string; readonly sessionId: string } {
  if (actor.kind !== "person" || actor.id === null || actor.sessionId === null) {
    throw new Error(`a signed-in person was promised, and a ${actor.kind} came`);
  }
  return { accountId: actor.id, sessionId: actor.sessionId };
}
