import { z } from "zod";
import { type NormKind, normTopic } from "../catalogue/norm-entry.ts";
import { chineseNumeral } from "../chinese-numeral.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** One article of a norm. Paragraphs are lines of the text; `topics` say what a rule may ask a clause about. */
export const normClause = z.strictObject({
  number: z.number().int().min(1).max(9_999),
  chapter: z.string().trim().min(1).max(100).nullable().default(null),
  heading: z.string().trim().min(1).max(40).nullable().default(null),
  text: z.string().trim().min(1).max(2_000),
  topics: z.array(normTopic).max(4).default([]),
});
export type NormClause = z.infer<typeof normClause>;

/** 第三条. */
export function writtenClause(number: number): string {
  return `第${chineseNumeral(number)}条`;
}

/**
 * How a norm comes about. In force, to come and revised are not stages: they are compared with the day and with the versions
 * that followed.
 */
export const normStages = [
  "draft",
  "checked",
  "consultation",
  "expert-review",
  "vote",
  "promulgated",
  "under-review",
  "repealed",
] as const;
export type NormStage = (typeof normStages)[number];

export const normMoves = {
  "pass-norm-gate": { from: ["draft"], to: "checked" },
  "open-norm-consultation": { from: ["checked"], to: "consultation" },
  "close-norm-consultation": { from: ["consultation"], to: "expert-review" },
  "put-norm-to-vote": { from: ["expert-review"], to: "vote" },
  /** Back to the desk with a reason: what was answered and signed stays with the text it was answered on. */
  "return-norm": { from: ["checked", "consultation", "expert-review", "vote"], to: "draft" },
  "promulgate-norm": { from: ["vote"], to: "promulgated" },
  "call-norm-review": { from: ["promulgated"], to: "under-review" },
  "confirm-norm": { from: ["under-review"], to: "promulgated" },
  "repeal-norm": { from: ["promulgated", "under-review"], to: "repealed" },
} as const satisfies Record<string, { readonly from: readonly NormStage[]; readonly to: NormStage }>;
export type NormMove = keyof typeof normMoves;

/** The stage after a move, or why it cannot be made from here. */
export function moveNorm(stage: NormStage, move: NormMove): NormStage | Refusal<"norm-stage-wrong"> {
  const { from, to } = normMoves[move];
  return from.some((one) => one === stage) ? to : refuse("norm-stage-wrong", { stage });
}

/** The moves that can be made from a stage. */
export function normMovesFrom(stage: NormStage): NormMove[] {
  return Object.entries(normMoves).flatMap(([move, { from }]) =>
    from.some((one) => one === stage) && isMove(move) ? [move] : [],
  );
}

function isMove(text: string): text is NormMove {
  return text in normMoves;
}

/** The text is open while it is drafted, and after the consultation, where opinions are worked in. */
export function isTextOpen(stage: NormStage): boolean {
  return stage === "draft" || stage === "expert-review";
}

/**
 * Which kind of resolution the charter must carry for a norm of a kind. Who may adopt may repeal, by the same quorum and majority,
 * but on a matter of its own: no vote that adopted a norm can be read as one that repealed it.
 */
export const normResolutions = {
  convention: "adopt-convention",
  "ethics-code": "adopt-ethics-code",
  "group-standard": "adopt-group-standard",
} as const satisfies Record<NormKind, string>;

/** What a resolution on a norm decides: that it is adopted, or that it is repealed. */
export const normMatters = { adopt: "norm", repeal: "norm-repeal" } as const;

export const normKindNames = {
  convention: { zh: "自律规约", en: "self-discipline convention" },
  "ethics-code": { zh: "职业道德准则", en: "ethics code" },
  "group-standard": { zh: "团体标准", en: "group standard" },
} as const satisfies Record<NormKind, { readonly zh: string; readonly en: string }>;

/** What does not add up in a text of clauses: a number twice, or one out of order. Null: nothing. */
export function clauseOrderFault(clauses: readonly NormClause[]): Refusal<"norm-clauses-disordered"> | null {
  const wrong = clauses.find((clause, at) => at > 0 && clause.number <= (clauses[at - 1]?.number ?? 0));
  return wrong === undefined ? null : refuse("norm-clauses-disordered", { number: wrong.number });
}
