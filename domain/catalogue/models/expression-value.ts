import type { Constant, Plan } from "./expression-plan.ts";
import { rounded } from "./value-range.ts";

/** What an expression comes to: a whole number (a fraction in millionths), a truth, a day or a word. */
export type Value = bigint | boolean | string;

/**
 * What the signs of the subset mean, as one table: the property test takes them one by one, bends each, and must see the
 * statement in the database disagree.
 */
export const operators = {
  "+": (one: bigint, other: bigint): bigint => one + other,
  "-": (one: bigint, other: bigint): bigint => one - other,
  "*": (one: bigint, other: bigint): bigint => one * other,
  negative: (of: bigint): bigint => -of,
  "==": (one: Value, other: Value): boolean => one === other,
  "!=": (one: Value, other: Value): boolean => one !== other,
  // Days are ten characters each, so their order is that of their text. Other text has none.
  "<": (one: Value, other: Value): boolean => one < other,
  "<=": (one: Value, other: Value): boolean => one <= other,
  ">": (one: Value, other: Value): boolean => one > other,
  ">=": (one: Value, other: Value): boolean => one >= other,
  "&&": (one: boolean, other: boolean): boolean => one && other,
  "||": (one: boolean, other: boolean): boolean => one || other,
  not: (of: boolean): boolean => !of,
  choice: (when: boolean, yes: Value, no: Value): Value => (when ? yes : no),
  step: (value: bigint, below: bigint, steps: readonly (readonly [bigint, bigint])[]): bigint =>
    steps.reduce((reached, [from, gives]) => (value >= from ? gives : reached), below),
  cap: (value: bigint, least: bigint, most: bigint): bigint => {
    const raised = value < least ? least : value;
    return raised > most ? most : raised;
  },
  div: (value: bigint, by: bigint, otherwise: bigint): bigint => (by === 0n ? otherwise : rounded(value, by)),
};
export type Operators = typeof operators;

/**
 * The value of an expression whose leaves have theirs. Every part is worked out, in any order: none can fail, for types
 * were checked, nothing is null and `div` says what zero means.
 */
export function valueOf(plan: Plan, leaf: (name: string) => Value, by: Operators = operators): Value {
  const read = (node: Plan): Value => valueOf(node, leaf, by);
  switch (plan.node) {
    case "constant":
      return constantValue(plan);
    case "variable":
      return leaf(plan.name);
    case "aggregate":
      throw new Error("an aggregate is a leaf and stands under its name");
    case "not":
      return by.not(truthOf(read(plan.of)));
    case "negative":
      return by.negative(numberOf(read(plan.of)));
    case "choice":
      return by.choice(truthOf(read(plan.when)), read(plan.yes), read(plan.no));
    case "binary":
      return binaryValue(plan.operator, read(plan.left), read(plan.right), by);
    case "function":
      return functionValue(
        plan.name,
        plan.args.map((arg) => numberOf(read(arg))),
        by,
      );
  }
}

/** A constant as a value; a fraction in millionths. */
export function constantValue(plan: Constant): Value {
  return plan.type === "dec" ? plan.value * 10n ** BigInt(6 - plan.scale) : plan.value;
}

export function numberOf(value: Value): bigint {
  if (typeof value !== "bigint") throw new Error("a checked expression wants a number here");
  return value;
}

export function truthOf(value: Value): boolean {
  if (typeof value !== "boolean") throw new Error("a checked expression wants a truth here");
  return value;
}

function binaryValue(sign: (Plan & { node: "binary" })["operator"], one: Value, other: Value, by: Operators): Value {
  switch (sign) {
    case "+":
    case "-":
    case "*":
      return by[sign](numberOf(one), numberOf(other));
    case "&&":
    case "||":
      return by[sign](truthOf(one), truthOf(other));
    case "==":
    case "!=":
    case "<":
    case "<=":
    case ">":
    case ">=":
      return by[sign](one, other);
  }
}

function functionValue(name: "step" | "cap" | "div", args: readonly bigint[], by: Operators): bigint {
  const [first = 0n, second = 0n, third = 0n] = args;
  switch (name) {
    case "step":
      return by.step(first, second, pairs(args.slice(2)));
    case "cap":
      return by.cap(first, second, third);
    case "div":
      return by.div(first, second, third);
  }
}

function pairs(args: readonly bigint[]): (readonly [bigint, bigint])[] {
  return args.flatMap((from, at) => (at % 2 === 0 ? [[from, args[at + 1] ?? 0n] as const] : []));
}
