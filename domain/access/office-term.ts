import type { HeldOffice } from "./actor.ts";
import { type Office, offices, officesExclude } from "./office.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** A term as it is asked for: `untilOn` null means until it is ended. Days are inclusive. */
export type WantedTerm = HeldOffice & { readonly fromOn: string; readonly untilOn: string | null };

type TermFault = "office-place-wrong" | "term-reversed" | "office-held" | "offices-exclude";

/** Judges a new term against all terms of the person that were not ended, present and future; null when it may be given. */
export function judgeTerm(
  wanted: WantedTerm,
  standing: readonly WantedTerm[],
  today: string,
): Refusal<TermFault> | null {
  if (!isPlaced(wanted)) return refuse("office-place-wrong");
  const last = wanted.untilOn;
  if (last !== null && (last < wanted.fromOn || last < today)) return refuse("term-reversed");
  if (standing.some((term) => isSame(term, wanted))) return refuse("office-held");
  const against = standing.find((term) => overlap(term, wanted) && clash(term, wanted));
  if (against === undefined) return null;
  const held = offices[against.office];
  const asked = offices[wanted.office];
  return refuse("offices-exclude", { held: held.zh, heldEn: held.en, wanted: asked.zh, wantedEn: asked.en });
}

/**
 * Who may grant what: a security administrator everything; a system administrator only the two administrators that
 * watch over them, and only while nobody is security administrator, so that a new house can get started.
 */
export function judgeGranter(
  granting: readonly Office[],
  wanted: Office,
  securityExists: boolean,
): Refusal<"security-administrator-grants"> | null {
  if (granting.includes("security-administrator")) return null;
  const starts = wanted === "security-administrator" || wanted === "audit-administrator";
  if (granting.includes("system-administrator") && starts && !securityExists) return null;
  return refuse("security-administrator-grants");
}

/** Whether a person with these offices may work inside an association: who holds one there, and the two who watch. */
export function mayEnter(held: readonly HeldOffice[], associationId: string): boolean {
  return held.some((term) => term.associationId === associationId) || entersAll(held);
}

/** Security and audit administrators look into every association; the system administrator into none. */
export function entersAll(held: readonly HeldOffice[]): boolean {
  return held.some((term) => term.office === "security-administrator" || term.office === "audit-administrator");
}

export function holdsHouseOffice(held: readonly HeldOffice[]): boolean {
  return held.some((term) => offices[term.office].of === "house");
}

function isPlaced(term: HeldOffice): boolean {
  switch (offices[term.office].of) {
    case "house":
      return term.associationId === null && term.subjectId === null;
    case "association":
      return term.associationId !== null && term.subjectId === null;
    case "subject":
      return term.associationId !== null && term.subjectId !== null;
  }
}

function isSame(one: HeldOffice, other: HeldOffice): boolean {
  return one.office === other.office && one.associationId === other.associationId && one.subjectId === other.subjectId;
}

function overlap(one: WantedTerm, other: WantedTerm): boolean {
  return (
    (one.untilOn === null || one.untilOn >= other.fromOn) && (other.untilOn === null || other.untilOn >= one.fromOn)
  );
}

/** Offices of two different associations do not meet; whoever oversees one may well run another. */
function clash(one: HeldOffice, other: HeldOffice): boolean {
  return one.associationId === other.associationId && officesExclude(one.office, other.office);
}
