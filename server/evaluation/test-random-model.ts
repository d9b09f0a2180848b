import fc from "fast-check";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";

/** Items that the archives of the property test hold; the packs ship them. */
export const testItems = [
  "double-publicity-penalty",
  "double-publicity-licence",
  "public-credit-grade",
  "convention-signed",
] as const;

type Typed = {
  readonly int: readonly string[];
  readonly bool: readonly string[];
  readonly text: readonly string[];
  readonly day: readonly string[];
};

const amounts = [0n, 1n, 99_999n, 100_000n, 100_001n, 1_000_000_000_000n];
const days = ["2024-02-29", "2025-02-28", "2025-11-30", "2026-01-31", "2026-02-28"];
const severities = ["minor", "general", "serious"];
const codes = ["A", "B", "D", "𠮷级", "é"];
const windows = ["days(1)", "days(365)", "months(1)", "months(11)", "months(12)", "years(1)", "years(2)", "always()"];

const item = fc.constantFrom(...testItems);
const window = fc.constantFrom(...windows);
const ordering = fc.constantFrom("<", "<=", ">", ">=", "==", "!=");
const equality = fc.constantFrom("==", "!=");
const quoted = (text: string) => JSON.stringify(text);

const factTest = fc.oneof(
  fc.tuple(ordering, fc.constantFrom(...amounts)).map(([sign, bound]) => `amountFen ${sign} ${String(bound)}`),
  fc.tuple(equality, fc.constantFrom(...severities)).map(([sign, bound]) => `severity ${sign} ${quoted(bound)}`),
  fc.tuple(equality, fc.constantFrom(...codes)).map(([sign, bound]) => `code ${sign} ${quoted(bound)}`),
  fc.tuple(ordering, fc.constantFrom(...days)).map(([sign, bound]) => `heldOn ${sign} day(${quoted(bound)})`),
);
const where = fc
  .array(factTest, { maxLength: 2 })
  .map((tests) => (tests.length === 0 ? "" : `, ${tests.join(" && ")}`));

const figure = fc.oneof(
  fc.tuple(fc.constantFrom("count", "any"), item, window, where).map(([name, of, back, tests]) => ({
    type: name === "count" ? ("int" as const) : ("bool" as const),
    value: `${name}(${quoted(of)}, ${back}${tests})`,
  })),
  fc.tuple(item, window, where).map(([of, back, tests]) => ({
    type: "int" as const,
    value: `sum(${quoted(of)}, amountFen, ${back}${tests})`,
  })),
  fc.tuple(fc.constantFrom("min", "max", "latest"), item, window, where).map(([name, of, back, tests]) => ({
    type: "int" as const,
    value: `${name}(${quoted(of)}, amountFen, ${back}, 7${tests})`,
  })),
  fc.tuple(fc.constantFrom("min", "max", "latest"), item, window, where).map(([name, of, back, tests]) => ({
    type: "day" as const,
    value: `${name}(${quoted(of)}, heldOn, ${back}, day("2000-01-01")${tests})`,
  })),
  fc.tuple(item, window, where).map(([of, back, tests]) => ({
    type: "text" as const,
    value: `latest(${quoted(of)}, code, ${back}, ""${tests})`,
  })),
);

function number(names: Typed, depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    fc.constantFrom("0", "1", "2", "3", "500000", "1000000"),
    ...(names.int.length === 0 ? [] : [fc.constantFrom(...names.int)]),
  );
  if (depth === 0) return leaf;
  const below = number(names, depth - 1);
  return fc.oneof(
    { weight: 2, arbitrary: leaf },
    fc.tuple(below, fc.constantFrom("+", "-", "*"), below).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    below.map((a) => `(-(${a}))`),
    fc.tuple(truth(names, depth - 1), below, below).map(([when, a, b]) => `(${when} ? ${a} : ${b})`),
    fc.tuple(below, below, below).map(([a, b, c]) => `div(${a}, ${b}, ${c})`),
    fc.tuple(below, leaf, below).map(([a, b, c]) => `div(${a}, ${b} - ${b}, ${c})`),
    fc.tuple(below, below).map(([a, b]) => `cap(${a}, -3, ${b})`),
    fc.tuple(below, below, below).map(([a, b, c]) => `step(${a}, ${b}, 1, ${c}, 3, 400000, 100001, 7)`),
  );
}

function truth(names: Typed, depth: number): fc.Arbitrary<string> {
  const leaf = fc.oneof(
    fc.tuple(number(names, 0), ordering, number(names, 0)).map(([a, sign, b]) => `${a} ${sign} ${b}`),
    ...(names.bool.length === 0 ? [] : [fc.constantFrom(...names.bool)]),
    ...(names.text.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom(...names.text), equality, fc.constantFrom(...codes, ""))
            .map(([name, sign, code]) => `${name} ${sign} ${quoted(code)}`),
        ]),
    ...(names.day.length === 0
      ? []
      : [
          fc
            .tuple(fc.constantFrom(...names.day), ordering, fc.constantFrom(...days))
            .map(([name, sign, day]) => `${name} ${sign} day(${quoted(day)})`),
        ]),
  );
  if (depth === 0) return leaf;
  const below = truth(names, depth - 1);
  return fc.oneof(
    leaf,
    below.map((a) => `!(${a})`),
    fc.tuple(below, fc.constantFrom("&&", "||"), below).map(([a, sign, b]) => `(${a} ${sign} ${b})`),
    fc.tuple(number(names, depth - 1), ordering, number(names, depth - 1)).map(([a, sign, b]) => `${a} ${sign} ${b}`),
  );
}

const full = "100";
const marks = fc.constantFrom("0", "12.5", "33.3333", "60", "100");

function scoring(names: Typed, at: number): fc.Arbitrary<ModelContent["indicators"][number]["scoring"]> {
  const by = String(at);
  return fc.oneof(
    number(names, 3).map((inner) => ({ by: "formula" as const, formula: `cap(${inner}, 0, 1000000)` })),
    fc
      .tuple(fc.array(fc.tuple(truth(names, 2), marks), { minLength: 1, maxLength: 3 }), marks)
      .map(([cases, otherwise]) => ({
        by: "cases" as const,
        cases: cases.map(([when, points]) => ({ when, points })),
        otherwise,
      })),
    fc
      .tuple(item, fc.option(factTest, { nil: undefined }), fc.constantFrom("5", "12.5", "40"))
      .map(([of, test, points]) => ({
        by: "deductions" as const,
        deductions: [
          {
            id: `taken-${by}`,
            name: "示例",
            item: of,
            ...(test === undefined ? {} : { where: test }),
            points,
            decay: [
              { within: "1M", share: "100%" },
              { within: "12M", share: "50%" },
              { within: "3Y", share: "20%" },
            ],
            most: "45.5",
          },
        ],
      })),
    marks.map((missing) => ({
      by: "people" as const,
      scorers: "agency" as const,
      count: 2,
      spread: "10",
      evidence: ["示例"],
      missing,
    })),
  );
}

/** Two figures that go into the marks as they are, so that no rule hides how they came out. */
const bare = fc.tuple(item, window, factTest, fc.constantFrom(...testItems)).map(([of, back, test, last]) => [
  { type: "int" as const, value: `count(${quoted(of)}, ${back}, ${test})` },
  { type: "int" as const, value: `latest(${quoted(last)}, amountFen, ${back}, 7)` },
]);

/** Models drawn from the whole grammar. Some have defects; the property takes those that can be read. */
export const randomModel: fc.Arbitrary<ModelContent> = fc
  .tuple(bare, fc.array(figure, { minLength: 3, maxLength: 8 }))
  .chain(([plain, drawn]) => {
    const figures = [...plain, ...drawn];
    const ids = figures.map(({ type }, at) => ({ id: `f${String(at)}`, type }));
    const named = (type: string) => ids.filter((one) => one.type === type).map(({ id }) => id);
    const names: Typed = { int: named("int"), bool: named("bool"), text: named("text"), day: named("day") };
    const reading = fc.record({
      reads: fc.constantFrom("public" as const, "kept" as const),
      afterEnd: fc.constantFrom("counted" as const, "left-out" as const),
    });
    return fc.record({
      full: fc.constant(full),
      scale: fc.constant("示例"),
      facts: fc.tuple(...testItems.map(() => reading)).map((all) =>
        all.map((one, at) => ({
          ...{ item: testItems[at] ?? "", ...one },
          // Not drawn, so that what was drawn before stays: every reading meets both.
          disputed: (at % 2 === 0) === (one.afterEnd === "counted") ? ("left-out" as const) : ("counted" as const),
        })),
      ),
      figures: fc.constant(figures.map(({ value }, at) => ({ id: `f${String(at)}`, name: "示例", value }))),
      groups: fc.constant([
        { id: "top", name: "示例", weight: "100%" },
        { id: "sub", name: "示例", under: "top", weight: "100%" },
      ]),
      indicators: fc
        .tuple(
          ...["23.33%", "36.67%", "20%"].map((weight, at) => scoring(names, at).map((rule) => ({ weight, rule }))),
          ...["step(f0, 5, 1, 100, 2, 3000, 4, 70000) + f0 * 7", "f1"].map((value) =>
            fc.constant({ weight: "10%", rule: { by: "formula" as const, formula: `cap(${value}, 0, 1000000)` } }),
          ),
        )
        .map((all) =>
          all.map(({ weight, rule }, at) => ({
            id: `indicator-${String(at)}`,
            name: "示例",
            under: "sub",
            weight,
            full,
            source: "示例",
            scoring: rule,
          })),
        ),
      vetoes: truth(names, 2).map((when) => [
        { id: "veto", name: "示例", when, atMost: "C", source: { document: "示例", mark: "unverified" as const } },
      ]),
      required: truth(names, 1).map((when) => [{ id: "needed", name: "示例", when }]),
      grades: fc.constant([
        { id: "A", name: "甲", atLeast: "66.6667" },
        { id: "B", name: "乙", atLeast: "33.3333" },
        { id: "C", name: "丙", atLeast: "0" },
      ]),
    });
  });
