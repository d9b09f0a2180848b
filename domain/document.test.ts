import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Block, documentOf, type OfficialDocument, officialDocument } from "./document.ts";
import { headingNumber, printedDocument } from "./document-outline.ts";
import { redacted } from "./redaction.ts";

const document = (change: Partial<OfficialDocument> = {}): OfficialDocument => ({
  kind: "notice",
  heading: "示例建材行业协会文件",
  number: { prefix: "示建协", year: 2026, order: 12 },
  title: "关于示例事项的通知",
  addressee: "各会员单位",
  blocks: [{ role: "paragraph", spans: [{ text: "正文。" }] }],
  attachments: [],
  signature: { issuer: "示例建材行业协会", on: "2026-04-01", seal: true },
  note: null,
  copies: [],
  printed: null,
  ...change,
});
const heading = (level: 1 | 2 | 3 | 4, text: string): Block => ({ role: "heading", level, text });
const texts = (blocks: Block[]) =>
  printedDocument(document({ blocks })).blocks.map((block) =>
    "spans" in block ? block.spans.map(({ text }) => text).join("") : "text" in block ? block.text : block.role,
  );

describe("an official document as it is printed", () => {
  it("numbers headings 一、（一）1.（1）, each level anew under the one above it", () => {
    assert.deepEqual(
      [1, 2, 3, 4].map((level) => headingNumber(level as 1 | 2 | 3 | 4, 2)),
      ["二、", "（二）", "2.", "（2）"],
    );
    const blocks = [
      heading(1, "甲"),
      heading(2, "乙"),
      heading(2, "丙"),
      heading(3, "丁"),
      heading(1, "戊"),
      heading(2, "己"),
    ];
    assert.deepEqual(texts(blocks), ["一、甲", "（一）乙", "（二）丙", "1.丁", "二、戊", "（一）己"]);
  });

  it("prints chapters and articles under the numbers they carry, the number once for several paragraphs", () => {
    assert.deepEqual(
      texts([
        { role: "chapter", part: "章", number: 3, text: "会员" },
        { role: "clause", number: 21, paragraphs: [[{ text: "第一款。" }], [{ text: "第二款。" }]] },
      ]),
      ["第三章　会员", "第二十一条　第一款。", "第二款。"],
    );
  });

  it("adds the colon of the addressee, the brackets of the note, the words of the foot", () => {
    const printed = printedDocument(
      document({ note: "此件公开发布", copies: ["甲局", "乙局"], printed: { by: "秘书处", on: "2026-04-02" } }),
    );
    assert.deepEqual(
      [printed.number, printed.addressee, printed.note, printed.copies, printed.printed?.on, printed.signature?.on],
      [
        "示建协〔2026〕12号",
        "各会员单位：",
        "（此件公开发布）",
        "抄送：甲局，乙局。",
        "2026年4月2日印发",
        "2026年4月1日",
      ],
    );
  });

  it("numbers attachments only where there are several", () => {
    assert.deepEqual(printedDocument(document({ attachments: ["名单"] })).attachments, ["名单"]);
    assert.deepEqual(printedDocument(document({ attachments: ["名单", "表"] })).attachments, ["1. 名单", "2. 表"]);
  });

  it("refuses a table whose rows do not fit its columns, and a day that is none", () => {
    const table: Block = { role: "table", columns: [{ name: "甲", share: 1 }], rows: [[[], []]] };
    assert.throws(() => documentOf(document({ blocks: [table] })));
    const late = { issuer: "示例协会", on: "2026-02-30", seal: false };
    assert.equal(officialDocument.safeParse(document({ signature: late })).success, false);
  });
});

describe("redaction", () => {
  const spans = [{ text: "举报人" }, { text: "示例人", redact: "person" as const }];
  const whole = document({
    blocks: [
      { role: "paragraph", spans },
      { role: "list", items: [spans] },
      { role: "quotation", spans },
      { role: "clause", number: 1, paragraphs: [spans] },
      { role: "table", columns: [{ name: "甲", share: 1 }], rows: [[spans]] },
    ],
  });

  it("blacks the marked spans out wherever they stand, and leaves the original as it is", () => {
    const before = JSON.stringify(whole);
    const copy = redacted(whole, ["person"]);
    assert.equal(JSON.stringify(whole), before);
    assert.ok(!JSON.stringify(copy).includes("示例人"));
    assert.equal(JSON.stringify(copy).split("××").length - 1, 5);
    assert.deepEqual(copy.number, whole.number);
  });

  it("blacks out only what it is asked for", () => {
    assert.deepEqual(redacted(whole, ["business-secret"]), whole);
  });
});
