import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fenOf, yuanOf } from "./fen.ts";

describe("amounts in fen", () => {
  it("are written as yuan with two decimals", () => {
    assert.deepEqual([0, 5, 99, 100, 200_000, -12_345].map(yuanOf), [
      "0.00",
      "0.05",
      "0.99",
      "1.00",
      "2000.00",
      "-123.45",
    ]);
    assert.equal(yuanOf(9_007_199_254_740_993n), "90071992547409.93");
  });

  it("are read from yuan as people type them, and nothing is rounded", () => {
    assert.deepEqual(["2000", "2,000.5", "0.05", " 12.34 "].map(fenOf), [200_000, 200_050, 5, 1_234]);
    assert.deepEqual(["", "1.234", "-5", "1e3", "二千", "1000000000001"].map(fenOf), [
      null,
      null,
      null,
      null,
      null,
      null,
    ]);
  });
});
