import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { charterRules } from "../catalogue/charter-entry.ts";
import { diffRules } from "./charter-diff.ts";
import { sayRuleChange } from "./rule-words.ts";

const rules = (quorum: string, by: readonly string[]) =>
  charterRules.parse({
    bodies: ["council", "assembly"].map((id) => ({
      ...{ id, kind: id, name: id === "council" ? "理事会" : "会员大会", article: "第十九条", meetingsPerYear: 1 },
      ...{ noticeDays: 7, means: ["in-person"], quorum, majority: { share: ">1/2", of: "present" } },
      proxies: { heldMost: 0 },
    })),
    posts: [],
    resolutions: [{ id: "other", name: "其他事项", nameEn: "Other matters", article: "第十八条", by }],
    postponeYearsMost: 1,
  });

describe("a rule that differs, in words", () => {
  it("names the thing and the rule, and says shares and references as people do", () => {
    const [before, after] = [rules(">=2/3", ["council"]), rules(">=3/4", ["council", "assembly"])];
    const said = diffRules(before, after).map((change) => sayRuleChange(change, { before, after }));
    assert.deepEqual(
      said.map(({ name, before: old, after: now }) => [name.zh, old?.zh, now?.zh]),
      [
        ["会员大会：法定人数", "三分之二以上", "四分之三以上"],
        ["理事会：法定人数", "三分之二以上", "四分之三以上"],
        ["其他事项：由谁决定", "理事会", "理事会、会员大会"],
      ],
    );
    assert.equal(said[2]?.name.en, "Other matters: decided by");
  });

  it("has a word for every rule that a charter can set", () => {
    const bare = rules(">=2/3", ["council"]);
    const whole = charterRules.parse({
      ...bare,
      recusedCount: true,
      postponeYearsMost: 2,
      bodies: bare.bodies.map((body) => ({
        ...body,
        ...{
          nameEn: "x",
          votingArticle: "第一条",
          under: "council",
          filledBy: "assembly",
          termYears: 5,
          noticeDays: 9,
        },
        ...{ size: { least: 1, most: 9, odd: true, shareMost: { of: "assembly", ratio: "1/3" } }, demandedBy: ">=1/3" },
        proxies: { heldMost: 1, notFor: ["other"] },
      })),
      posts: [
        {
          ...{ id: "president", name: "会长", article: "第二十条", body: "council", filledBy: "council" },
          ...{ seats: { least: 1, most: 2 }, officer: true, termsMost: 2, ageMost: 70, notTogetherWith: ["president"] },
        },
      ],
    });
    for (const change of diffRules(bare, whole)) {
      const { name } = sayRuleChange(change, { before: bare, after: whole });
      assert.ok(!name.zh.includes(".") && !/：[a-z]/i.test(name.zh), change.path);
    }
  });
});
