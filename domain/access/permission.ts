import { type Refusal, refuse } from "../refusal.ts";
import type { Actor } from "./actor.ts";
import { type Office, offices } from "./office.ts";
import { permissionTable } from "./permission-table.ts";

export type OperationName = keyof typeof permissionTable;

/** Who may perform an operation: anyone, anyone signed in, the program itself, or holders of one of these offices. */
export type Grant = "anyone" | "signed-in" | "clock" | readonly Office[];

/**
 * Under which office the actor may perform the operation, or null where none allows it.
 * An association's office counts only inside that association; a subject's office only for that subject when one is named.
 */
export function officeFor(actor: Actor, operation: OperationName, subjectId: string | null = null): string | null {
  const grant: Grant = permissionTable[operation];
  if (grant === "anyone") return actor.kind;
  if (actor.kind === "clock") return grant === "clock" ? "clock" : null;
  if (grant === "clock" || actor.id === null) return null;
  // What everybody does for themselves is done under no office, or an administrator could not set up a second factor.
  if (grant === "signed-in") return actor.kind === "person" ? "account" : null;
  const held = actor.offices.find((term) => grant.includes(term.office) && counts(actor, term, subjectId));
  return held?.office ?? null;
}

/**
 * The office under which the actor performs what was asked, or the refusal; whoever speaks for one subject performs nothing
 * where the path names another. An upload's bytes are taken by the same judgement as the deed itself.
 */
export function judgeOffice(
  actor: Actor,
  operation: OperationName,
  params: unknown,
): string | Refusal<"sign-in-first" | "office-missing"> {
  const subjectId =
    typeof params === "object" && params !== null && "subjectId" in params && typeof params.subjectId === "string"
      ? params.subjectId
      : null;
  const office = officeFor(actor, operation, subjectId);
  if (office !== null) return office;
  return actor.id === null ? refuse("sign-in-first") : refuse("office-missing", { operation });
}

/** Whether the operation is open to the party organisation and to nobody beside it. */
export function isOfThePartyAlone(operation: OperationName): boolean {
  const grant: Grant = permissionTable[operation];
  return Array.isArray(grant) && grant.every((office) => office === "party-organisation");
}

export function mayPerform(actor: Actor, operation: OperationName, subjectId: string | null = null): boolean {
  return officeFor(actor, operation, subjectId) !== null;
}

/** Of the named operations, those open to the actor: the `can` of a view. */
export function openTo<Name extends OperationName>(
  actor: Actor,
  names: readonly Name[],
  subjectId: string | null = null,
): Name[] {
  return names.filter((name) => mayPerform(actor, name, subjectId));
}

function counts(actor: Actor, term: Actor["offices"][number], subjectId: string | null): boolean {
  switch (offices[term.office].of) {
    case "house":
      return true;
    case "association":
      return term.associationId === actor.associationId && actor.associationId !== null;
    case "subject":
      return term.associationId === actor.associationId && (subjectId === null || term.subjectId === subjectId);
  }
}
