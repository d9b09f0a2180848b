import type { Plan } from "./expression-plan.ts";

/** The least and the most that a value can be; of a truth 0 and 1. Days and words have none and count as open. */
export type Range = { readonly least: bigint; readonly most: bigint };

/** No value may reach this: PostgreSQL's numeric and our integers both hold it exactly, with room for `div`. */
const tooLarge = 10n ** 30n;
const certain: Range = { least: 1n, most: 1n };
const never: Range = { least: 0n, most: 0n };
const open: Range = { least: 0n, most: 1n };

export type RangeReading = { readonly range: Range; readonly fits: boolean };

/**
 * Interval arithmetic over a plan: from the ranges of what it names to its own. It may say more than can happen (the same
 * figure twice counts as two), never less; so what it calls unreachable cannot be reached. `fits` is false where any value
 * on the way could reach 10³⁰.
 */
export function rangeOf(plan: Plan, named: (name: string) => Range): RangeReading {
  let fits = true;
  const read = (node: Plan): Range => {
    const range = rangeHere(node, read, named);
    if (range.most >= tooLarge || range.least <= -tooLarge) fits = false;
    return range;
  };
  return { range: read(plan), fits };
}

function rangeHere(plan: Plan, read: (node: Plan) => Range, named: (name: string) => Range): Range {
  switch (plan.node) {
    case "constant":
      return constantRange(plan);
    case "variable":
      return named(plan.name);
    case "aggregate":
      throw new Error("an aggregate is a leaf and stands under its name");
    case "not": {
      const { least, most } = read(plan.of);
      return { least: 1n - most, most: 1n - least };
    }
    case "negative": {
      const { least, most } = read(plan.of);
      return { least: -most, most: -least };
    }
    case "choice":
      return choiceRange(read(plan.when), read(plan.yes), read(plan.no));
    case "binary":
      return binaryRange(plan, read(plan.left), read(plan.right));
    case "function":
      return functionRange(plan.name, plan.args.map(read));
  }
}

function constantRange(plan: Plan & { node: "constant" }): Range {
  switch (plan.type) {
    case "bool":
      return plan.value ? certain : never;
    case "int":
      return { least: plan.value, most: plan.value };
    case "dec": {
      const value = plan.value * 10n ** BigInt(6 - plan.scale);
      return { least: value, most: value };
    }
    case "day":
    case "text":
      return open;
  }
}

function choiceRange(when: Range, yes: Range, no: Range): Range {
  if (when.least === 1n) return yes;
  return when.most === 0n ? no : union(yes, no);
}

type Binary = Plan & { readonly node: "binary" };

function binaryRange({ operator, left }: Binary, one: Range, other: Range): Range {
  switch (operator) {
    case "&&":
      return { least: one.least * other.least, most: one.most * other.most };
    case "||":
      return { least: largest(one.least, other.least), most: largest(one.most, other.most) };
    case "+":
      return { least: one.least + other.least, most: one.most + other.most };
    case "-":
      return { least: one.least - other.most, most: one.most - other.least };
    case "*":
      return corners([one.least, one.most], [other.least, other.most], (a, b) => a * b);
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return left.type === "day" || left.type === "text" ? open : comparisonRange(operator, one, other);
  }
}

function comparisonRange(operator: "==" | "!=" | "<" | "<=" | ">" | ">=", one: Range, other: Range): Range {
  switch (operator) {
    case "<":
      return truth(one.most < other.least, one.least >= other.most);
    case "<=":
      return truth(one.most <= other.least, one.least > other.most);
    case ">":
      return truth(one.least > other.most, one.most <= other.least);
    case ">=":
      return truth(one.least >= other.most, one.most < other.least);
    case "==":
      return truth(isPoint(one) && isPoint(other) && one.least === other.least, isApart(one, other));
    case "!=":
      return truth(isApart(one, other), isPoint(one) && isPoint(other) && one.least === other.least);
  }
}

function functionRange(name: "step" | "cap" | "div", args: readonly Range[]): Range {
  const [first = never, second = never, third = never] = args;
  switch (name) {
    case "step":
      return stepRange(first, second, args.slice(2));
    case "cap":
      return {
        least: smallest(largest(first.least, second.least), third.least),
        most: smallest(largest(first.most, second.most), third.most),
      };
    case "div":
      return divRange(first, second, third);
  }
}

/** From the last step down: one that is certainly reached hides those before it. */
function stepRange(value: Range, below: Range, steps: readonly Range[]): Range {
  let reached: Range | null = null;
  for (let at = steps.length - 2; at >= 0; at -= 2) {
    const [from, gives] = [steps[at] ?? never, steps[at + 1] ?? never];
    if (value.most < from.least) continue;
    reached = reached === null ? gives : union(reached, gives);
    if (value.least >= from.most) return reached;
  }
  return reached === null ? below : union(reached, below);
}

/** No quotient is larger than its dividend, for the divisor is whole. */
function divRange(value: Range, by: Range, otherwise: Range): Range {
  const least = by.least === 0n ? 1n : by.least;
  const most = by.most === 0n ? -1n : by.most;
  const divisors = [least, most, -1n, 1n].filter((one) => one !== 0n && one >= by.least && one <= by.most);
  if (divisors.length === 0) return otherwise;
  const quotient = corners([value.least, value.most], divisors, rounded);
  return by.least <= 0n && by.most >= 0n ? union(quotient, otherwise) : quotient;
}

/** Half away from zero: the one rounding there is. `by` is never zero. */
export function rounded(value: bigint, by: bigint): bigint {
  const [size, divisor] = [value < 0n ? -value : value, by < 0n ? -by : by];
  const quotient = (2n * size + divisor) / (2n * divisor);
  return value < 0n === by < 0n ? quotient : -quotient;
}

function corners(some: readonly bigint[], others: readonly bigint[], of: (a: bigint, b: bigint) => bigint): Range {
  const all = some.flatMap((a) => others.map((b) => of(a, b)));
  return { least: all.reduce(smallest), most: all.reduce(largest) };
}

function truth(yes: boolean, no: boolean): Range {
  if (yes) return certain;
  return no ? never : open;
}

function isPoint(range: Range): boolean {
  return range.least === range.most;
}

function isApart(one: Range, other: Range): boolean {
  return one.most < other.least || other.most < one.least;
}

function union(one: Range, other: Range): Range {
  return { least: smallest(one.least, other.least), most: largest(one.most, other.most) };
}

function smallest(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function largest(one: bigint, other: bigint): bigint {
  return one > other ? one : other;
}
