import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { writeDocx } from "./docx-writer.ts";
import { testDocument } from "./test-document.ts";
import { readDocxClauses } from "./docx-clauses.ts";

describe("the articles of a docx", () => {
  it("come back as they were written, chapters and all", async () => {
    const docx = await writeDocx(
      testDocument({
        blocks: [
          { role: "chapter", part: "章", number: 1, text: "总则" },
          { role: "clause", number: 1, paragraphs: [[{ text: "为规范示例行为，制定本公约。" }]] },
          { role: "clause", number: 2, paragraphs: [[{ text: "第一款。" }], [{ text: "第二款。" }]] },
          { role: "chapter", part: "章", number: 2, text: "会员" },
          { role: "clause", number: 4, paragraphs: [[{ text: "缺了一条。" }]] },
        ],
        attachments: [],
        signature: null,
        note: null,
        copies: [],
        printed: null,
      }),
    );
    const read = await readDocxClauses(docx);
    if (isRefusal(read)) throw new Error(read.refused);
    assert.deepEqual(
      read.clauses.map(({ number, paragraphs, chapter }) => [number, paragraphs, chapter?.heading]),
      [
        [1, ["为规范示例行为，制定本公约。"], "总则"],
        [2, ["第一款。", "第二款。"], "总则"],
        [4, ["缺了一条。"], "会员"],
      ],
    );
    assert.deepEqual(
      read.faults.map(({ code, found }) => [code, found]),
      [["number-skipped", "第4条"]],
    );
  });

  it("are refused from what is no docx, and from half of one", async () => {
    const whole = await writeDocx(testDocument());
    for (const bytes of [Buffer.from("第一条 甲"), Buffer.alloc(0), whole.subarray(0, whole.length / 2)]) {
      const read = await readDocxClauses(bytes);
      assert.equal(isRefusal(read) && read.refused, "docx-unreadable");
    }
  });
});
