import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearPatterns } from "./near-patterns.ts";

describe("near patterns", () => {
  it("stand for one letter wrong, one too many and one missing", () => {
    assert.deepEqual([...nearPatterns("abc")].sort(), ["_bc", "a_bc", "a_c", "ab", "ab_", "ab_c", "ac", "bc"]);
  });
  it("are bounded, whatever is typed", () => {
    assert.ok(nearPatterns("a".repeat(1_000)).length <= 72);
  });
});
