import { type Value, valueOf } from "../catalogue/models/expression-value.ts";
import { type Leaf, type ModelPlan, namedIn } from "../catalogue/models/model-plan.ts";
import { countedBy } from "./leaf-value.ts";
import { type Inputs, leavesOf, type Score, scoreOf } from "./score.ts";

/** A leaf as it came out, with the records it counted, so that a reader goes on to the documents. */
export type LeafReason = { readonly id: string; readonly value: Value; readonly records: readonly string[] };

/** One line of an indicator's rule: marks taken, or whether the case held; with the leaves it looked at. */
export type LineReason = { readonly id: string; readonly value: Value; readonly leaves: readonly LeafReason[] };

/** Why an indicator has its marks. `most` is what it can bring in the whole. */
export type IndicatorReason = Score["indicators"][number] & {
  readonly full: bigint;
  readonly most: bigint;
  readonly lines: readonly LineReason[];
  readonly leaves: readonly LeafReason[];
};

export type ConditionReason = { readonly id: string; readonly holds: boolean; readonly leaves: readonly LeafReason[] };

/** From the grade down to the records: what was decided, by which rule, over which leaf, on which record. */
export type Reasons = {
  readonly score: Score;
  readonly indicators: readonly IndicatorReason[];
  readonly vetoes: readonly ConditionReason[];
  readonly required: readonly ConditionReason[];
};

/** The same evaluation, told. The marks of the indicators add up to the score's, to the ten-thousandth. */
export function reasonsOf(model: ModelPlan, inputs: Inputs): Reasons {
  const score = scoreOf(model, inputs);
  const leaf = leavesOf(model, inputs);
  const known = new Map(model.leaves.map((one) => [one.id, one]));
  const reasonOf = (name: string): LeafReason => ({
    id: name,
    value: leaf(name),
    records: recordsOf(known.get(name), inputs),
  });
  const leavesIn = (plan: Parameters<typeof namedIn>[0]) => [...namedIn(plan)].map(reasonOf);
  const condition = ({ id, when }: { id: string; when: Parameters<typeof namedIn>[0] }): ConditionReason => ({
    id,
    holds: valueOf(when, leaf) === true,
    leaves: leavesIn(when),
  });
  return {
    score,
    indicators: model.indicators.map((one, at) => ({
      ...(score.indicators[at] ?? { id: one.id, own: 0n, points: 0n }),
      full: one.full,
      most: one.share,
      lines: one.lines.map(({ id, value }) => ({ id, value: valueOf(value, leaf), leaves: leavesIn(value) })),
      leaves: leavesIn(one.value),
    })),
    vetoes: model.vetoes.map(condition),
    required: model.required.map(condition),
  };
}

function recordsOf(leaf: Leaf | undefined, { facts, on }: Inputs): string[] {
  if (leaf?.kind !== "records") return [];
  const counted = countedBy(leaf, facts, on);
  const { name, field } = leaf.aggregate;
  if (name === "count" || name === "any" || field === null) return counted.map(({ id }) => id);
  return counted.filter((fact) => fact[field] !== null).map(({ id }) => id);
}
