import type { Day } from "../calendar.ts";
import type { FactField } from "../catalogue/models/expression-plan.ts";
import { constantValue, type Value } from "../catalogue/models/expression-value.ts";
import type { AggregatePlan, Leaf } from "../catalogue/models/model-plan.ts";
import { type Fact, type FactOperators, factOperators, heldWithin, meets } from "./fact.ts";

type RecordsLeaf = Leaf & { readonly kind: "records" };

/** What aggregates mean; one table, so that the property test can bend each (see `operators`). */
export const aggregates = {
  count: (facts: readonly Fact[]): Value => BigInt(facts.length),
  any: (facts: readonly Fact[]): Value => facts.length > 0,
  sum: (values: readonly (bigint | string)[]): Value =>
    values.reduce<bigint>((sum, one) => sum + (typeof one === "bigint" ? one : 0n), 0n),
  min: (one: bigint | string, other: bigint | string): boolean => one < other,
  max: (one: bigint | string, other: bigint | string): boolean => one > other,
  /** Whether `one` is later than `other`: by day, then by when it was recorded, then by id. */
  latest: (one: Fact, other: Fact): boolean => {
    if (one.heldOn !== other.heldOn) return one.heldOn > other.heldOn;
    return one.recordedAt === other.recordedAt ? one.id > other.id : one.recordedAt > other.recordedAt;
  },
  within: heldWithin,
};
export type Aggregates = typeof aggregates;

export type LeafOperators = { readonly aggregates: Aggregates; readonly comparisons: FactOperators };
const exact: LeafOperators = { aggregates, comparisons: factOperators };

/** The facts that a leaf counts on the day. */
export function countedBy(leaf: RecordsLeaf, facts: readonly Fact[], on: Day, by: LeafOperators = exact): Fact[] {
  const { item, window, where } = leaf.aggregate;
  const { first, last } = by.aggregates.within(on, window, leaf.beyond);
  return facts.filter(
    (fact) =>
      fact.item === item &&
      fact.heldOn <= last &&
      (first === null || fact.heldOn >= first) &&
      where.every((test) => meets(fact, test, by.comparisons)),
  );
}

/** What a leaf comes to; its declared value where nothing is counted. */
export function leafValue(leaf: RecordsLeaf, facts: readonly Fact[], on: Day, by: LeafOperators = exact): Value {
  return aggregated(leaf.aggregate, countedBy(leaf, facts, on, by), by.aggregates);
}

function aggregated({ name, field, missing }: AggregatePlan, facts: readonly Fact[], by: Aggregates): Value {
  switch (name) {
    case "count":
    case "any":
      return by[name](facts);
    case "sum":
      return by.sum(told(facts, field));
    case "min":
    case "max":
      return first(told(facts, field), by[name]) ?? constantValue(missing);
    case "latest": {
      const saying = facts.filter((fact) => field !== null && fact[field] !== null);
      const latest = first(saying, by.latest);
      return (latest === null || field === null ? null : latest[field]) ?? constantValue(missing);
    }
  }
}

function told(facts: readonly Fact[], field: FactField | null): (bigint | string)[] {
  return facts.flatMap((fact) => (field === null ? [] : (fact[field] ?? [])));
}

function first<T>(all: readonly T[], before: (one: T, other: T) => boolean): T | null {
  return all.reduce<T | null>((best, one) => (best === null || before(one, best) ? one : best), null);
}
