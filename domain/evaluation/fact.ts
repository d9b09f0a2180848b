import { addDays, addPeriod, type Day } from "../calendar.ts";
import type { Comparison, Constant, FactTest } from "../catalogue/models/expression-plan.ts";
import type { Term } from "../catalogue/models/model-plan.ts";

/** What evaluation sees of a record: one row of the relation that both evaluators read (HARD-PARTS 4.3). */
export type Fact = {
  readonly id: string;
  readonly item: string;
  readonly heldOn: Day;
  readonly amountFen: bigint | null;
  /** The one word its item lets a model compare; null where the item has none. */
  readonly code: string | null;
  readonly severity: string | null;
  /** Milliseconds since 1970; with `id` it orders facts held on one day. */
  readonly recordedAt: number;
};

/** The first and the last day on which a record must be held to be counted; null is without end. */
export type HeldWithin = { readonly first: Day | null; readonly last: Day };

/**
 * The days that a window and its inner edge leave on the day of evaluation. A record is within a term while the term
 * counted from it has not ended (民法典 202), so month ends are counted forward from the record and not back from today.
 */
export function heldWithin(on: Day, window: Term | "always", beyond: Term | null): HeldWithin {
  return {
    first: window === "always" ? null : firstDayOf(on, window),
    last: beyond === null ? on : addDays(firstDayOf(on, beyond), -1),
  };
}

/** Months have 28 to 31 days: going back a term and forth again misses by three days at most. */
const slackDays = 4;

function firstDayOf(on: Day, term: Term): Day {
  let first = addDays(addPeriod(on, { ...term, count: -term.count }), -slackDays);
  for (let step = 0; step <= 2 * slackDays && addPeriod(first, term) < on; step += 1) first = addDays(first, 1);
  return first;
}

/** How a fact is compared with a constant; what the fact does not say meets no comparison, `!=` neither. */
export const factOperators = {
  "==": (one: bigint | string, other: bigint | string): boolean => one === other,
  "!=": (one: bigint | string, other: bigint | string): boolean => one !== other,
  "<": (one: bigint | string, other: bigint | string): boolean => one < other,
  "<=": (one: bigint | string, other: bigint | string): boolean => one <= other,
  ">": (one: bigint | string, other: bigint | string): boolean => one > other,
  ">=": (one: bigint | string, other: bigint | string): boolean => one >= other,
} as const satisfies Record<Comparison, unknown>;
export type FactOperators = Readonly<Record<Comparison, (one: bigint | string, other: bigint | string) => boolean>>;

export function meets(fact: Fact, test: FactTest, by: FactOperators = factOperators): boolean {
  const value = fact[test.field];
  const bound = comparable(test.constant);
  return value !== null && bound !== null && by[test.operator](value, bound);
}

function comparable({ value }: Constant): bigint | string | null {
  return typeof value === "boolean" ? null : value;
}
