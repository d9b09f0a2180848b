import { addPeriod, type Day } from "../../calendar.ts";
import type { RuleOf } from "../../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../../refusal.ts";

export type AgencyRule = RuleOf<"credit-agencies">;
type Source = AgencyRule["group"];
export type Grade = AgencyRule["grades"][number];

export const agencyStages = ["applied", "admitted", "exited", "declined"] as const;
export type AgencyStage = (typeof agencyStages)[number];

/** Why an entry is over: not admitted, left by itself, removed by resolution. */
export const agencyEndings = ["declined", "own-wish", "removed"] as const;
export type AgencyEnding = (typeof agencyEndings)[number];

export const entryKinds = ["qualification", "person", "interest"] as const;
export type EntryKind = (typeof entryKinds)[number];

/** A line of an agency's entry: a document, a person with a professional qualification, or an interest in a subject. */
export type AgencyEntry = {
  readonly kind: EntryKind;
  /** The rule's word for it; of a person: `person`. */
  readonly word: string;
  readonly targetId: string | null;
  readonly validUntil: Day | null;
  readonly endedOn: Day | null;
};

/** Where a rule comes from, as a refusal prints it. */
export function citedSource({ document, article }: Source): string {
  return `${document}${article ?? ""}`;
}

/** Whether a line counts today: not ended and not run out. */
export function entryStands({ validUntil, endedOn }: AgencyEntry, today: Day): boolean {
  return endedOn === null && (validUntil === null || validUntil >= today);
}

/** What the services need and the entry does not show today; the first source is what the refusal cites. */
export function missingCriteria(
  rule: AgencyRule,
  asked: { readonly services: readonly string[]; readonly entries: readonly AgencyEntry[]; readonly today: Day },
): { readonly id: string; readonly name: string; readonly nameEn: string; readonly source: Source }[] {
  const standing = asked.entries.filter((entry) => entryStands(entry, asked.today));
  const needed = rule.qualifications.filter(
    ({ services }) => services.length === 0 || services.some((one) => asked.services.includes(one)),
  );
  const lacking = needed.filter(
    ({ id }) => !standing.some(({ kind, word }) => kind === "qualification" && word === id),
  );
  const persons = standing.filter(({ kind }) => kind === "person").length;
  const { atLeast, source } = rule.staff;
  const staff = {
    id: "staff",
    name: `从业人员（至少 ${String(atLeast)} 名）`,
    nameEn: `staff (at least ${String(atLeast)})`,
    source,
  };
  return [...lacking, ...(persons < atLeast ? [staff] : [])];
}

/** Refuses while something is missing, with all of it named. */
export function judgeCriteria(
  rule: AgencyRule,
  asked: Parameters<typeof missingCriteria>[1],
): Refusal<"agency-criteria-unmet"> | null {
  const missing = missingCriteria(rule, asked);
  const [first] = missing;
  if (first === undefined) return null;
  return refuse("agency-criteria-unmet", {
    missing: missing.map(({ name }) => name).join("、"),
    missingEn: missing.map(({ nameEn }) => nameEn).join(", "),
    source: citedSource(first.source),
  });
}

/** Every clause of the form must stand in the contract. */
export function judgeClauses(rule: AgencyRule, clauses: readonly string[]): Refusal<"agency-clause-missing"> | null {
  const missing = rule.clauses.find(({ id }) => !clauses.includes(id));
  if (missing === undefined) return null;
  const { name, nameEn, source } = missing;
  return refuse("agency-clause-missing", { clause: name, clauseEn: nameEn, source: citedSource(source) });
}

/** Words that the rule does not list. */
export function judgeWords(
  known: readonly { readonly id: string }[],
  asked: readonly string[],
): Refusal<"agency-word-unknown"> | null {
  const strange = asked.find((word) => !known.some(({ id }) => id === word));
  return strange === undefined ? null : refuse("agency-word-unknown", { word: strange });
}

/** Whether an interest still bars: it stands, or its end is not longer ago than the rule looks back. */
export function interestBars(rule: AgencyRule, entry: AgencyEntry, today: Day): boolean {
  if (entry.kind !== "interest") return false;
  if (entry.endedOn === null) return true;
  const lookBack = rule.interests.find(({ id }) => id === entry.word)?.lookBack;
  return lookBack !== undefined && addPeriod(entry.endedOn, lookBack) >= today;
}

/**
 * Why an agency stands aside from a matter about a subject: it is of the subject's group, or declared an interest in
 * somebody of it. `group` holds the subject and all who are in one group with it.
 */
export function judgeConflict(
  rule: AgencyRule,
  asked: {
    readonly agencyId: string;
    readonly group: ReadonlySet<string>;
    readonly entries: readonly AgencyEntry[];
    readonly nameOf: (subjectId: string) => string;
    readonly aboutId: string;
    readonly today: Day;
  },
): Refusal<"agency-in-group" | "agency-interested"> | null {
  const { agencyId, group, entries, nameOf, aboutId, today } = asked;
  if (group.has(agencyId))
    return refuse("agency-in-group", { subject: nameOf(aboutId), source: citedSource(rule.group) });
  for (const entry of entries) {
    if (entry.targetId === null || !group.has(entry.targetId) || !interestBars(rule, entry, today)) continue;
    const nature = rule.interests.find(({ id }) => id === entry.word);
    return refuse("agency-interested", {
      target: nameOf(entry.targetId),
      interest: nature?.name ?? entry.word,
      interestEn: nature?.nameEn ?? entry.word,
      source: citedSource(nature?.source ?? rule.group),
    });
  }
  return null;
}

/** The grade of a check by what it found; nobody chooses it. */
export function gradeOf(rule: AgencyRule, found: readonly string[]): Grade {
  const count = (severity: "minor" | "general" | "serious") =>
    found.filter((id) => rule.findings.find((one) => one.id === id)?.severity === severity).length;
  const [minor, general, serious] = [count("minor"), count("general"), count("serious")];
  const reached = (from: number | undefined, have: number) => from !== undefined && have >= from;
  const held = rule.grades.find(
    ({ minorFrom, generalFrom, seriousFrom }) =>
      reached(seriousFrom, serious) || reached(generalFrom, general) || reached(minorFrom, minor),
  );
  const grade = held ?? rule.grades.at(-1);
  if (grade === undefined) throw new Error("a rule without grades is refused at start");
  return grade;
}

/** The last day of what a grade brings, from the day of the check; null where it has no term. */
export function gradeUntil({ term }: Grade, from: Day): Day | null {
  return term === undefined ? null : addPeriod(from, term);
}

export const assignmentStages = ["assigned", "delivered", "accepted", "recalled"] as const;
export type AssignmentStage = (typeof assignmentStages)[number];

const moves = {
  "mark-assigned-indicator": { from: ["assigned"] },
  "deliver-assignment": { from: ["assigned"] },
  "judge-delivery": { from: ["delivered"] },
  "recall-assignment": { from: ["assigned", "delivered"] },
} as const satisfies Record<string, { from: readonly AssignmentStage[] }>;
export type AssignmentMove = keyof typeof moves;

/** Not accepted yet and not taken back: what it is about waits for the agency. */
export const openAssignments: readonly AssignmentStage[] = ["assigned", "delivered"];

export function assignmentMovesFrom(stage: AssignmentStage): AssignmentMove[] {
  return (Object.keys(moves) as AssignmentMove[]).filter((move) => {
    const from: readonly AssignmentStage[] = moves[move].from;
    return from.includes(stage);
  });
}
