import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { saidCondition } from "./said-condition.ts";

const figures = [
  { id: "licences", name: "有效的行政许可", nameEn: "licences in force" },
  { id: "taxGrade", name: "纳税信用级别" },
];

describe("a condition in a reader's words", () => {
  it("names figures and prints signs", () => {
    assert.equal(saidCondition("licences >= 1", figures, "zh"), "有效的行政许可 ≥ 1");
    assert.equal(
      saidCondition('taxGrade == "B" || taxGrade == "M"', figures, "zh"),
      "纳税信用级别 = B 或 纳税信用级别 = M",
    );
    assert.equal(
      saidCondition("licences==1&&licences != 2", figures, "en"),
      "licences in force = 1 and licences in force ≠ 2",
    );
  });

  it("leaves a value as it is, and a figure without an English name in Chinese", () => {
    assert.equal(saidCondition('taxGrade == "licences == 1"', figures, "en"), "纳税信用级别 = licences == 1");
  });
});
