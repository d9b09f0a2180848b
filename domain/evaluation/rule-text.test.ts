import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { modelScoring } from "../catalogue/models/model-entry.ts";
import { readRule, ruleTextFault, writeRule } from "./rule-text.ts";

describe("a rule left to people, as one cell", () => {
  const people = { by: "people", scorers: "agency", count: 2, spread: "20", missing: "50" } as const;

  it("is read as it was written, with a visit on site and without", () => {
    for (const more of [{}, { onSite: true as const }]) {
      const scoring = { ...people, evidence: ["现场核查记录", "影像资料"], ...more };
      const text = writeRule(scoring);
      assert.equal(ruleTextFault(text), null);
      assert.deepEqual(readRule(text), scoring);
      assert.equal(text.endsWith("| on-site"), "onSite" in more);
    }
  });

  it("keeps what it cannot read in the last place, so that the model's shape refuses it", () => {
    const read = readRule("people agency | 2 | 20 | 50 | 制度文本 | sometimes");
    assert.equal(modelScoring.safeParse(read).success, false);
    assert.equal(modelScoring.safeParse(readRule("people agency | 2 | 20 | 50 | 制度文本")).success, true);
  });
});
