import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { charterClause, charterRules } from "../catalogue/charter-entry.ts";
import { diffClauses, diffRules, diffText } from "./charter-diff.ts";

const clause = (number: string, text: string) => charterClause.parse({ number, text });
const letters = fc.string({ unit: fc.constantFrom("会", "员", "大", "三", "分", "之", "二", "，"), maxLength: 60 });

describe("the difference of two charters", () => {
  it("of a text gives back both: what stayed with what went out, and with what came in", () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const parts = diffText(before, after);
        const without = (part: string) =>
          parts
            .filter((one) => one.part !== part)
            .map(({ text }) => text)
            .join("");
        assert.equal(without("in"), before);
        assert.equal(without("out"), after);
      }),
    );
  });

  it("marks the words that changed and no more", () => {
    assert.deepEqual(diffText("须有二分之一以上的会员出席", "须有三分之二以上的会员出席"), [
      { part: "same", text: "须有" },
      { part: "out", text: "二分之一" },
      { part: "in", text: "三分之二" },
      { part: "same", text: "以上的会员出席" },
    ]);
  });

  it("does not call a clause changed because one was put in before it", () => {
    const before = [clause("第一条", "本会名称"), clause("第二条", "理事会每年开会"), clause("第三条", "会员自愿入会")];
    const after = [
      clause("第一条", "本会名称"),
      clause("第二条", "党组织负责人列席"),
      clause("第三条", "理事会每年开会"),
      clause("第四条", "会员自愿入会退会"),
    ];
    const told = diffClauses(before, after).map((change) => change.change);
    assert.deepEqual(told, ["same", "added", "same", "changed"]);
    assert.deepEqual(
      diffClauses(after, before).map((change) => change.change),
      ["same", "removed", "same", "changed"],
    );
  });

  it("names a rule by its path, whatever the order of the list", () => {
    const body = (id: string, quorum: string) => ({
      id,
      kind: "council",
      name: id,
      article: "第一条",
      meetingsPerYear: 1,
      noticeDays: 7,
      means: ["in-person"],
      quorum,
      majority: { share: ">1/2", of: "present" },
      proxies: { heldMost: 0 },
    });
    const rules = (bodies: readonly unknown[]) =>
      charterRules.parse({
        bodies,
        posts: [],
        resolutions: [{ id: "other", name: "其他", article: "第一条", by: ["aa"] }],
        postponeYearsMost: 1,
      });
    const before = rules([body("aa", ">=1/2"), body("bb", ">=2/3")]);
    assert.deepEqual(diffRules(before, rules([body("bb", ">=2/3"), body("aa", ">=2/3")])), [
      { path: "bodies.aa.quorum", before: ">=1/2", after: ">=2/3" },
    ]);
    assert.deepEqual(diffRules(before, before), []);
  });
});
