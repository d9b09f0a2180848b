import type { Plan } from "./expression-plan.ts";
import { printedMarks, tenThousandths } from "./marks.ts";
import type { ModelContent } from "./model-entry.ts";
import { type ModelFault, modelFault } from "./model-fault.ts";
import type { Leaf, ModelPlan } from "./model-plan.ts";
import { type Range, type RangeReading, rangeOf, rounded } from "./value-range.ts";

/** How many records of one item one subject can have; more is no archive. */
const mostRecords = 1_000_000n;
/** `amount_fen` is a bigint. */
const largestAmount = 2n ** 63n;

/** What a leaf can be: counts from 0, amounts as wide as their column, marks from 0 to full. */
export function leafRange(leaves: readonly Leaf[], name: string): Range {
  const leaf = leaves.find(({ id }) => id === name);
  if (leaf === undefined) return { least: 0n, most: 1n };
  if (leaf.kind === "people") return { least: 0n, most: leaf.full };
  switch (leaf.aggregate.name) {
    case "count":
      return { least: 0n, most: mostRecords };
    case "any":
      return { least: 0n, most: 1n };
    case "sum":
      return { least: -largestAmount * mostRecords, most: largestAmount * mostRecords };
    case "min":
    case "max":
    case "latest":
      return leaf.aggregate.type === "int" ? { least: -largestAmount, most: largestAmount } : { least: 0n, most: 1n };
  }
}

/** What an indicator can come to on its own scale. */
export function indicatorRange(value: Plan, leaves: readonly Leaf[]): RangeReading {
  return rangeOf(value, (name) => leafRange(leaves, name));
}

/** An indicator as far as it could be read: a rule that cannot be may give anything from nothing to its full share. */
export type Reaching = { readonly value: Plan | null; readonly full: bigint; readonly share: bigint };

/** Grades out of order, grades that nobody can reach by marks or by a veto, and marks that no grade takes. */
export function gradeFaults(
  content: ModelContent,
  read: {
    readonly indicators: readonly Reaching[];
    readonly leaves: readonly Leaf[];
    readonly vetoes: ModelPlan["vetoes"];
  },
): ModelFault[] {
  const disordered = content.grades.flatMap(({ id, atLeast }, at) => {
    const before = content.grades[at - 1];
    if (before === undefined || tenThousandths(atLeast) < tenThousandths(before.atLeast)) return [];
    return [modelFault("grades-disordered", ["grades", at, "atLeast"], { grade: id })];
  });
  if (disordered.length > 0) return disordered;
  const { least, most } = sumRange(read.indicators, read.leaves);
  return [...unreached(content, read.vetoes, { least, most }), ...gap(content, least)];
}

function sumRange(indicators: readonly Reaching[], leaves: readonly Leaf[]): Range {
  const all = indicators.map(({ value, share, full }) => {
    if (value === null || full === 0n) return { least: 0n, most: share };
    const { least, most } = indicatorRange(value, leaves).range;
    return { least: rounded(least * share, full), most: rounded(most * share, full) };
  });
  return all.reduce((sum, one) => ({ least: sum.least + one.least, most: sum.most + one.most }), {
    least: 0n,
    most: 0n,
  });
}

function unreached(content: ModelContent, vetoes: ModelPlan["vetoes"], { least, most }: Range): ModelFault[] {
  return content.grades.flatMap(({ id, atLeast }, at) => {
    const above = content.grades[at - 1];
    const from = tenThousandths(atLeast);
    const to = above === undefined ? most : tenThousandths(above.atLeast) - 1n;
    const reached = from <= most && to >= least;
    if (reached || vetoes.some((veto) => veto.atMost === at)) return [];
    const details = { grade: id, least: printedMarks(least), most: printedMarks(most) };
    return [modelFault("grade-unreachable", ["grades", at], details)];
  });
}

function gap(content: ModelContent, least: bigint): ModelFault[] {
  const last = content.grades.at(-1);
  if (last === undefined || tenThousandths(last.atLeast) <= least) return [];
  return [modelFault("grades-gap", ["grades"], { least: printedMarks(least), from: last.atLeast })];
}
