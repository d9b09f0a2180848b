import { operators } from "../../catalogue/models/expression-value.ts";
import { settleMarks } from "../rounds/judged-marks.ts";

/** Why an application is rated by two agencies: the round says all, the lot fell on it, somebody chose it; or it was lifted. */
export const secondHows = ["all", "drawn", "chosen", "lifted"] as const;
export type SecondHow = (typeof secondHows)[number];

/** How far two agencies lie apart on one indicator; points in ten-thousandths on the indicator's own scale. */
export type Apart = {
  readonly first: bigint;
  readonly second: bigint;
  /** Never negative. */
  readonly apart: bigint;
  /** Further than the model's spread: each has to explain, and the panel reconciles. */
  readonly beyond: boolean;
};

/** What two ratings of one indicator come to; while one of them is not settled, how many marks are wanting. */
export type RatedTwice =
  | { readonly settled: false; readonly wanting: number; readonly apart: Apart | null }
  | {
      readonly settled: true;
      readonly points: bigint;
      readonly by: "agencies" | "reconciled";
      readonly apart: Apart;
    };

/**
 * Two agencies each settle an indicator among their own people, as one would. Within the model's spread, its edge included,
 * the mean of the two counts; beyond it neither does, until the panel has said with its reason what does.
 */
export function settleRatings(
  rule: { readonly count: number; readonly spread: bigint },
  given: {
    readonly first: readonly bigint[];
    readonly second: readonly bigint[];
    readonly reconciled: bigint | null;
  },
): RatedTwice {
  const [first, second] = [settleMarks(rule, given.first), settleMarks(rule, given.second)];
  if (!first.settled || !second.settled) {
    const wanting = [first, second].reduce((sum, one) => sum + (one.settled ? 0 : one.wanting), 0);
    return { settled: false, wanting, apart: null };
  }
  const apart = apartOf(first.points, second.points, rule.spread);
  if (!apart.beyond)
    return { settled: true, points: operators.div(apart.first + apart.second, 2n, 0n), by: "agencies", apart };
  return given.reconciled === null
    ? { settled: false, wanting: 0, apart }
    : { settled: true, points: given.reconciled, by: "reconciled", apart };
}

function apartOf(first: bigint, second: bigint, spread: bigint): Apart {
  const apart = first > second ? first - second : second - first;
  return { first, second, apart, beyond: apart > spread };
}

/** The panel decides between what the two gave, edges included: a third figure would be a rating of its own. */
export function liesBetween(points: bigint, { first, second }: Apart): boolean {
  return first < second ? points >= first && points <= second : points >= second && points <= first;
}
