import type { OfficialDocument } from "@xinheng/domain/document.ts";

/** A notice with every part a document can have, to be changed by the test. */
export function testDocument(change: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    kind: "notice",
    heading: "示例建材行业协会文件",
    number: { prefix: "示建协", year: 2026, order: 12 },
    title: "关于示例事项的通知",
    addressee: "各会员单位",
    blocks: [
      { role: "heading", level: 1, text: "总体要求" },
      { role: "heading", level: 2, text: "范围" },
      { role: "paragraph", spans: [{ text: "一二三四五六七八九十".repeat(12) }] },
      {
        role: "table",
        caption: "示例名单",
        columns: [
          { name: "序号", share: 1 },
          { name: "单位", share: 4 },
        ],
        rows: [[[{ text: "1" }], [{ text: "示例甲公司" }]]],
      },
      { role: "chapter", part: "章", number: 1, text: "总则" },
      { role: "clause", number: 1, paragraphs: [[{ text: "为规范示例行为，制定本公约。" }]] },
      { role: "quotation", spans: [{ text: "示例引文。" }] },
      { role: "list", items: [[{ text: "甲项；" }], [{ text: "乙项。" }]] },
    ],
    attachments: ["示例名单", "示例表"],
    signature: { issuer: "示例建材行业协会", on: "2026-04-01", seal: true },
    note: "此件公开发布",
    copies: ["示例市民政局"],
    printed: { by: "示例建材行业协会秘书处", on: "2026-04-02" },
    ...change,
  };
}
