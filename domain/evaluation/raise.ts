import type { FactTest } from "../catalogue/models/expression-plan.ts";
import type { Leaf, ModelPlan } from "../catalogue/models/model-plan.ts";
import type { Fact } from "./fact.ts";
import { countedBy } from "./leaf-value.ts";
import { type Inputs, type Score, scoreOf } from "./score.ts";

/** One thing that could become otherwise: a record that fits a leaf comes in, or one ends by repair or correction. */
export type Change =
  | { readonly kind: "gain"; readonly leaf: string }
  | { readonly kind: "mend"; readonly record: string };

/** The fewest changes that bring a better grade; `none` when neither one nor two do. */
export type Raise =
  | {
      readonly found: "one" | "two";
      readonly ways: readonly { readonly changes: readonly Change[]; readonly score: Score }[];
    }
  | { readonly found: "none" | "best-already" };

/** Pairs grow with the square: beyond this the newest records are tried. */
const mostCandidates = 60;
const mostWays = 10;

/**
 * What would raise the grade: every single fact among what the model marks actionable, then every pair (HARD-PARTS b19).
 * Nothing is guessed beyond two; `none` says so.
 */
export function raiseOf(model: ModelPlan, inputs: Inputs): Raise {
  const now = scoreOf(model, inputs);
  if (now.grade === 0) return { found: "best-already" };
  const better = ({ grade }: Score): boolean => grade !== null && (now.grade === null || grade < now.grade);
  const candidates = candidatesOf(model, inputs);
  const ways = (tries: readonly (readonly Change[])[]) =>
    tries
      .map((changes) => ({ changes, score: scoreOf(model, changed(model, inputs, changes)) }))
      .filter(({ score }) => better(score))
      .toSorted(
        (one, other) =>
          (one.score.grade ?? 0) - (other.score.grade ?? 0) || sign(other.score.points - one.score.points),
      )
      .slice(0, mostWays);
  const single = ways(candidates.map((one) => [one]));
  if (single.length > 0) return { found: "one", ways: single };
  const pairs = ways(
    candidates.flatMap((one, at) =>
      // A record that fits may come twice; one that ends, ends once.
      candidates.slice(one.kind === "gain" ? at : at + 1).map((other) => [one, other]),
    ),
  );
  return pairs.length > 0 ? { found: "two", ways: pairs } : { found: "none" };
}

function candidatesOf(model: ModelPlan, { facts, on }: Inputs): Change[] {
  const gains = model.leaves.flatMap((leaf): Change[] =>
    leaf.kind === "records" && leaf.actionable === "gain" && gainedBy(leaf, on, 0) !== null
      ? [{ kind: "gain", leaf: leaf.id }]
      : [],
  );
  const mendable = new Map<string, Fact>();
  for (const leaf of model.leaves) {
    if (leaf.kind !== "records" || leaf.actionable !== "mend") continue;
    for (const fact of countedBy(leaf, facts, on)) mendable.set(fact.id, fact);
  }
  const mends = [...mendable.values()]
    .toSorted((one, other) =>
      one.heldOn < other.heldOn ? 1 : one.heldOn > other.heldOn ? -1 : one.id < other.id ? 1 : -1,
    )
    .map(({ id }): Change => ({ kind: "mend", record: id }));
  return [...gains, ...mends].slice(0, mostCandidates);
}

/** The same subject with the changes made; also what “what if” asks, with facts of its own. */
function changed(model: ModelPlan, inputs: Inputs, changes: readonly Change[]): Inputs {
  const ended = new Set(changes.flatMap((change) => (change.kind === "mend" ? [change.record] : [])));
  const gained = changes.flatMap((change, number) => {
    if (change.kind !== "gain") return [];
    const leaf = model.leaves.find(({ id }) => id === change.leaf);
    return (leaf?.kind === "records" ? gainedBy(leaf, inputs.on, number) : null) ?? [];
  });
  return { ...inputs, facts: [...inputs.facts.filter(({ id }) => !ended.has(id)), ...gained] };
}

/** A record of today that the leaf counts; null where its comparisons leave none. */
function gainedBy(leaf: Leaf & { kind: "records" }, on: string, number: number): Fact | null {
  const plain: Fact = {
    id: `gained-${String(number)}`,
    item: leaf.aggregate.item,
    heldOn: on,
    amountFen: null,
    code: null,
    severity: null,
    recordedAt: Number.MAX_SAFE_INTEGER,
  };
  const made = leaf.aggregate.where.reduce(fitted, plain);
  return countedBy(leaf, [made], on).length === 1 ? made : null;
}

function fitted(fact: Fact, { field, operator, constant }: FactTest): Fact {
  const { value } = constant;
  if (field === "amountFen" && typeof value === "bigint") {
    if (operator === ">" || operator === "!=") return { ...fact, amountFen: value + 1n };
    return { ...fact, amountFen: operator === "<" ? value - 1n : value };
  }
  if (typeof value !== "string" || field === "amountFen") return fact;
  return operator === "==" || operator === ">=" || operator === "<=" ? { ...fact, [field]: value } : fact;
}

function sign(number: bigint): number {
  return number < 0n ? -1 : number > 0n ? 1 : 0;
}
