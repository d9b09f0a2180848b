import type { Day } from "../calendar.ts";
import {
  numberOf,
  type Operators,
  operators,
  truthOf,
  type Value,
  valueOf,
} from "../catalogue/models/expression-value.ts";
import type { Leaf, ModelPlan } from "../catalogue/models/model-plan.ts";
import type { Fact } from "./fact.ts";
import { factOperators } from "./fact.ts";
import { aggregates, type LeafOperators, leafValue } from "./leaf-value.ts";

/** All that the score of one subject on one day is made of. `judged` are the marks that people gave, by indicator. */
export type Inputs = {
  readonly on: Day;
  readonly facts: readonly Fact[];
  readonly judged: ReadonlyMap<string, bigint>;
};

/**
 * What a model says of one subject. Points are ten-thousandths of a mark. `own` is on the indicator's scale, `points` in
 * the whole. `grade` counts the model's grades from 0; null while something required is lacking.
 */
export type Score = {
  readonly points: bigint;
  readonly byMarks: number | null;
  readonly grade: number | null;
  readonly indicators: readonly { readonly id: string; readonly own: bigint; readonly points: bigint }[];
  readonly vetoes: readonly string[];
  readonly lacking: readonly string[];
};

export type Meaning = LeafOperators & { readonly signs: Operators };
const exact: Meaning = { aggregates, comparisons: factOperators, signs: operators };

/**
 * The TypeScript evaluator: one subject, its few records, no database. The statement of `score-store.ts` says the same of a
 * whole membership; a property test holds the two equal.
 */
export function scoreOf(model: ModelPlan, inputs: Inputs, by: Meaning = exact): Score {
  const leaf = leavesOf(model, inputs, by);
  const indicators = model.indicators.map(({ id, value, share, full }) => {
    const own = numberOf(valueOf(value, leaf, by.signs));
    return { id, own, points: by.signs.div(own * share, full, 0n) };
  });
  const points = indicators.reduce((sum, one) => sum + one.points, 0n);
  const struck = model.vetoes.filter(({ when }) => truthOf(valueOf(when, leaf, by.signs)));
  const lacking = model.required.filter(({ when }) => !truthOf(valueOf(when, leaf, by.signs))).map(({ id }) => id);
  const byMarks = gradeByMarks(model, points);
  return {
    points,
    byMarks,
    grade: lacking.length > 0 || byMarks === null ? null : Math.max(byMarks, ...struck.map(({ atMost }) => atMost)),
    indicators,
    vetoes: struck.map(({ id }) => id),
    lacking,
  };
}

/** Each leaf's value, worked out once when it is first asked for. */
export function leavesOf(model: ModelPlan, inputs: Inputs, by: Meaning = exact): (name: string) => Value {
  const leaves = new Map(model.leaves.map((leaf) => [leaf.id, leaf]));
  const known = new Map<string, Value>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const leaf = leaves.get(name);
    if (leaf === undefined) throw new Error(`the plan has no leaf ${name}`);
    const value = valueOfLeaf(leaf, inputs, by);
    known.set(name, value);
    return value;
  };
}

function valueOfLeaf(leaf: Leaf, { facts, judged, on }: Inputs, by: Meaning): Value {
  if (leaf.kind === "records") return leafValue(leaf, facts, on, by);
  const given = judged.get(leaf.indicator) ?? leaf.missing;
  // The marks people gave are bounded where they are entered; a forged file must not pass beyond the full marks.
  return given > leaf.full ? leaf.full : given < 0n ? 0n : given;
}

/** The first grade that the sum reaches, best first; null below all of them. */
function gradeByMarks(model: Pick<ModelPlan, "grades">, points: bigint): number | null {
  const at = model.grades.findIndex(({ atLeast }) => points >= atLeast);
  return at < 0 ? null : at;
}
