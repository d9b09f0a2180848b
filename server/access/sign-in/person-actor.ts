import type { Actor, HeldOffice } from "@xinheng/domain/access/actor.ts";
import { mayEnter } from "@xinheng/domain/access/office-term.ts";
import type { PersonSession } from "./session-store.ts";

/** The person of a session, with the offices held today. Whoever may no longer enter an association is no longer in it. */
export function personActor(session: PersonSession, terms: readonly HeldOffice[]): Actor {
  const { associationId } = session;
  return {
    kind: "person",
    id: session.accountId,
    name: session.displayName,
    sessionId: session.id,
    associationId: associationId !== null && mayEnter(terms, associationId) ? associationId : null,
    offices: terms.map((term) => ({
      office: term.office,
      associationId: term.associationId,
      subjectId: term.subjectId,
    })),
    // A demonstration account answers on this machine only and cannot be asked for a telephone.
    secondFactor: session.secondFactor || session.demonstration,
  };
}
