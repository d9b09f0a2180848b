import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../refusal.ts";
import { judgeStandardCode } from "./standard-code.ts";

const standard = { isNumbered: true, year: "2026" };
const isRefused = (given: string | null, asked = standard) => isRefusal(judgeStandardCode(given, asked));

describe("the number of a group standard", () => {
  it("is T/, sign, serial and the year, a hyphen written as the dash", () => {
    assert.equal(judgeStandardCode("T/SLJC 001-2026", standard), "T/SLJC 001—2026");
    assert.equal(judgeStandardCode("T/SLJC 12.3—2026", standard), "T/SLJC 12.3—2026");
  });

  it("is refused without one, in another shape, or with another year", () => {
    for (const given of [
      null,
      "",
      "T/示例 001-2026",
      "T/SLJC001-2026",
      "GB/T 001-2026",
      "T/SLJC 001-2025",
      "T/SLJC 1-2026",
    ])
      assert.ok(isRefused(given), String(given));
  });

  it("is no matter of what is no standard", () => {
    const convention = { isNumbered: false, year: "2026" };
    assert.equal(judgeStandardCode(null, convention), null);
    assert.ok(isRefused("T/SLJC 001-2026", convention));
  });
});
