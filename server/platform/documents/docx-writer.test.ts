import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { inflateRawSync } from "node:zlib";
import mammoth from "mammoth";
import { writeDocx } from "./docx-writer.ts";
import { testDocument } from "./test-document.ts";

/** The parts of a docx by name: it is a zip, read here by its central directory. */
function partsOf(bytes: Buffer): Map<string, string> {
  const parts = new Map<string, string>();
  const end = bytes.lastIndexOf("PK\u0005\u0006", undefined, "latin1");
  let at = bytes.readUInt32LE(end + 16);
  for (let count = bytes.readUInt16LE(end + 10); count > 0; count--) {
    const [nameLength, extra, comment] = [28, 30, 32].map((offset) => bytes.readUInt16LE(at + offset));
    const name = bytes.toString("utf8", at + 46, at + 46 + (nameLength ?? 0));
    const local = bytes.readUInt32LE(at + 42);
    const from = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(from, from + bytes.readUInt32LE(at + 20));
    const isStored = bytes.readUInt16LE(at + 10) === 0;
    parts.set(name, (isStored ? packed : inflateRawSync(packed)).toString("utf8"));
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return parts;
}

describe("a document written as docx", () => {
  it("says everything the document says, with real headings and tables", async () => {
    const { value: html } = await mammoth.convertToHtml({ buffer: await writeDocx(testDocument()) });
    assert.match(html, /<h1>一、总体要求<\/h1><h2>（一）范围<\/h2>/);
    assert.match(
      html,
      /<table><thead><tr><th>.*序号.*<\/th><th>.*单位.*<\/th><\/tr><\/thead><tbody>.*示例甲公司.*<\/tbody>/,
    );
    const { value: text } = await mammoth.extractRawText({ buffer: await writeDocx(testDocument()) });
    for (const said of [
      "示例建材行业协会文件",
      "示建协〔2026〕12号",
      "各会员单位：",
      "第一章　总则",
      "第一条　为规范",
      "（1）甲项；",
      "附件：1. 示例名单",
      "2. 示例表",
      "2026年4月1日",
      "（此件公开发布）",
      "抄送：示例市民政局。",
      "2026年4月2日印发",
    ])
      assert.ok(text.includes(said), `${said} in\n${text}`);
  });

  it("begins its paragraphs two characters in, also where a reader measures no characters", async () => {
    const body = partsOf(await writeDocx(testDocument())).get("word/document.xml") ?? "";
    const indents = [...body.matchAll(/<w:ind [^>]*w:firstLineChars="200"[^>]*>/g)].map(([indent]) => indent);
    assert.ok(indents.length > 3);
    for (const indent of indents) assert.match(indent, /w:firstLine="640"/);
  });

  it("is the standard's page, with its own font names for Chinese", async () => {
    const parts = partsOf(await writeDocx(testDocument()));
    const body = parts.get("word/document.xml") ?? "";
    // A4 and 156mm by 225mm in twentieths of a point, within half a millimetre.
    const page = /<w:pgSz[^>]*>\s*<w:pgMar[^>]*>/.exec(body)?.[0] ?? "";
    const measure = (name: string) => Number(new RegExp(`w:${name}="(\\d+)"`).exec(page)?.[1]) / 20;
    const millimetres = (points: number) => Math.round((points * 25.4) / 72);
    assert.deepEqual(
      ["w", "h", "top", "bottom", "left", "right"].map((name) => millimetres(measure(name))),
      [210, 297, 37, 35, 28, 26],
    );
    const styles = parts.get("word/styles.xml") ?? "";
    assert.match(styles, /<w:docDefaults>.*w:eastAsia="仿宋_GB2312".*<w:sz w:val="32"\/>/s);
    assert.match(styles, /w:eastAsia="黑体"/);
    assert.match(styles, /w:eastAsia="楷体_GB2312"/);
    assert.match(body, /w:eastAsia="方正小标宋简体"/);
    assert.match(body, /<w:tblHeader\/>/);
  });

  it("has page numbers of its own for odd and even pages", async () => {
    const parts = partsOf(await writeDocx(testDocument()));
    const footers = [...parts].filter(([name]) => /^word\/footer\d\.xml$/.test(name)).map(([, text]) => text);
    assert.equal(footers.length, 2);
    for (const footer of footers) assert.match(footer, /— .*PAGE.* —/s);
    assert.deepEqual(footers.map((footer) => /<w:jc w:val="(\w+)"\/>/.exec(footer)?.[1]).toSorted(), ["left", "right"]);
    assert.match(parts.get("word/settings.xml") ?? "", /<w:evenAndOddHeaders\/>/);
  });

  it("names no person and no program of ours as its author, and takes text as text", async () => {
    const nasty = `<w:p> & "x" \u0001 ]]> {subject}`;
    const bytes = await writeDocx(testDocument({ blocks: [{ role: "paragraph", spans: [{ text: nasty }] }] }));
    const { value } = await mammoth.extractRawText({ buffer: bytes });
    assert.ok(value.includes(`<w:p> & "x"  ]]> {subject}`));
    assert.match(partsOf(bytes).get("docProps/core.xml") ?? "", /<dc:creator>示例建材行业协会文件<\/dc:creator>/);
  });
});
