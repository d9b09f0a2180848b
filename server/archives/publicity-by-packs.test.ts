import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { publicityRules, publicityWindow, recheckState } from "@xinheng/domain/archives/publicity.ts";
import { itemInForce, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { loadPacks } from "../catalogue/pack-loader.ts";

const { packs } = loadPacks(join(import.meta.dirname, "..", "..", "packs"));

describe("publicity by the packs that come with the program", () => {
  const cases = [
    // The worked terms of Order 36: determined on the day, stopped by itself on the other.
    ["general", "2026-05-10", "2027-05-10"],
    ["general", "2026-11-30", "2027-11-30"],
    ["serious", "2026-05-10", "2029-05-10"],
    ["serious", "2028-02-29", "2031-02-28"],
  ] as const;
  for (const [severity, decidedOn, until] of cases) {
    it(`${severity}, determined ${decidedOn}, stops ${until}`, () => {
      const window = shown("double-publicity-penalty", "2028-03-01", { decidedOn, severity });
      assert.deepEqual([window.publish, window.until, window.rule], [true, until, "publicity-window@2026-04-01"]);
    });
  }

  it("is by the edition in force on the day of judging", () => {
    const fine = { decidedOn: "2026-03-01", kinds: ["罚款"] };
    const [before, after] = ["2026-03-31", "2026-04-01"].map((on) => shown("double-publicity-penalty", on, fine));
    assert.deepEqual([before?.rule, before?.until], ["publicity-window@2023-05-01", "2029-03-01"]);
    assert.deepEqual([after?.rule, after?.publish, after?.why], ["publicity-window@2026-04-01", false, "unclassed"]);
  });

  it("does not show warnings, and shows revocations for three years", () => {
    assert.equal(shown("double-publicity-penalty", "2026-05-11", { kinds: ["警告"] }).publish, false);
    assert.equal(shown("double-publicity-penalty", "2026-05-11", { kinds: ["吊销许可证件"] }).until, "2029-05-10");
  });

  it("shows a licence while it is valid", () => {
    const window = shown("double-publicity-licence", "2026-05-11", { ownEndOn: "2028-05-09" });
    assert.deepEqual(
      [window.until, window.why, window.rule],
      ["2028-05-09", "while-valid", "publicity-while-valid@2018-07-01"],
    );
  });

  it("asks after 30 days and holds back after 90", () => {
    const rule = ruleInForce(
      packs,
      { type: "recheck", id: "recheck-public-records" },
      { on: "2026-05-10", region: "CN" },
    );
    assert.ok(rule !== null);
    assert.deepEqual(
      ["2026-06-09", "2026-06-10", "2026-08-09"].map((day) => recheckState("2026-05-10", day, rule)),
      ["fresh", "aged", "withheld"],
    );
  });
});

function shown(
  id: string,
  on: string,
  fact: { decidedOn?: string; ownEndOn?: string; severity?: "general" | "serious"; kinds?: readonly string[] },
) {
  const context = { on, region: "CN-340621" };
  const item = itemInForce(packs, id, context);
  assert.ok(!("refused" in item));
  const rules = publicityRules(packs, item, context);
  assert.ok(rules !== null);
  return publicityWindow({
    polarity: item.polarity,
    decidedOn: "2026-05-10",
    ownEndOn: null,
    kinds: [],
    ...fact,
    rules,
  });
}
