import { addPeriod, type Day } from "../../calendar.ts";
import type { RuleOf } from "../../catalogue/rule-entry.ts";
import { type Refusal, refuse } from "../../refusal.ts";

type Rule = RuleOf<"cooperation-approval">;
export type CooperationLevel = Rule["levels"][number];

export const cooperationStages = ["applied", "approved", "withdrawn", "ended"] as const;
export type CooperationStage = (typeof cooperationStages)[number];

const moves = {
  "approve-cooperation": { from: ["applied"], to: "approved" },
  "withdraw-cooperation": { from: ["applied"], to: "withdrawn" },
  "end-cooperation": { from: ["approved"], to: "ended" },
} as const satisfies Record<string, { from: readonly CooperationStage[]; to: CooperationStage }>;
export type CooperationMove = keyof typeof moves;

/** The stage after a move, or why it cannot be made now. */
export function moveCooperation(
  stage: CooperationStage,
  move: CooperationMove,
): CooperationStage | Refusal<"cooperation-stage-wrong"> {
  const allowed: readonly CooperationStage[] = moves[move].from;
  return allowed.includes(stage) ? moves[move].to : refuse("cooperation-stage-wrong", { stage });
}

export function cooperationMovesFrom(stage: CooperationStage): CooperationMove[] {
  return (Object.keys(moves) as CooperationMove[]).filter((move) => {
    const allowed: readonly CooperationStage[] = moves[move].from;
    return allowed.includes(stage);
  });
}

/** What a cooperation is weighed by: money in fen, term, and what it touches. */
export type CooperationWeight = {
  readonly amount: bigint;
  readonly beginsOn: Day;
  readonly endsOn: Day;
  readonly natures: readonly string[];
};

/** The level by the rule: from the heaviest down the first that fits; the last takes the rest. Nobody chooses it. */
export function levelOf(rule: Rule, weight: CooperationWeight): CooperationLevel {
  const found = rule.levels.find((level) => fits(level, weight)) ?? rule.levels.at(-1);
  if (found === undefined) throw new Error("a rule without levels is refused at start");
  return found;
}

function fits(level: CooperationLevel, { amount, beginsOn, endsOn, natures }: CooperationWeight): boolean {
  const { amountFromYuan, yearsFrom } = level;
  return (
    (amountFromYuan !== undefined && amount >= BigInt(amountFromYuan) * 100n) ||
    (yearsFrom !== undefined && endsOn >= addPeriod(beginsOn, { count: yearsFrom, unit: "Y" })) ||
    level.natures.some((nature) => natures.includes(nature))
  );
}

/** Natures and terms must be the rule's. */
export function judgeApplication(
  rule: Rule,
  asked: { readonly natures: readonly string[]; readonly terms: readonly string[] } & Pick<
    CooperationWeight,
    "beginsOn" | "endsOn"
  >,
): Refusal<"cooperation-word-unknown" | "cooperation-term-missing" | "cooperation-ends-before"> | null {
  const nature = asked.natures.find((id) => !rule.natures.some((one) => one.id === id));
  const strange = nature ?? asked.terms.find((id) => !rule.terms.some((one) => one.id === id));
  if (strange !== undefined) return refuse("cooperation-word-unknown", { word: strange });
  if (asked.endsOn < asked.beginsOn) return refuse("cooperation-ends-before", { begins: asked.beginsOn });
  const missing = rule.terms.find(({ id }) => !asked.terms.includes(id));
  return missing === undefined
    ? null
    : refuse("cooperation-term-missing", { term: missing.name, termEn: missing.nameEn });
}

/** Whether the resolution approves a cooperation of the level: of its kind or a heavier one, by a body that may. */
export function judgeApproval(
  rule: Rule,
  level: string,
  by: { readonly kind: string; readonly bodyKind: string; readonly bodyName: string },
): Refusal<"cooperation-body-not-competent"> | null {
  const at = rule.levels.findIndex(({ id }) => id === level);
  const own = rule.levels[at];
  // A level that the rule no longer knows is approved by nobody: it is applied for again.
  const may = own === undefined ? [] : rule.levels.slice(0, at + 1);
  if (may.some(({ resolution, bodies }) => resolution === by.kind && bodies.includes(by.bodyKind))) return null;
  return refuse("cooperation-body-not-competent", {
    body: by.bodyName,
    level: own?.name ?? level,
    levelEn: own?.nameEn ?? level,
    source: own === undefined ? "" : `${own.source.document}${own.source.article ?? ""}`,
  });
}
