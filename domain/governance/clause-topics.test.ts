import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { CharterClause } from "../catalogue/charter-entry.ts";
import { carryTopics } from "./clause-topics.ts";

const clause = (number: string, text: string, topics: CharterClause["topics"] = []): CharterClause => ({
  number,
  text,
  topics,
});
const before = [
  clause("第一条", "本会的名称是示例行业协会。"),
  clause("第二条", "【会费】会费标准由会员大会表决通过。", ["dues"]),
  clause("第三条", "本会终止，由会员大会表决通过并报业务主管单位审查同意。", ["dissolution"]),
];
const told = (after: readonly CharterClause[]) => {
  const { clauses, lost } = carryTopics(before, after);
  return { topics: clauses.map(({ topics }) => topics), lost };
};

describe("what clauses are about, when their text is brought in anew", () => {
  it("stays where the text stayed, wherever it moved to", () => {
    const after = [
      clause("第一条", "本会的名称是示例行业协会。"),
      clause("第二条", "本会的住所在示例市。"),
      clause("第三条", "【会费】会费标准由会员大会表决通过。"),
      clause("第四条", "本会终止，由会员大会表决通过并报业务主管单位审查同意。"),
    ];
    assert.deepEqual(told(after), { topics: [[], [], ["dues"], ["dissolution"]], lost: [] });
  });

  it("stays where number and heading stayed though every word was rewritten", () => {
    const after = [
      clause("第一条", "本会的名称是示例行业协会。"),
      clause("第二条", "【会费】每年三月收取，档次见附表，不得加收其他任何款项，收支向全体单位报告。"),
      clause("第三条", "出现下列情形时解散清算：自行决定、依法撤销、合并分立。"),
    ];
    assert.deepEqual(told(after), { topics: [[], ["dues"], ["dissolution"]], lost: [] });
  });

  it("is lost, and told, where another heading took the number or the clause is gone", () => {
    const after = [
      clause("第一条", "本会的名称是示例行业协会。"),
      clause("第二条", "【住所】在示例市示例路一号，变更须办理登记手续。"),
    ];
    assert.deepEqual(told(after), {
      topics: [[], []],
      lost: [
        { number: "第二条", topics: ["dues"] },
        { number: "第三条", topics: ["dissolution"] },
      ],
    });
  });
});
