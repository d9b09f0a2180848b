import { operators } from "../../catalogue/models/expression-value.ts";

/** What the marks of several scorers for one indicator come to; points in ten-thousandths on the indicator's own scale. */
export type Settled =
  | { readonly settled: false; readonly wanting: number }
  | { readonly settled: true; readonly points: bigint; readonly by: "mean" | "median" };

/**
 * As many as the model asks for score apart. Where they lie no further apart than its spread, their mean counts. Where
 * they do, one more is asked, and then the median of all: one who is far from everybody moves it little.
 */
export function settleMarks(
  rule: { readonly count: number; readonly spread: bigint },
  marks: readonly bigint[],
): Settled {
  if (marks.length < rule.count) return { settled: false, wanting: rule.count - marks.length };
  const sorted = marks.toSorted((one, other) => (one < other ? -1 : one > other ? 1 : 0));
  const [low = 0n, high = 0n] = [sorted[0], sorted.at(-1)];
  if (high - low <= rule.spread)
    return {
      settled: true,
      points: operators.div(
        sorted.reduce((sum, one) => sum + one, 0n),
        BigInt(sorted.length),
        0n,
      ),
      by: "mean",
    };
  if (sorted.length === rule.count) return { settled: false, wanting: 1 };
  return { settled: true, points: medianOf(sorted), by: "median" };
}

function medianOf(sorted: readonly bigint[]): bigint {
  const half = Math.floor(sorted.length / 2);
  const [under = 0n, over = 0n] = [sorted[sorted.length % 2 === 0 ? half - 1 : half], sorted[half]];
  return operators.div(under + over, 2n, 0n);
}
