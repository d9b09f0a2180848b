import type { CatalogueEntry } from "../catalogue-entry.ts";
import type { PackPath } from "../pack-fault.ts";
import { intervalOf, isEmpty, overlapOf, printedInterval } from "./case-overlap.ts";
import type { ExpressionType, Plan } from "./expression-plan.ts";
import { gradeFaults, indicatorRange, leafRange, type Reaching } from "./grade-reach.ts";
import { printedMarks, tenThousandths } from "./marks.ts";
import type { ModelContent } from "./model-entry.ts";
import { type ModelFault, modelFault } from "./model-fault.ts";
import { type IndicatorPlan, type Leaf, type ModelPlan, namedIn } from "./model-plan.ts";
import { evenShare, shareOfWhole, treeFaults } from "./model-tree.ts";
import { factFaults, readFigures } from "./read-figures.ts";
import { readFormula, readScoring, type ScoringReading } from "./read-scoring.ts";
import { rangeOf } from "./value-range.ts";

/** Aggregates of one statement; PostgreSQL takes 1,664 columns. */
const mostLeaves = 5_000;

export type ModelReading = { readonly plan: ModelPlan | null; readonly faults: readonly ModelFault[] };

/**
 * Reads a model and names everything that is wrong with it at once; the plan is null while anything is. `items` are the
 * catalogue's, as they are in force; null where nobody has them: a published version was checked against them when it was
 * published, and whoever recomputes a result reads it alone.
 */
export function readModel(content: ModelContent, items: readonly CatalogueEntry[] | null): ModelReading {
  const figures = readFigures(content, items);
  const types = Object.fromEntries(
    figures.leaves.flatMap((leaf): [string, ExpressionType][] =>
      leaf.kind === "records" ? [[leaf.id, leaf.aggregate.type]] : [],
    ),
  );
  const scorings = content.indicators.map((indicator, at) =>
    readScoring({ indicator, figures: types, path: ["indicators", at, "scoring"] }),
  );
  const leaves = [...figures.leaves, ...scorings.flatMap((one) => one.leaves)];
  const tree = treeFaults(content);
  const vetoes = readVetoes(content, types);
  const required = readRequired(content, types);
  const faults = [
    ...factFaults(content, items, leaves),
    ...figures.faults,
    ...tree,
    ...scorings.flatMap((one) => one.faults),
    ...content.indicators.flatMap((_, at) => ruleFaults(content, at, scorings[at], leaves)),
    ...vetoes.faults,
    ...required.faults,
    ...countFaults(leaves),
    ...gradeFaults(content, { indicators: reaching(content, scorings), leaves, vetoes: vetoes.read }),
  ];
  if (faults.length > 0) return { plan: null, faults };
  const grades = content.grades.map(({ id, atLeast }) => ({ id, atLeast: tenThousandths(atLeast) }));
  const indicators = indicatorPlans(content, scorings);
  return { plan: { leaves, indicators, vetoes: vetoes.read, required: required.read, grades }, faults };
}

function indicatorPlans(content: ModelContent, scorings: readonly ScoringReading[]): IndicatorPlan[] {
  return content.indicators.flatMap((one, at) => {
    const scoring = scorings[at];
    if (scoring === undefined || scoring.value === null) return [];
    const { share } = shareOfWhole(content, one);
    return [{ id: one.id, full: tenThousandths(one.full), share, value: scoring.value, lines: scoring.lines }];
  });
}

function reaching(content: ModelContent, scorings: readonly ScoringReading[]): Reaching[] {
  return content.indicators.flatMap((one, at) => {
    const share = evenShare(content, one);
    return share === null ? [] : [{ value: scorings[at]?.value ?? null, full: tenThousandths(one.full), share }];
  });
}

/** What the rule of one indicator does, once it can be read: whether it reads data, stays in its marks, and has cases apart. */
function ruleFaults(
  content: ModelContent,
  at: number,
  scoring: ScoringReading | undefined,
  leaves: readonly Leaf[],
): ModelFault[] {
  const indicator = content.indicators[at];
  if (indicator === undefined || scoring === undefined || scoring.value === null) return [];
  const path: PackPath = ["indicators", at, "scoring"];
  const { value } = scoring;
  const faults: ModelFault[] = [];
  if (namedIn(value).size === 0) faults.push(modelFault("indicator-without-data", path));
  const { range, fits } = indicatorRange(value, leaves);
  const full = tenThousandths(indicator.full);
  if (!fits) faults.push(modelFault("value-too-large", path));
  else if (indicator.scoring.by === "formula" && (range.least < 0n || range.most > full)) {
    const [least, most] = [printedMarks(range.least), printedMarks(range.most)];
    const details = { least, most, full: indicator.full, units: String(full) };
    faults.push(modelFault("formula-outside", [...path, "formula"], details));
  }
  return indicator.scoring.by === "cases" ? [...faults, ...caseFaults(scoring, path, leaves)] : faults;
}

function caseFaults(scoring: ScoringReading, path: PackPath, leaves: readonly Leaf[]): ModelFault[] {
  return scoring.lines.flatMap(({ value }, at) => {
    const place = [...path, "cases", at, "when"];
    const own = intervalOf(value);
    const reached = rangeOf(value, (name) => leafRange(leaves, name)).range;
    if (reached.most === 0n || (own !== null && isEmpty(own))) return [modelFault("case-never", place)];
    return scoring.lines.slice(0, at).flatMap((earlier, number) => {
      const other = intervalOf(earlier.value);
      const both = own === null || other === null ? null : overlapOf(own, other);
      if (both === null) return [];
      return [
        modelFault("cases-overlap", place, { other: number + 1, figure: both.figure, at: printedInterval(both) }),
      ];
    });
  });
}

type Types = Readonly<Record<string, ExpressionType>>;

function readVetoes(content: ModelContent, types: Types): { read: ModelPlan["vetoes"]; faults: ModelFault[] } {
  const all = content.vetoes.map((veto, at) => {
    const { plan, faults } = readFormula(veto.when, "bool", types, ["vetoes", at, "when"]);
    const atMost = content.grades.findIndex(({ id }) => id === veto.atMost);
    const unknown = atMost < 0 ? [modelFault("grade-unknown", ["vetoes", at, "atMost"], { grade: veto.atMost })] : [];
    const blind = plan !== null && namedIn(plan).size === 0;
    const idle = blind ? [modelFault("indicator-without-data", ["vetoes", at, "when"])] : [];
    return { id: veto.id, when: plan, atMost, faults: [...faults, ...unknown, ...idle] };
  });
  return {
    read: all.flatMap(({ id, when, atMost }) => (when === null ? [] : [{ id, when, atMost }])),
    faults: all.flatMap(({ faults }) => faults),
  };
}

function readRequired(content: ModelContent, types: Types): { read: ModelPlan["required"]; faults: ModelFault[] } {
  const all = content.required.map((one, at) => {
    const read: { plan: Plan | null; faults: ModelFault[] } = readFormula(one.when, "bool", types, [
      "required",
      at,
      "when",
    ]);
    return { id: one.id, ...read };
  });
  return {
    read: all.flatMap(({ id, plan }) => (plan === null ? [] : [{ id, when: plan }])),
    faults: all.flatMap(({ faults }) => faults),
  };
}

function countFaults(leaves: readonly Leaf[]): ModelFault[] {
  if (leaves.length <= mostLeaves) return [];
  return [modelFault("too-many-leaves", [], { count: leaves.length, longest: mostLeaves })];
}
