import type { Plan } from "./expression-plan.ts";
import { constantValue } from "./expression-value.ts";

/** The values of one figure for which a condition holds; null is without end on that side. */
export type Interval = { readonly figure: string; readonly least: bigint | null; readonly most: bigint | null };

/**
 * The interval that a condition is, where it is one: comparisons of one whole figure or truth with constants, joined by
 * `&&`. Null where it is anything else: of those an overlap cannot be decided in general (HARD-PARTS b19).
 */
export function intervalOf(plan: Plan): Interval | null {
  if (plan.node === "variable" && plan.type === "bool") return { figure: plan.name, least: 1n, most: 1n };
  if (plan.node === "not" && plan.of.node === "variable") return { figure: plan.of.name, least: 0n, most: 0n };
  if (plan.node !== "binary") return null;
  if (plan.operator !== "&&") return comparedInterval(plan);
  const [one, other] = [intervalOf(plan.left), intervalOf(plan.right)];
  return one === null || other?.figure !== one.figure ? null : meeting(one, other);
}

/** Where both hold; null where they never do together. */
export function overlapOf(one: Interval, other: Interval): Interval | null {
  if (one.figure !== other.figure) return null;
  const both = meeting(one, other);
  return isEmpty(both) ? null : both;
}

export function isEmpty({ least, most }: Interval): boolean {
  return least !== null && most !== null && least > most;
}

/** `3 – 5`, `≥ 3`, `≤ 5`, `3`. */
export function printedInterval({ least, most }: Interval): string {
  if (least === null) return most === null ? "…" : `≤ ${String(most)}`;
  if (most === null) return `≥ ${String(least)}`;
  return least === most ? String(least) : `${String(least)} – ${String(most)}`;
}

function comparedInterval(plan: Plan & { node: "binary" }): Interval | null {
  const { operator, left, right } = plan;
  if (left.node === "constant" && right.node === "variable") {
    const turned = { "<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==" } as const;
    if (!isTurnable(operator)) return null;
    return comparedInterval({ ...plan, operator: turned[operator], left: right, right: left });
  }
  if (left.node !== "variable" || right.node !== "constant" || left.type !== "int") return null;
  const bound = constantValue(right);
  if (typeof bound !== "bigint") return null;
  return bounded(left.name, operator, bound);
}

function isTurnable(operator: string): operator is "<" | "<=" | ">" | ">=" | "==" {
  return ["<", "<=", ">", ">=", "=="].includes(operator);
}

function bounded(figure: string, operator: string, bound: bigint): Interval | null {
  if (operator === "<") return { figure, least: null, most: bound - 1n };
  if (operator === "<=") return { figure, least: null, most: bound };
  if (operator === ">") return { figure, least: bound + 1n, most: null };
  if (operator === ">=") return { figure, least: bound, most: null };
  return operator === "==" ? { figure, least: bound, most: bound } : null;
}

function meeting(one: Interval, other: Interval): Interval {
  const least = one.least === null || (other.least !== null && other.least > one.least) ? other.least : one.least;
  const most = one.most === null || (other.most !== null && other.most < one.most) ? other.most : one.most;
  return { figure: one.figure, least, most };
}
