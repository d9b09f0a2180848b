import type { Office } from "./office.ts";

/** A term of an office, as far as judging a request needs it. `associationId` null: an office of the house. */
export type HeldOffice = {
  readonly office: Office;
  readonly associationId: string | null;
  readonly subjectId: string | null;
};

/** Who asks. `clock` is the program itself, carrying out what is due; `visitor` has no account. */
export type Actor = {
  readonly kind: "person" | "key" | "clock" | "visitor";
  /** The account's, or the key's, id; null for clock and visitor. */
  readonly id: string | null;
  readonly name: string;
  readonly sessionId: string | null;
  /** The association the actor works in now: the tenant of everything that is read and written. */
  readonly associationId: string | null;
  readonly offices: readonly HeldOffice[];
  readonly secondFactor: boolean;
};

export const visitor: Actor = {
  kind: "visitor",
  id: null,
  name: "visitor",
  sessionId: null,
  associationId: null,
  offices: [],
  secondFactor: false,
};

export function clockActor(associationId: string | null): Actor {
  return { ...visitor, kind: "clock", name: "clock", associationId };
}

/** The association a deed is done in. An association's office acts in no other place: without one a promise of ours is broken. */
export function ownAssociation({ associationId }: Pick<Actor, "associationId">): string {
  if (associationId === null) throw new Error("an association's office acts in an association");
  return associationId;
}

/** The offices held in the association the actor works in now. */
export function officesHere({ offices, associationId }: Pick<Actor, "offices" | "associationId">): HeldOffice[] {
  return offices.filter((held) => held.associationId === associationId);
}

/** The subjects that are spoken for by these offices: those of a member's representative. */
export function spokenFor(offices: readonly Pick<HeldOffice, "office" | "subjectId">[]): string[] {
  return offices.flatMap(({ office, subjectId }) => (office === "member" && subjectId !== null ? [subjectId] : []));
}

/** The subjects that these offices answer for: those of a member's representative, and a practitioner's own person. */
export function answeredFor(offices: readonly Pick<HeldOffice, "office" | "subjectId">[]): string[] {
  const self = offices.flatMap(({ office, subjectId }) =>
    office === "practitioner" && subjectId !== null ? [subjectId] : [],
  );
  return [...spokenFor(offices), ...self];
}

/** The credit service agencies that somebody works for here. */
export function agenciesServed(actor: Pick<Actor, "offices" | "associationId">): string[] {
  return officesHere(actor).flatMap(({ office, subjectId }) =>
    office === "agency" && subjectId !== null ? [subjectId] : [],
  );
}
