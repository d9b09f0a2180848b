import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { clauseFaultSentence, readClauses } from "./clause-reading.ts";

const read = (...lines: string[]) => readClauses(lines.map((text, at) => ({ text, at: at + 1 })));
const faultsOf = (...lines: string[]) => read(...lines).faults.map(({ at, code }) => `${String(at)} ${code}`);

describe("the articles of a charter", () => {
  it("are read with number, heading, text, chapter and section", () => {
    const { preamble, clauses, faults } = read(
      "示例行业协会章程",
      "（2026年4月1日会员大会通过）",
      "第一章　总则",
      "第一条【宗旨】　为规范示例行为，制定本章程。",
      "",
      "前款所称示例，指示例。",
      "第二章 会员",
      "第一节 入会",
      "第二条 会员应当具备下列条件：",
      "（一）甲；",
      "（二）乙。",
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(preamble, ["示例行业协会章程", "（2026年4月1日会员大会通过）"]);
    assert.deepEqual(clauses, [
      {
        number: 1,
        heading: "宗旨",
        paragraphs: ["为规范示例行为，制定本章程。", "前款所称示例，指示例。"],
        chapter: { number: 1, heading: "总则" },
        section: null,
        at: 4,
      },
      {
        number: 2,
        heading: null,
        paragraphs: ["会员应当具备下列条件：", "（一）甲；", "（二）乙。"],
        chapter: { number: 2, heading: "会员" },
        section: { number: 1, heading: "入会" },
        at: 9,
      },
    ]);
  });

  it("are numbered in Chinese or in digits, with spaces as people type them", () => {
    const { clauses } = read("第 1 条 甲", "第二条　乙", "第３条 丙");
    assert.deepEqual(
      clauses.map(({ number }) => number),
      [1, 2, 3],
    );
  });

  it("are not opened by a sentence that only begins like one", () => {
    const { clauses } = read("第一条 甲", "第三方机构不受此限。", "第一条款所称乙，指丙。");
    assert.deepEqual(clauses[0]?.paragraphs, ["甲", "第三方机构不受此限。", "第一条款所称乙，指丙。"]);
  });

  it("pass over a table of contents", () => {
    const { clauses, faults } = read(
      "目录",
      "第一章 总则",
      "第二章 会员",
      "第一章 总则",
      "第一条 甲",
      "第二章 会员",
      "第二条 乙",
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(
      clauses.map(({ chapter }) => chapter?.number),
      [1, 2],
    );
  });

  it("tell what does not add up, at which paragraph", () => {
    assert.deepEqual(faultsOf("没有条文的文件"), ["1 no-clause"]);
    assert.deepEqual(faultsOf("第一条 甲", "第三条 丙"), ["2 number-skipped"]);
    assert.deepEqual(faultsOf("第一条 甲", "第一条 乙"), ["2 number-twice"]);
    assert.deepEqual(faultsOf("第一条", "第二条 乙"), ["1 clause-empty"]);
    assert.deepEqual(faultsOf("第一条 甲", "第一章 空"), ["2 chapter-empty"]);
    assert.deepEqual(faultsOf("第一条 甲", "第一二条 乙"), ["2 number-unreadable"]);
    const [fault] = read("第一条 甲", "第三条 丙").faults;
    assert.ok(fault);
    assert.deepEqual(clauseFaultSentence(fault), {
      zh: "第 2 段：“第3条”前面缺号",
      en: "paragraph 2: a number is missing before “第3条”",
    });
  });
});
