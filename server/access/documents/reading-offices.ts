import type { Actor } from "@xinheng/domain/access/actor.ts";
import { type Office, offices } from "@xinheng/domain/access/office.ts";

/** The offices somebody holds here, and a subject's office only where it speaks for one of these subjects. */
export function readingOffices(actor: Actor, subjects: readonly string[]): Office[] {
  return actor.offices
    .filter((term) => term.associationId === actor.associationId && actor.associationId !== null)
    .filter((term) => offices[term.office].of !== "subject" || subjects.includes(term.subjectId ?? ""))
    .map((term) => term.office);
}
