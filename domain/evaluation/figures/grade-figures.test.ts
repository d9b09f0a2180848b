import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { joinedScale, spreadOf } from "./grade-figures.ts";

describe("spreadOf", () => {
  it("names each grade of the scale in its order, with nobody as well, and what stands outside it last", () => {
    const spread = spreadOf(
      ["A", "B", "C"],
      [
        { grade: "C", count: 2 },
        { grade: "A", count: 1 },
        { grade: "old", count: 1 },
        { grade: "C", count: 3 },
      ],
    );
    assert.deepEqual(
      [spread.total, spread.grades.map(({ grade, count }) => `${grade}${String(count)}`)],
      [7, ["A1", "B0", "C5", "old1"]],
    );
    assert.deepEqual(spreadOf([], []), { total: 0, grades: [] });
  });
});

describe("joinedScale", () => {
  it("keeps the order of the model used most, and each grade once", () => {
    const scales = [
      { grades: ["good", "A"], used: 1 },
      { grades: ["A", "B"], used: 5 },
    ];
    assert.deepEqual(joinedScale(scales), ["A", "B", "good"]);
  });
});
