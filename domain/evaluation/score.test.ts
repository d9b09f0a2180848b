import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { printedMarks } from "../catalogue/models/marks.ts";
import { type Fact, heldWithin } from "./fact.ts";
import { raiseOf } from "./raise.ts";
import { reasonsOf } from "./reasons.ts";
import { type Inputs, scoreOf } from "./score.ts";
import { planOf, soundModel } from "../catalogue/test-model.ts";

const fact = (id: string, item: string, heldOn: string, more: Partial<Fact> = {}): Fact => ({
  ...{ id, item, heldOn, amountFen: null, code: null, severity: null, recordedAt: 0 },
  ...more,
});

const plan = planOf(soundModel);
const on = "2026-11-20";
const given = (...facts: Fact[]): Inputs => ({ on, facts, judged: new Map() });
const general = { severity: "general" } as const;

describe("the windows of a model", () => {
  // 民法典 202: a term in months ends on the day of the same number, or on the month's last.
  const windows = [
    ["2026-11-20", { count: 12, unit: "M" }, "2025-11-20"],
    ["2026-02-28", { count: 1, unit: "M" }, "2026-01-28"],
    ["2026-02-28", { count: 12, unit: "M" }, "2025-02-28"],
    ["2025-02-28", { count: 1, unit: "Y" }, "2024-02-28"],
    // From 31 January a month ends on 28 February, so on 1 March it is over.
    ["2026-03-01", { count: 1, unit: "M" }, "2026-02-01"],
    ["2026-11-20", { count: 1, unit: "D" }, "2026-11-19"],
  ] as const;
  for (const [day, term, first] of windows) {
    it(`of ${String(term.count)}${term.unit} on ${day} begin on ${first}`, () => {
      assert.deepEqual(heldWithin(day, term, null), { first, last: day });
    });
  }

  it("leave to the step before what it counts", () => {
    const year = { count: 12, unit: "M" } as const;
    assert.deepEqual(heldWithin(on, { count: 24, unit: "M" }, year), { first: "2024-11-20", last: "2025-11-19" });
    assert.deepEqual(heldWithin(on, "always", null), { first: null, last: on });
  });
});

describe("a score", () => {
  const cases: readonly (readonly [string, Inputs, string, string | null])[] = [
    ["of nothing on file is half, for nothing was honoured", given(), "50", "B"],
    ["counts an honour", given(fact("h", "honour", "2026-01-01")), "80", "A"],
    ["counts two honours", given(fact("h", "honour", "2026-01-01"), fact("i", "honour", "2025-01-01")), "100", "A"],
    ["leaves an honour of long ago", given(fact("h", "honour", "2023-11-19")), "50", "B"],
    ["takes 20 of 50 for a penalty of this year", given(fact("p", "penalty", "2025-11-20", general)), "30", "C"],
    ["takes half of it for one a day older", given(fact("p", "penalty", "2025-11-19", general)), "40", "C"],
    ["takes nothing for a minor one", given(fact("p", "penalty", on, { severity: "minor" })), "50", "B"],
    ["takes nothing for one that is not classed", given(fact("p", "penalty", on)), "50", "B"],
    [
      "takes at most 40 of 50 for three",
      given(...["a", "b", "c"].map((id) => fact(id, "penalty", on, general))),
      "10",
      "C",
    ],
    [
      "is barred from the better grades by a veto, whatever the marks",
      given(fact("h", "honour", on), fact("g", "grade", on, { code: "D" })),
      "80",
      "B",
    ],
    [
      "reads the latest of two grades",
      given(
        fact("h", "honour", on),
        fact("g", "grade", "2026-01-01", { code: "D" }),
        fact("k", "grade", on, { code: "A" }),
      ),
      "80",
      "A",
    ],
  ];
  for (const [says, inputs, points, grade] of cases) {
    it(says, () => {
      const score = scoreOf(plan, inputs);
      assert.equal(printedMarks(score.points), points);
      assert.equal(score.grade === null ? null : plan.grades[score.grade]?.id, grade);
    });
  }

  it("has no grade while something required is lacking", () => {
    const strict = planOf({ ...soundModel, required: [{ id: "one", name: "至少一项", when: "honours >= 1" }] });
    assert.deepEqual(scoreOf(strict, given()).lacking, ["one"]);
    assert.equal(scoreOf(strict, given()).grade, null);
    assert.equal(scoreOf(strict, given(fact("h", "honour", on))).grade, 0);
  });

  it("takes what people gave, and no more than there is", () => {
    const [first, ...others] = soundModel.indicators;
    assert.ok(first);
    const judged = planOf({
      ...soundModel,
      indicators: [
        {
          ...first,
          scoring: { by: "people", scorers: "panel", count: 2, spread: "20", evidence: ["材料"], missing: "40" },
        },
        ...others,
      ],
    });
    const marks = (points: bigint | null) =>
      printedMarks(
        scoreOf(judged, { on, facts: [], judged: new Map(points === null ? [] : [["honoured", points]]) }).points,
      );
    assert.equal(marks(null), "70");
    assert.equal(marks(655_555n), "82.7778");
    assert.equal(marks(9_999_999n), "100");
  });
});

describe("the reasons of a score", () => {
  it("lead from the grade over indicator and line to the records, and add up", () => {
    const inputs = given(
      fact("h", "honour", "2026-01-01"),
      fact("old", "penalty", "2025-01-01", general),
      fact("new", "penalty", "2026-01-01", general),
    );
    const reasons = reasonsOf(plan, inputs);
    assert.equal(
      reasons.indicators.reduce((sum, { points }) => sum + points, 0n),
      reasons.score.points,
    );
    const [honoured, punished] = reasons.indicators;
    assert.deepEqual(honoured?.leaves, [{ id: "honours", value: 1n, records: ["h"] }]);
    assert.deepEqual(
      honoured.lines.map(({ value }) => value),
      [false, true],
    );
    const [line] = punished?.lines ?? [];
    assert.equal(line?.value, 300_000n);
    assert.deepEqual(
      line.leaves.map(({ id, records }) => [id, records]),
      [
        ["penalties#0", ["new"]],
        ["penalties#1", ["old"]],
      ],
    );
    assert.deepEqual(reasons.vetoes, [
      { id: "grade-d", holds: false, leaves: [{ id: "grade", value: "", records: [] }] },
    ]);
  });
});

describe("what would raise a grade", () => {
  it("finds the single fact", () => {
    const raise = raiseOf(plan, given());
    assert.deepEqual(raise.found === "one" ? raise.ways.map(({ changes }) => changes) : raise.found, [
      [{ kind: "gain", leaf: "honours" }],
    ]);
  });

  it("finds the pair where one is not enough", () => {
    const raise = raiseOf(
      plan,
      given(fact("p", "penalty", on, general), fact("q", "penalty", on, general), fact("h", "honour", on)),
    );
    assert.equal(raise.found, "one");
    const low = planOf({
      ...soundModel,
      grades: [
        { id: "A", name: "甲", atLeast: "100" },
        { id: "B", name: "乙", atLeast: "0" },
      ],
      vetoes: [],
    });
    const pair = raiseOf(low, given(fact("p", "penalty", on, general), fact("h", "honour", on)));
    assert.deepEqual(pair.found === "two" ? pair.ways.map(({ changes }) => changes) : pair.found, [
      [
        { kind: "gain", leaf: "honours" },
        { kind: "mend", record: "p" },
      ],
    ]);
  });

  it("says plainly that neither one nor two facts do", () => {
    const barred = given(fact("g", "grade", on, { code: "D" }), fact("h", "honour", on));
    assert.deepEqual(raiseOf(plan, barred), { found: "none" });
  });

  it("has nothing to say of the best grade", () => {
    assert.deepEqual(raiseOf(plan, given(fact("h", "honour", on))), { found: "best-already" });
  });
});
