import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { soundModel, testItems } from "../test-model.ts";
import type { ModelContent } from "./model-entry.ts";
import { readModel } from "./read-model.ts";

const faultsOf = (content: ModelContent) => readModel(content, testItems).faults;
const [honoured, punished] = soundModel.indicators;
assert.ok(honoured && punished?.scoring.by === "deductions");
const [deduction] = punished.scoring.deductions;
assert.ok(deduction);

type Scoring = ModelContent["indicators"][number]["scoring"];
const scoredBy = (scoring: Scoring): ModelContent => ({
  ...soundModel,
  indicators: [{ ...honoured, scoring }, punished],
});
const deducting = (change: Partial<typeof deduction>): ModelContent => ({
  ...soundModel,
  indicators: [honoured, { ...punished, scoring: { by: "deductions", deductions: [{ ...deduction, ...change }] } }],
});
const cases = (...whens: string[]): Scoring => ({
  by: "cases",
  cases: whens.map((when) => ({ when, points: "100" })),
  otherwise: "0",
});

describe("a model", () => {
  it("without a defect is read", () => {
    assert.deepEqual(faultsOf(soundModel), []);
  });

  const defects: readonly (readonly [string, ModelContent, string, string])[] = [
    [
      "whose weights do not add up",
      { ...soundModel, groups: soundModel.groups.map((one) => (one.id === "good" ? { ...one, weight: "40%" } : one)) },
      "weights-not-whole",
      "groups.0",
    ],
    ["whose weights leave a fraction", { ...soundModel, full: "99.9999" }, "share-not-whole", "indicators.0.weight"],
    [
      "with a group that is not there",
      { ...soundModel, indicators: [{ ...honoured, under: "x1" }, punished] },
      "group-unknown",
      "indicators.0.under",
    ],
    [
      "whose groups run in a circle",
      { ...soundModel, groups: soundModel.groups.map((one) => (one.id === "whole" ? { ...one, under: "good" } : one)) },
      "group-circle",
      "groups.0.under",
    ],
    [
      "with an indicator at the second level",
      { ...soundModel, indicators: [{ ...honoured, under: "whole" }, punished] },
      "level-too-shallow",
      "indicators.0.under",
    ],
    [
      "that takes more than there is",
      deducting({ points: "60", most: "60" }),
      "deduction-above-full",
      "indicators.1.scoring.deductions.0.points",
    ],
    [
      "whose bound lies below one deduction",
      deducting({ most: "10" }),
      "deduction-cap-below",
      "indicators.1.scoring.deductions.0.most",
    ],
    [
      "whose decay runs backwards",
      deducting({
        decay: [
          { within: "24M", share: "50%" },
          { within: "12M", share: "100%" },
        ],
      }),
      "decay-disordered",
      "indicators.1.scoring.deductions.0.decay.1",
    ],
    [
      "whose decay leaves a fraction",
      deducting({ points: "0.0001", decay: [{ within: "12M", share: "50%" }] }),
      "decay-not-whole",
      "indicators.1.scoring.deductions.0.decay.0.share",
    ],
    [
      "with a grade nobody can reach",
      { ...soundModel, grades: [{ id: "S", name: "特", atLeast: "100.0001" }, ...soundModel.grades] },
      "grade-unreachable",
      "grades.0",
    ],
    [
      "whose lowest grade leaves marks without any",
      { ...soundModel, grades: soundModel.grades.map((one) => (one.id === "C" ? { ...one, atLeast: "20" } : one)) },
      "grades-gap",
      "grades",
    ],
    [
      "whose grades are out of order",
      { ...soundModel, grades: soundModel.grades.toReversed() },
      "grades-disordered",
      "grades.1.atLeast",
    ],
    [
      "with rules that overlap",
      scoredBy(cases("honours >= 2", "honours >= 1 && honours < 4")),
      "cases-overlap",
      "indicators.0.scoring.cases.1.when",
    ],
    [
      "with a rule that never holds",
      scoredBy(cases("honours > 3 && honours < 2")),
      "case-never",
      "indicators.0.scoring.cases.0.when",
    ],
    [
      "with a rule below what can be counted",
      scoredBy(cases("honours < 0")),
      "case-never",
      "indicators.0.scoring.cases.0.when",
    ],
    [
      "that names a figure it does not have",
      scoredBy(cases("turnover > 3")),
      "expression",
      "indicators.0.scoring.cases.0.when",
    ],
    [
      "whose rule counts records itself",
      scoredBy(cases('count("honour", always()) > 1')),
      "expression",
      "indicators.0.scoring.cases.0.when",
    ],
    [
      "that reads an item the catalogue lacks",
      {
        ...soundModel,
        facts: [...soundModel.facts, { item: "weather", reads: "kept", afterEnd: "counted", disputed: "counted" }],
      },
      "item-unknown",
      "facts.3.item",
    ],
    [
      "that counts an item it does not list",
      {
        ...soundModel,
        figures: [...soundModel.figures, { id: "more", name: "更多", value: 'any("training", always())' }],
      },
      "expression",
      "figures.2.value",
    ],
    [
      "that compares what the records do not say",
      {
        ...soundModel,
        figures: [...soundModel.figures, { id: "more", name: "更多", value: 'sum("honour", amountFen, always())' }],
      },
      "field-not-recorded",
      "figures.2.value",
    ],
    [
      "with an indicator without data",
      scoredBy({ by: "formula", formula: "1000000" }),
      "indicator-without-data",
      "indicators.0.scoring",
    ],
    [
      "whose formula leaves its marks",
      scoredBy({ by: "formula", formula: "honours * 400000" }),
      "formula-outside",
      "indicators.0.scoring.formula",
    ],
    [
      "whose numbers grow without bound",
      scoredBy({ by: "formula", formula: `cap(${Array(6).fill("honours").join(" * ")}, 0, 1)` }),
      "value-too-large",
      "indicators.0.scoring",
    ],
    [
      "with a veto to a grade that is none",
      { ...soundModel, vetoes: soundModel.vetoes.map((veto) => ({ ...veto, atMost: "E" })) },
      "grade-unknown",
      "vetoes.0.atMost",
    ],
    [
      "with a figure that is no aggregate",
      { ...soundModel, figures: [...soundModel.figures, { id: "more", name: "更多", value: "1 + 1" }] },
      "figure-no-aggregate",
      "figures.2.value",
    ],
    [
      "with a figure to be gained that cannot be listed",
      {
        ...soundModel,
        figures: [
          ...soundModel.figures,
          { id: "more", name: "更多", value: 'sum("penalty", amountFen, always())', actionable: "gain" },
        ],
      },
      "figure-gain-uncountable",
      "figures.2.actionable",
    ],
    [
      "with an id twice",
      { ...soundModel, figures: [...soundModel.figures, ...soundModel.figures.slice(0, 1)] },
      "id-twice",
      "figures.2.id",
    ],
    [
      "with an empty group",
      { ...soundModel, groups: [...soundModel.groups, { id: "more", name: "更多", under: "whole", weight: "0%" }] },
      "group-empty",
      "groups.3",
    ],
    [
      "that gives more marks than there are",
      scoredBy({ by: "cases", cases: [{ when: "honours >= 1", points: "101" }], otherwise: "0" }),
      "marks-above-full",
      "indicators.0.scoring.cases.0.points",
    ],
    [
      "that sends somebody else than an agency on site",
      scoredBy({
        ...{ by: "people", scorers: "panel", count: 2, spread: "20", missing: "50" },
        ...{ evidence: ["现场核查记录"], onSite: true },
      }),
      "on-site-not-agency",
      "indicators.0.scoring.onSite",
    ],
  ];
  for (const [says, content, code, path] of defects) {
    it(`${says} is refused at the place`, () => {
      const faults = faultsOf(content);
      const found = faults.find((fault) => fault.code === code && fault.path.join(".") === path);
      assert.ok(found, JSON.stringify(faults));
      assert.doesNotMatch(`${found.zh}${found.en}`, /\{\w+\}/);
      assert.equal(readModel(content, testItems).plan, null);
    });
  }

  it("with many defects has all of them named at once", () => {
    const faults = faultsOf({
      ...soundModel,
      groups: soundModel.groups.map((one) => (one.id === "good" ? { ...one, weight: "40%" } : one)),
      figures: [...soundModel.figures, { id: "more", name: "更多", value: 'any("training", always())' }],
      indicators: [
        { ...honoured, scoring: cases("honours >= 2", "honours >= 1") },
        { ...punished, scoring: { by: "deductions", deductions: [{ ...deduction, points: "60", most: "70" }] } },
      ],
      vetoes: [
        { id: "v1", name: "否决", when: "nothing == 1", atMost: "E", source: { document: "示例", mark: "unverified" } },
      ],
      grades: [{ id: "S", name: "特", atLeast: "200" }, ...soundModel.grades],
    });
    assert.deepEqual(faults.map(({ code }) => code).toSorted(), [
      "cases-overlap",
      "deduction-above-full",
      "deduction-above-full",
      "expression",
      "expression",
      "grade-unknown",
      "grade-unreachable",
      "weights-not-whole",
    ]);
  });

  it("whose rules stand apart is let pass, and so is one whose overlap cannot be decided", () => {
    assert.deepEqual(faultsOf(scoredBy(cases("honours >= 2", "honours <= 1"))), []);
    assert.deepEqual(faultsOf(scoredBy(cases('honours >= 2 || grade == "A"', "honours >= 1"))), []);
  });
});
