import type { Plan, Window } from "./expression-plan.ts";

/** What an aggregate of the subset looks like once it is read. */
export type AggregatePlan = Plan & { readonly node: "aggregate" };

/** A window's inner edge: records held within `beyond` are left to another step of the decay. */
export type Term = Exclude<Window, "always">;

/**
 * What a plan draws from outside: an aggregate over the records, or the marks that people gave. Everything else is
 * arithmetic over leaves, so that what is missing has its declared value here and nowhere else.
 */
export type Leaf =
  | {
      readonly id: string;
      readonly kind: "records";
      readonly aggregate: AggregatePlan;
      readonly beyond: Term | null;
      readonly actionable: "gain" | "mend" | null;
    }
  | {
      readonly id: string;
      readonly kind: "people";
      readonly indicator: string;
      readonly full: bigint;
      readonly missing: bigint;
    };

/** One line of an indicator's rule that gave or took marks, on the indicator's own scale. */
export type LinePlan = { readonly id: string; readonly value: Plan };

export type IndicatorPlan = {
  readonly id: string;
  /** Full marks on its own scale and in the whole, in ten-thousandths. */
  readonly full: bigint;
  readonly share: bigint;
  readonly value: Plan;
  readonly lines: readonly LinePlan[];
};

/** A model as both evaluators read it: leaves, then expressions, then the sum; grades best first. */
export type ModelPlan = {
  readonly leaves: readonly Leaf[];
  readonly indicators: readonly IndicatorPlan[];
  /** `atMost` counts the grades, best first from 0. */
  readonly vetoes: readonly { readonly id: string; readonly when: Plan; readonly atMost: number }[];
  readonly required: readonly { readonly id: string; readonly when: Plan }[];
  readonly grades: readonly { readonly id: string; readonly atLeast: bigint }[];
};

/** How the leaf is called that holds what people gave for an indicator. */
export function judgedLeaf(indicator: string): string {
  return `judged:${indicator}`;
}

/** How the leaf is called that counts one step of a deduction's decay. */
export function decayLeaf(deduction: string, step: number): string {
  return `${deduction}#${String(step)}`;
}

/** The leaves that an expression names, each once. */
export function namedIn(plan: Plan): ReadonlySet<string> {
  const names = new Set<string>();
  const walk = (node: Plan): void => {
    if (node.node === "variable") names.add(node.name);
    else for (const below of partsOf(node)) walk(below);
  };
  walk(plan);
  return names;
}

function partsOf(plan: Plan): readonly Plan[] {
  switch (plan.node) {
    case "constant":
    case "variable":
    case "aggregate":
      return [];
    case "not":
    case "negative":
      return [plan.of];
    case "choice":
      return [plan.when, plan.yes, plan.no];
    case "binary":
      return [plan.left, plan.right];
    case "function":
      return plan.args;
  }
}
