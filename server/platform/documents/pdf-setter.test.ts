import assert from "node:assert/strict";
import { copyFileSync, globSync, mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import type { OfficialDocument } from "@xinheng/domain/document.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { pdfSetter } from "./pdf-setter.ts";
import { testDocument } from "./test-document.ts";
import { type PdfPage, pdfPages } from "./test-pdf-text.ts";

const noFonts = mkdtempSync(join(tmpdir(), "xinheng-fonts-"));
after(() => rmSync(noFonts, { recursive: true, force: true }));
const setPdf = pdfSetter(noFonts);

async function set(document: OfficialDocument) {
  const done = await setPdf(document);
  if (isRefusal(done)) throw new Error(done.refused);
  const bytes = Buffer.from(done.pdf);
  return { ...done, bytes, pages: pdfPages(bytes) };
}

const mm = (millimetres: number) => (millimetres * 72) / 25.4;
const near = (measured: number, expected: number, what: string) =>
  assert.ok(Math.abs(measured - expected) < 0.6, `${what}: ${String(measured)} instead of ${String(expected)}`);
const lineWith = (page: PdfPage | undefined, text: string) => {
  const found = page?.lines.find((line) => line.text.includes(text));
  assert.ok(found, `${text} in\n${page?.lines.map((line) => line.text).join("\n") ?? "no page"}`);
  return found;
};
/** The upper edge of a line whose characters fill their square, in points below the page's upper edge. */
const topOf = ({ y, size }: { y: number; size: number }) => mm(297) - y - 0.88 * size;

describe("a document set as PDF, against GB/T 9704-2012", () => {
  it("is A4 and PDF/A-2b, and says everything the document says, in order", async () => {
    const { bytes, pages, conformance, missing } = await set(testDocument());
    assert.deepEqual([conformance, missing], ["PDF/A-2b", []]);
    const raw = bytes.toString("latin1");
    assert.match(raw, /\/MediaBox \[0 0 595\.27\d* 841\.8\d*\]/);
    assert.match(raw, /pdfaid:part>2</);
    assert.match(raw, /pdfaid:conformance>B</);
    const text = pages.map((page) => page.text).join("");
    const said = [
      ...[
        "示例建材行业协会文件",
        "示建协〔2026〕12号",
        "关于示例事项的通知",
        "各会员单位：",
        "一、总体要求",
        "（一）范围",
      ],
      ...[
        "示例名单",
        "序号",
        "单位",
        "示例甲公司",
        "第一章　总则",
        "第一条　为规范示例行为，制定本公约。",
        "示例引文。",
      ],
      ...["（1）甲项；", "（2）乙项。", "附件：1. 示例名单", "2. 示例表", "2026年4月1日", "（此件公开发布）"],
      ...["抄送：示例市民政局。", "示例建材行业协会秘书处", "2026年4月2日印发"],
    ];
    let from = 0;
    for (const part of said) {
      const at = text.indexOf(part, from);
      assert.notEqual(at, -1, `${part} after ${text.slice(0, from).slice(-30)}`);
      from = at + part.length;
    }
  });

  it("stands where the standard puts it: head, number, title, sizes", async () => {
    const { pages } = await set(testDocument());
    const [first] = pages;
    const mark = lineWith(first, "示例建材行业协会文件");
    near(topOf(mark), mm(37 + 35), "the mark, 35mm below the text area's edge");
    const number = lineWith(first, "示建协〔2026〕12号");
    assert.equal(number.size, 16);
    assert.equal(lineWith(first, "关于示例事项的通知").size, 22);
    assert.equal(lineWith(first, "各会员单位：").size, 16);
    near(lineWith(first, "各会员单位：").x, mm(28), "the addressee, at the binding edge");
    near(mark.x + (10 * mark.size) / 2, mm(28 + 156 / 2), "the mark's middle");
  });

  it("has 28 characters on a line and 22 lines on a page", async () => {
    const text = "示例文字".repeat(7 * 60);
    const { pages } = await set(testDocument({ blocks: [{ role: "paragraph", spans: [{ text }] }] }));
    const full = pages[1]?.lines.filter(({ size }) => size === 16) ?? [];
    assert.equal(full.length, 22);
    assert.deepEqual(new Set(full.map((line) => [...line.text].length)), new Set([28]));
    near(topOf(full[0] ?? { y: 0, size: 16 }), mm(37), "the first line");
    const pitches = full.slice(1).map((line, at) => (full[at]?.y ?? 0) - line.y);
    for (const pitch of pitches) near(pitch, mm(225) / 22, "the pitch");
    near(full[0]?.x ?? 0, mm(26), "an even page's left edge: the binding edge is on the right");
  });

  it("numbers pages “— 1 —” outside: right on odd pages, left on even ones, a character in", async () => {
    const text = "示例文字".repeat(7 * 60);
    const { pages } = await set(testDocument({ blocks: [{ role: "paragraph", spans: [{ text }] }] }));
    const numbers = pages.map((page) => page.lines.find(({ text: line }) => /^— \d+ —$/.test(line)));
    assert.deepEqual(
      numbers.map((line) => line?.text),
      pages.map((_, at) => `— ${String(at + 1)} —`),
    );
    assert.ok((numbers[0]?.x ?? 0) > mm(150), "odd: right");
    near(numbers[1]?.x ?? 0, mm(26) + 14, "even: left, a character in");
    assert.equal(numbers[0]?.size, 14);
    // 7mm between the text area and the line's characters.
    const gap = mm(297) - numbers[0].y - 0.88 * 14 - mm(37 + 225);
    assert.ok(gap > mm(5) && gap < mm(9), String(gap));
  });

  it("signs with a seal four characters in, the name centred over the date; without one two characters in", async () => {
    const signed = async (seal: boolean) => {
      const signature = { issuer: "示例建材行业协会", on: "2026-11-21", seal };
      const { pages } = await set(testDocument({ signature, copies: [], printed: null, note: null }));
      const page = pages.find(({ text }) => text.includes("2026年11月21日"));
      const date = lineWith(page, "2026年11月21日");
      const name = page?.lines.findLast(({ text }) => text === "示例建材行业协会");
      return { date, name };
    };
    const without = await signed(false);
    near(without.date.x - (without.name?.x ?? 0), 32, "the date begins two characters after the name");
    const sealed = await signed(true);
    assert.ok(sealed.date.x < without.date.x, "room for the seal at the right");
  });

  it("tells where the middle of name and date lies, on whichever page the signature came to", async () => {
    for (const repeats of [1, 40, 90]) {
      const text = "示例文字".repeat(7 * repeats);
      const { pages, sealPlace } = await set(testDocument({ blocks: [{ role: "paragraph", spans: [{ text }] }] }));
      const at = pages.findIndex((page) => page.text.includes("2026年4月1日"));
      assert.equal(sealPlace?.page, at + 1);
      const date = lineWith(pages[at], "2026年4月1日");
      const name = pages[at]?.lines.findLast(({ text: line }) => line === "示例建材行业协会");
      assert.ok(name);
      const top = topOf(name);
      const bottom = topOf(date) + date.size;
      near(mm(sealPlace.yUm / 1_000), (top + bottom) / 2, "the middle's height");
      // Eight characters at the page's pitch, set over the date by their middle.
      near(mm(sealPlace.xUm / 1_000), name.x + (8 * mm(156)) / 28 / 2, "the middle's breadth");
    }
  });

  it("has no place for a seal where no signature is, or one without a seal", async () => {
    const without = { issuer: "示例建材行业协会", on: "2026-04-01", seal: false };
    for (const signature of [null, without]) assert.equal((await set(testDocument({ signature }))).sealPlace, null);
  });

  it("takes text as text: no sign of the setter's language does anything", async () => {
    const nasty = '# * $ [ ] \\ _ ` @a <b> #let x = 1 #read("/etc/passwd") \\u{41} // /* */ = - + "…" {subject}';
    const { pages } = await set(
      testDocument({
        heading: nasty.slice(0, 20),
        title: nasty,
        addressee: nasty,
        blocks: [
          { role: "paragraph", spans: [{ text: nasty }] },
          { role: "table", columns: [{ name: "#x", share: 1 }], rows: [[[{ text: nasty }]]] },
        ],
      }),
    );
    // Spaces at the end of a line are not set.
    const shown = pages.map(({ text }) => text.replaceAll(" ", "")).join("");
    assert.equal(shown.split(nasty.replaceAll(" ", "")).length - 1, 4);
  });

  it("gives the same bytes for the same document, in another process and at another time", async () => {
    const one = await set(testDocument());
    // The process of the first has set others by now; the last begins with this document.
    const again = await set(testDocument());
    const elsewhere = await pdfSetter(noFonts)(testDocument());
    assert.ok(!isRefusal(elsewhere));
    assert.ok(one.bytes.equals(again.bytes));
    assert.ok(one.bytes.equals(elsewhere.pdf));
    const changed = await set(testDocument({ title: "关于另一事项的通知" }));
    assert.ok(!one.bytes.equals(changed.bytes));
  });

  it("shows a character without a shape as a box, in plain PDF with a note, and never fails", async () => {
    // U+20000 and U+2A6A5 are of Extension B, U+32FF is the square Reiwa sign.
    const { conformance, missing, pages } = await set(
      testDocument({ blocks: [{ role: "paragraph", spans: [{ text: "示例人\u{20000}和\u{2A6A5}。" }] }] }),
    );
    assert.equal(conformance, "PDF");
    assert.deepEqual(missing.toSorted(), ["U+20000", "U+2A6A5"]);
    const text = pages.map((page) => page.text).join("");
    assert.match(text, /字库说明/);
    for (const sign of missing) assert.ok(text.includes(sign), sign);
  });

  it("repeats a table's head on every page", async () => {
    const rows = Array.from({ length: 120 }, (_, at) => [[{ text: `第${String(at)}行` }]]);
    const { pages } = await set(
      testDocument({ blocks: [{ role: "table", columns: [{ name: "表头示例", share: 1 }], rows }] }),
    );
    const withRows = pages.filter(({ text }) => /第\d+行/.test(text));
    assert.ok(withRows.length > 2);
    for (const page of withRows) assert.ok(page.text.includes("表头示例"));
  });
});

/** A font with signs of its own in the private area, as a site's own font may have: it comes with the browser's driver. */
function fontOfSigns(): string {
  const driver = dirname(createRequire(import.meta.url).resolve("playwright-core/package.json"));
  const [font] = globSync("lib/vite/*/**/codicon*.ttf", { cwd: driver });
  assert.ok(font);
  return join(driver, font);
}

describe("the setter is held", () => {
  const limits = { longestMs: 30_000, mostMib: 1_024, atOnce: 2, mostWaiting: 20 };

  it("ends a document that takes too long, and one that takes too much memory", async () => {
    const slow = await pdfSetter(noFonts, { ...limits, longestMs: 5 })(testDocument());
    assert.deepEqual(isRefusal(slow) && slow.refused, "document-too-long");
    const rows = Array.from({ length: 5_000 }, (_, at) => [[{ text: `示例${String(at)}` }]]);
    const large = testDocument({ blocks: [{ role: "table", columns: [{ name: "甲", share: 1 }], rows }] });
    if (process.platform !== "linux") return;
    const swollen = await pdfSetter(noFonts, { ...limits, mostMib: 20 })(large);
    assert.deepEqual(isRefusal(swollen) && swollen.refused, "document-too-long");
  });

  it("refuses when too many wait, and goes on with those who do", async () => {
    const narrow = pdfSetter(noFonts, { ...limits, atOnce: 1, mostWaiting: 1 });
    const answers = await Promise.all([1, 2, 3].map(() => narrow(testDocument())));
    assert.deepEqual(
      answers.map((answer) => (isRefusal(answer) ? answer.refused : "set")),
      ["set", "set", "documents-busy"],
    );
    assert.ok(!isRefusal(await narrow(testDocument())));
  });

  it("sets a document with the fonts that are there now, also right after one with the fonts of before", async () => {
    const houseFonts = mkdtempSync(join(tmpdir(), "xinheng-fonts-"));
    after(() => rmSync(houseFonts, { recursive: true, force: true }));
    const setter = pdfSetter(houseFonts);
    const rare = testDocument({ blocks: [{ role: "paragraph", spans: [{ text: "示例\u{EA60}" }] }] });
    const before = await setter(rare);
    assert.deepEqual(!isRefusal(before) && before.missing, ["U+EA60"]);
    copyFileSync(fontOfSigns(), join(houseFonts, "signs.ttf"));
    const now = await setter(rare);
    assert.deepEqual(!isRefusal(now) && now.missing, []);
  });
});
