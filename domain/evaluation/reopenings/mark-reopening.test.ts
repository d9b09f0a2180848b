import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../../refusal.ts";
import { isAssociations, judgeReopening, lastReopening, type MarkReopening, turnOf } from "./mark-reopening.ts";

const reopened = (indicator: string, turn: number, about: MarkReopening["about"] = "result"): MarkReopening => ({
  ...{ indicator, turn, about, objectionId: `${indicator}${String(turn)}`, on: "2026-12-22" },
});

describe("turnOf", () => {
  it("is the first until the indicator is reopened, and goes up with each time, whatever their order", () => {
    assert.equal(turnOf([], "finance"), 1);
    const twice = [reopened("finance", 2), reopened("tax", 1), reopened("finance", 1)];
    assert.deepEqual([turnOf(twice, "finance"), turnOf(twice, "tax"), turnOf(twice, "management")], [3, 2, 1]);
    assert.equal(lastReopening(twice, "finance")?.turn, 2);
    assert.equal(lastReopening(twice, "management"), null);
  });
});

describe("isAssociations", () => {
  it("is so since a final grade had it reopened, and not by the road before", () => {
    const both = [reopened("finance", 1), reopened("finance", 2, "grade"), reopened("contracts", 1)];
    assert.deepEqual(
      ["finance", "contracts", "management"].map((one) => isAssociations(both, one)),
      [true, false, false],
    );
  });
});

describe("judgeReopening", () => {
  const people = [
    { id: "finance", name: "财务状况" },
    { id: "contracts", name: "合同履约" },
  ];
  const judged = (indicators: readonly string[], upheld = true) => {
    const found = judgeReopening({ upheld, indicators }, people, new Set(["finance"]));
    return isRefusal(found) ? found.refused : found.map(({ id }) => id);
  };
  it("takes indicators of people that have marks, each once, and nothing where none is named", () => {
    assert.deepEqual(judged(["finance", "finance"]), ["finance"]);
    assert.deepEqual([judged([]), judged([], false)], [[], []]);
  });
  it("refuses what is not upheld, what records decide, and what has no marks", () => {
    assert.equal(judged(["finance"], false), "marks-anew-not-upheld");
    assert.equal(judged(["tax"]), "evaluation-indicator-not-judged");
    assert.equal(judged(["finance", "contracts"]), "marks-anew-unmarked");
  });
});
