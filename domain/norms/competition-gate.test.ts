import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { flagPassages, type GateAnswer, judgeGate, standingAnswer } from "./competition-gate.ts";
import type { NormClause } from "./norm.ts";

const gate = {
  questions: [
    {
      ...{ id: "price", name: "价格", nameEn: "Prices", asks: "示例", asksEn: "x" },
      source: { document: "示例", mark: "unverified" as const },
    },
  ],
  patterns: [
    {
      ...{ id: "bound", question: "price", why: "示例理由", whyEn: "why" },
      groups: [
        ["价格", "收费"],
        ["不得低于", "统一"],
      ],
    },
  ],
};
const clause = (number: number, text: string): NormClause => ({
  number,
  text,
  chapter: null,
  heading: null,
  topics: [],
});
const answer = (more: Partial<GateAnswer>): GateAnswer => ({
  question: "price",
  clause: null,
  onText: null,
  revision: 1,
  verdict: "lawful",
  reason: "示例：没有约束定价",
  ...more,
});
const bad = clause(2, "会员自愿加入。价格不得低于一百元；违者除名。");
const refusedBy = (clauses: NormClause[], answers: GateAnswer[], revision = 1) =>
  judgeGate(gate, { clauses, revision }, answers)?.refused ?? null;

describe("the competition gate", () => {
  it("points out the sentence that holds a word of each group, and shows the words", () => {
    assert.deepEqual(
      flagPassages(gate, [clause(1, "价格由会员自主决定。"), bad]).map(({ clause: number, sentence, words }) => [
        number,
        sentence,
        words,
      ]),
      [[2, "价格不得低于一百元；", ["价格", "不得低于"]]],
    );
  });

  it("sees through blanks between the letters, and not across two sentences", () => {
    assert.equal(flagPassages(gate, [clause(1, "价 格 不 得 低 于 一百元。")]).length, 1);
    assert.equal(flagPassages(gate, [clause(1, "价格自主。质量不得低于国家标准。")]).length, 0);
  });

  it("stays shut until the passage is answered on its clause and the question on the whole", () => {
    const onClause = answer({ clause: 2, onText: bad.text });
    assert.equal(refusedBy([bad], []), "gate-passage-open");
    assert.equal(refusedBy([bad], [answer({})]), "gate-passage-open");
    assert.equal(refusedBy([bad], [onClause]), "gate-question-open");
    assert.equal(refusedBy([bad], [onClause, answer({})]), null);
  });

  it("stays shut while something must go, whoever calls the whole lawful", () => {
    const condemned = answer({ clause: 2, onText: bad.text, verdict: "must-go" });
    assert.equal(refusedBy([bad], [condemned, answer({})]), "gate-passage-must-go");
    assert.equal(refusedBy([clause(2, "价格自主。")], [condemned, answer({ revision: 2 })], 2), null);
  });

  it("asks anew what has changed: a clause by its text, the whole by its revision", () => {
    const onClause = answer({ clause: 2, onText: bad.text });
    assert.notEqual(standingAnswer([onClause], { question: "price", clause: bad }, 9), null);
    const other = clause(2, "价格不得低于二百元。");
    assert.equal(standingAnswer([onClause], { question: "price", clause: other }, 1), null);
    assert.equal(standingAnswer([answer({})], { question: "price", clause: null }, 2), null);
  });

  it("takes the later answer on the same place", () => {
    const found = standingAnswer([answer({}), answer({ verdict: "must-go" })], { question: "price", clause: null }, 1);
    assert.equal(found?.verdict, "must-go");
  });
});
