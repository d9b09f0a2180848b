import { z } from "zod";

export const mediatorTieKind = z.enum(["works-for", "holds-shares", "advises", "kin", "other"]);
export type MediatorTieKind = z.infer<typeof mediatorTieKind>;

/** What ties a mediator to a subject, as declared. */
export const mediatorTie = z.object({
  subjectId: z.uuid(),
  kind: mediatorTieKind,
  note: z.string().trim().max(200).default(""),
});
export type MediatorTie = z.infer<typeof mediatorTie>;

/** Why somebody may not mediate between two parties. */
export const mediatorConflict = z.enum(["same-organisation", "tie", "related-organisation", "recused"]);
export type MediatorConflict = z.infer<typeof mediatorConflict>;

/** What is known of a mediator; subjects by what they stand for today. */
export type MediatorFacts = {
  readonly mediatorId: string;
  /** For whom the mediator's own account speaks in this association. */
  readonly speaksFor: readonly string[];
  readonly ties: readonly Pick<MediatorTie, "subjectId" | "kind">[];
};

/** A matter as the check looks at it: its parties, who is related to them by the register, and who was recused before. */
export type MatterFacts = {
  readonly parties: readonly string[];
  /** Branches, parents and the like of either party. */
  readonly related: readonly string[];
  readonly recused: readonly string[];
};

/**
 * Every reason at once why a mediator may not mediate: speaks or works for a party, is tied to one otherwise, is tied to what
 * belongs to one, or stood aside from this very matter. Empty: nothing is known against it.
 */
export function conflictsOf(mediator: MediatorFacts, matter: MatterFacts): MediatorConflict[] {
  const works = [
    ...mediator.speaksFor,
    ...mediator.ties.filter(({ kind }) => kind === "works-for").map(({ subjectId }) => subjectId),
  ];
  const others = mediator.ties.filter(({ kind }) => kind !== "works-for").map(({ subjectId }) => subjectId);
  const meets = (ids: readonly string[], among: readonly string[]) => ids.some((id) => among.includes(id));
  const found: readonly (readonly [MediatorConflict, boolean])[] = [
    ["same-organisation", meets(works, matter.parties)],
    ["tie", meets(others, matter.parties)],
    ["related-organisation", meets([...works, ...others], matter.related)],
    ["recused", matter.recused.includes(mediator.mediatorId)],
  ];
  return found.flatMap(([conflict, stands]) => (stands ? [conflict] : []));
}

const words: Readonly<Record<MediatorConflict, { zh: string; en: string }>> = {
  "same-organisation": { zh: "代表一方当事人或者在其任职", en: "speaks or works for a party" },
  tie: { zh: "与一方当事人有利害关系", en: "is tied to a party" },
  "related-organisation": { zh: "与一方当事人的关联单位有关系", en: "is tied to an organisation related to a party" },
  recused: { zh: "已在本案回避", en: "stood aside from this matter" },
};

/** Reasons as a refusal tells them, each once. */
export function conflictReasons(conflicts: readonly MediatorConflict[]): {
  readonly why: string;
  readonly whyEn: string;
} {
  const found = [...new Set(conflicts)].map((conflict) => words[conflict]);
  return { why: found.map(({ zh }) => zh).join("，"), whyEn: found.map(({ en }) => en).join(", ") };
}
