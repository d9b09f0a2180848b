import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { settleMarks } from "./judged-marks.ts";

/** Two score apart, at most 20 marks apart (in ten-thousandths). */
const rule = { count: 2, spread: 200_000n };
const marks = (...points: readonly number[]) => points.map((one) => BigInt(one) * 10_000n);

describe("settleMarks", () => {
  it("waits for as many as the model asks for", () => {
    assert.deepEqual(settleMarks(rule, []), { settled: false, wanting: 2 });
    assert.deepEqual(settleMarks(rule, marks(80)), { settled: false, wanting: 1 });
  });
  it("takes the mean of those within the spread, its edge included, rounded half up once", () => {
    assert.deepEqual(settleMarks(rule, marks(70, 90)), { settled: true, points: 800_000n, by: "mean" });
    assert.deepEqual(settleMarks(rule, [1n, 2n]), { settled: true, points: 2n, by: "mean" });
  });
  it("asks one more beyond the spread, and takes the median of all in any order", () => {
    assert.deepEqual(settleMarks(rule, marks(90, 69)), { settled: false, wanting: 1 });
    for (const given of [marks(90, 40, 80), marks(80, 90, 40), marks(40, 80, 90)])
      assert.deepEqual(settleMarks(rule, given), { settled: true, points: 800_000n, by: "median" });
    const four = settleMarks({ count: 3, spread: 0n }, marks(10, 90, 20, 40));
    assert.deepEqual(four, { settled: true, points: 300_000n, by: "median" });
  });
});
