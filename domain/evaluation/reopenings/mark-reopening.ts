import type { Day } from "../../calendar.ts";
import { type Refusal, refuse } from "../../refusal.ts";

/** On which road an objection was upheld: before the grade was final, or against a final one. */
export const reopeningAbouts = ["result", "grade"] as const;
export type ReopeningAbout = (typeof reopeningAbouts)[number];

/** Marks for one indicator are given anew: those of `turn` count no longer, the next turn's do. */
export type MarkReopening = {
  readonly indicator: string;
  readonly turn: number;
  readonly about: ReopeningAbout;
  readonly objectionId: string;
  readonly on: Day;
};

/** The turn of which marks for an indicator count now; the first is 1. */
export function turnOf(reopenings: readonly MarkReopening[], indicator: string): number {
  return Math.max(0, ...reopenings.filter((one) => one.indicator === indicator).map(({ turn }) => turn)) + 1;
}

/** The last time an indicator was reopened; null: its first marks stand. */
export function lastReopening(reopenings: readonly MarkReopening[], indicator: string): MarkReopening | null {
  return (
    reopenings.filter((one) => one.indicator === indicator).toSorted((one, other) => other.turn - one.turn)[0] ?? null
  );
}

/** Of a final grade the assignments are over: whoever may score for the association does, the agencies' indicators too. */
export function isAssociations(reopenings: readonly MarkReopening[], indicator: string): boolean {
  return lastReopening(reopenings, indicator)?.about === "grade";
}

type Indicator = { readonly id: string; readonly name: string };

/**
 * What is named to be marked anew: only where the objection is upheld, only indicators that the model leaves to people, and
 * only those that have marks which count. Named twice is named once.
 */
export function judgeReopening<One extends Indicator>(
  asked: { readonly upheld: boolean; readonly indicators: readonly string[] },
  people: readonly One[],
  marked: ReadonlySet<string>,
): readonly One[] | Refusal<"marks-anew-not-upheld" | "evaluation-indicator-not-judged" | "marks-anew-unmarked"> {
  const named = new Set(asked.indicators);
  if (named.size > 0 && !asked.upheld) return refuse("marks-anew-not-upheld");
  const strange = [...named].find((id) => people.every((one) => one.id !== id));
  if (strange !== undefined) return refuse("evaluation-indicator-not-judged", { indicator: strange });
  const found = people.filter(({ id }) => named.has(id));
  const bare = found.find(({ id }) => !marked.has(id));
  return bare === undefined ? found : refuse("marks-anew-unmarked", { indicator: bare.name });
}
