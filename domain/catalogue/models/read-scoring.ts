import type { ExpressionType, Plan } from "./expression-plan.ts";
import { checkExpression, checkFactTests } from "./expression.ts";
import { partsOfMillion, printedMarks, tenThousandths, wholeShare } from "./marks.ts";
import type { ModelContent, ModelDeduction, ModelScoring } from "./model-entry.ts";
import { type ModelFault, modelFault } from "./model-fault.ts";
import { decayLeaf, judgedLeaf, type Leaf, type LinePlan, type Term } from "./model-plan.ts";
import type { PackPath } from "../pack-fault.ts";

/** An indicator's rule as it is worked out: its value on its own scale, its lines, and the leaves that only it uses. */
export type ScoringReading = {
  readonly value: Plan | null;
  readonly lines: readonly LinePlan[];
  readonly leaves: readonly Leaf[];
  readonly faults: readonly ModelFault[];
};

export type Figures = Readonly<Record<string, ExpressionType>>;
type Indicator = ModelContent["indicators"][number];
type Given = { readonly indicator: Indicator; readonly figures: Figures; readonly path: PackPath };

/** Reads the rule of one indicator. `figures` are the names that formulas may use. */
export function readScoring(given: Given): ScoringReading {
  const { scoring } = given.indicator;
  switch (scoring.by) {
    case "cases":
      return readCases(given, scoring);
    case "formula": {
      const { plan, faults } = readFormula(scoring.formula, "int", given.figures, [...given.path, "formula"]);
      return { value: plan, lines: [], leaves: [], faults };
    }
    case "deductions":
      return readDeductions(given, scoring);
    case "people":
      return readPeople(given, scoring);
  }
}

/** Reads one formula of a known type; the plan is null where it cannot be read. */
export function readFormula(
  text: string,
  expected: ExpressionType,
  figures: Figures,
  path: PackPath,
): { plan: Plan | null; faults: ModelFault[] } {
  const checked = checkExpression(text, { variables: figures, expected });
  return "plan" in checked
    ? { plan: checked.plan, faults: [] }
    : { plan: null, faults: expressionFaults(checked.faults, path) };
}

export function expressionFaults(
  faults: readonly { line: number; column: number; zh: string; en: string }[],
  path: PackPath,
): ModelFault[] {
  return faults.map(({ line, column, zh, en }) =>
    modelFault("expression", path, { line, column, zh, en }, { line, column }),
  );
}

function whole(value: bigint): Plan {
  return { node: "constant", type: "int", value };
}

/** The first case that holds gives its marks. */
function readCases({ indicator, figures, path }: Given, scoring: ModelScoring & { by: "cases" }): ScoringReading {
  const read = scoring.cases.map(({ when }, at) => readFormula(when, "bool", figures, [...path, "cases", at, "when"]));
  const above = [...scoring.cases.map(({ points }, at) => ({ points, at: ["cases", at, "points"] })), otherwise()]
    .filter(({ points }) => tenThousandths(points) > tenThousandths(indicator.full))
    .map(({ points, at }) => modelFault("marks-above-full", [...path, ...at], { points, full: indicator.full }));
  const value = scoring.cases.reduceRight<Plan | null>(
    (no, { points }, at) => {
      const when = read[at]?.plan ?? null;
      if (no === null || when === null) return null;
      return { node: "choice", type: "int", when, yes: whole(tenThousandths(points)), no };
    },
    whole(tenThousandths(scoring.otherwise)),
  );
  const lines = read.flatMap(({ plan }, at) => (plan === null ? [] : [{ id: String(at), value: plan }]));
  return { value, lines, leaves: [], faults: [...read.flatMap(({ faults }) => faults), ...above] };

  function otherwise(): { points: string; at: (string | number)[] } {
    return { points: scoring.otherwise, at: ["otherwise"] };
  }
}

/** Full marks less what the lines take, never below nothing. */
function readDeductions({ indicator, path }: Given, scoring: ModelScoring & { by: "deductions" }): ScoringReading {
  const full = tenThousandths(indicator.full);
  const read = scoring.deductions.map((one, at) => readDeduction(one, full, [...path, "deductions", at]));
  const lines = read.flatMap(({ line }) => (line === null ? [] : [line]));
  const taken = lines.reduce<Plan>(
    (left, { value }) => ({ node: "binary", operator: "-", type: "int", left, right: value }),
    whole(full),
  );
  const value: Plan = { node: "function", name: "cap", type: "int", args: [taken, whole(0n), whole(full)] };
  return {
    value: lines.length === scoring.deductions.length ? value : null,
    lines,
    leaves: read.flatMap(({ leaves }) => leaves),
    faults: read.flatMap(({ faults }) => faults),
  };
}

type LineReading = { line: LinePlan | null; leaves: Leaf[]; faults: ModelFault[] };

function readDeduction(one: ModelDeduction, full: bigint, path: PackPath): LineReading {
  const tests = one.where === undefined ? { tests: [] } : checkFactTests(one.where);
  if ("faults" in tests) {
    const faults = [...expressionFaults(tests.faults, [...path, "where"]), ...sizeFaults(one, full, path)];
    return { line: null, leaves: [], faults: [...faults, ...decayFaults(one, path)] };
  }
  const terms = one.decay.map(({ within }) => termOf(within));
  const leaves = terms.map(
    (window, step): Leaf => ({
      id: decayLeaf(one.id, step),
      kind: "records",
      aggregate: {
        node: "aggregate",
        name: "count",
        type: "int",
        item: one.item,
        window,
        where: tests.tests,
        field: null,
        missing: { node: "constant", type: "int", value: 0n },
      },
      beyond: terms[step - 1] ?? null,
      actionable: one.actionable ?? null,
    }),
  );
  const most = one.most === undefined ? full : tenThousandths(one.most);
  const value: Plan = { node: "function", name: "cap", type: "int", args: [takenBy(one), whole(0n), whole(most)] };
  const faults = [...sizeFaults(one, full, path), ...decayFaults(one, path)];
  return { line: { id: one.id, value }, leaves, faults };
}

function takenBy(one: ModelDeduction): Plan {
  return one.decay.reduce<Plan>((sum, { share }, step) => {
    const each = whole((tenThousandths(one.points) * partsOfMillion(share)) / wholeShare);
    const count: Plan = { node: "variable", type: "int", name: decayLeaf(one.id, step) };
    const right: Plan = { node: "binary", operator: "*", type: "int", left: count, right: each };
    return { node: "binary", operator: "+", type: "int", left: sum, right };
  }, whole(0n));
}

function sizeFaults({ points, most }: ModelDeduction, full: bigint, path: PackPath): ModelFault[] {
  const printed = printedMarks(full);
  const faults: ModelFault[] = [];
  if (tenThousandths(points) > full)
    faults.push(modelFault("deduction-above-full", [...path, "points"], { points, full: printed }));
  if (most === undefined) return faults;
  if (tenThousandths(most) > full)
    faults.push(modelFault("deduction-above-full", [...path, "most"], { points: most, full: printed }));
  if (tenThousandths(most) < tenThousandths(points))
    faults.push(modelFault("deduction-cap-below", [...path, "most"], { most, points }));
  return faults;
}

function decayFaults({ points, decay }: ModelDeduction, path: PackPath): ModelFault[] {
  return decay.flatMap(({ within, share }, at) => {
    const before = decay[at - 1];
    const faults: ModelFault[] = [];
    if (
      before !== undefined &&
      (roughDays(within) <= roughDays(before.within) || partsOfMillion(share) > partsOfMillion(before.share))
    )
      faults.push(modelFault("decay-disordered", [...path, "decay", at]));
    if ((tenThousandths(points) * partsOfMillion(share)) % wholeShare !== 0n)
      faults.push(modelFault("decay-not-whole", [...path, "decay", at, "share"], { points, share }));
    return faults;
  });
}

/** Long enough apart, lengths compare by their shortest months: a step of a month after one of thirty days is none. */
function roughDays(term: string): number {
  const { count, unit } = termOf(term);
  return count * (unit === "D" ? 1 : unit === "M" ? 30 : 365);
}

/** `24M` as a window. Throws on what the entry's shape does not let pass. */
function termOf(text: string): Term {
  const [, count, unit] = /^(\d{1,4})([DMY])$/.exec(text) ?? [];
  if (count === undefined || (unit !== "D" && unit !== "M" && unit !== "Y")) throw new Error(`no term: ${text}`);
  return { count: Number(count), unit };
}

/** What people gave, or what the model says until they have. */
function readPeople({ indicator, path }: Given, scoring: ModelScoring & { by: "people" }): ScoringReading {
  const [full, missing] = [tenThousandths(indicator.full), tenThousandths(scoring.missing)];
  const faults = (["missing", "spread"] as const)
    .filter((key) => tenThousandths(scoring[key]) > full)
    .map((key) => modelFault("marks-above-full", [...path, key], { points: scoring[key], full: indicator.full }));
  if (scoring.onSite === true && scoring.scorers !== "agency")
    faults.push(modelFault("on-site-not-agency", [...path, "onSite"], {}));
  const id = judgedLeaf(indicator.id);
  return {
    value: { node: "variable", type: "int", name: id },
    lines: [],
    leaves: [{ id, kind: "people", indicator: indicator.id, full, missing }],
    faults,
  };
}
