import assert from "node:assert/strict";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, it } from "node:test";
import { CFB as cfb, utils, write } from "@e965/xlsx";
import { type CellStyle, type WriteSheet, writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { itemInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { loadPacks } from "../../catalogue/pack-loader.ts";
import { type SheetBlock, sheetBlocks } from "./sheet-blocks.ts";
import { openZip, readWholePart } from "./zip-parts.ts";
import { writtenWorkbook, zipped } from "./test-workbook.ts";

const { packs } = loadPacks(join(import.meta.dirname, "..", "..", "..", "packs"));
const found = itemInForce(packs, "double-publicity-penalty", { on: "2026-11-20", region: "CN" });
if (isRefusal(found)) throw new Error(found.refused);
const entry = found;

// The library leaves the type of this part open.
const containers = cfb as {
  readonly read: (bytes: Buffer, about: { type: "buffer" }) => object;
  readonly find: (container: object, name: string) => { readonly content: Uint8Array } | null;
  readonly write: (container: object, about: { type: "buffer" }) => Buffer;
  readonly utils: {
    readonly cfb_new: () => object;
    readonly cfb_add: (container: object, name: string, content: Buffer) => void;
  };
};

const heading = ["行政相对人名称", "统一社会信用代码", "行政处罚决定书文号", "罚款金额（万元）", "处罚决定日期"];
const row = (n: number) => [
  `示例第${String(n)}建材有限公司`,
  "91330100MA0000000X",
  `示罚〔2026〕${String(n)}号`,
  "2",
  "2026-11-12",
];

type Read = {
  readonly blocks: readonly SheetBlock[];
  readonly rows: readonly (readonly string[])[];
  readonly refused: string | null;
};

async function readAll(bytes: Buffer | Readable, kind: "xlsx" | "xls" = "xlsx"): Promise<Read> {
  const blocks: SheetBlock[] = [];
  for await (const block of sheetBlocks(bytes, kind, entry)) {
    if (isRefusal(block)) return { blocks, rows: [], refused: block.refused };
    blocks.push(block);
  }
  return { blocks, rows: blocks.flatMap((block) => block.rows), refused: null };
}

async function xlsx(...sheets: readonly (Partial<WriteSheet> & Pick<WriteSheet, "rows">)[]): Promise<Buffer> {
  return Buffer.from(
    await writeXlsx({ sheets: sheets.map((sheet, at) => ({ name: `表${String(at + 1)}`, ...sheet })) }),
  );
}

const cell = (value: number, numFmt: string) => ({
  value,
  type: "number" as const,
  style: { numFmt } satisfies CellStyle,
});

describe("a workbook as departments send it", () => {
  it("gives its heading and rows, numbered as the sheet shows them", async () => {
    const { blocks, rows } = await readAll(await xlsx({ rows: [heading, row(1), row(2)] }));
    assert.deepEqual(rows, [heading, row(1), row(2)]);
    assert.equal(blocks[0]?.firstRow, 1);
    assert.deepEqual(blocks[0].sheet, { name: "表1", others: [], hiddenRows: 0 });
  });

  it("reads what another program writes, strings in a table or in place", async () => {
    const rows = [heading, row(1), row(2)];
    for (const bookSST of [true, false])
      for (const bookType of ["xlsx", "xlsm"] as const) {
        const bytes = write(utils.book_new(utils.aoa_to_sheet(rows), "处罚"), {
          type: "buffer",
          bookType,
          bookSST,
        }) as Buffer;
        assert.deepEqual((await readAll(bytes)).rows, rows);
      }
  });

  it("reads the same from a stream that ends anywhere", async () => {
    const bytes = await xlsx({ rows: [heading, row(1)] });
    const pieces = Array.from({ length: Math.ceil(bytes.length / 97) }, (_, at) =>
      bytes.subarray(at * 97, at * 97 + 97),
    );
    assert.deepEqual((await readAll(Readable.from(pieces))).rows, [heading, row(1)]);
  });

  it("shows numbers, days, doubles, codes, yes and no as a person reads them", async () => {
    const cells = new Map([
      ["1,1", cell(914403001922038216, "0")],
      ["1,3", cell(0.20700000000000002, "General")],
      ["1,4", cell(46_176, 'yyyy"年"m"月"d"日"')],
      ["2,1", cell(91330100, "General")],
      ["2,4", cell(46_176.9999, "yyyy/m/d h:mm")],
    ]);
    const { rows } = await readAll(
      await xlsx({
        rows: [heading, ["甲", null, "文", null, null], ["乙", null, true, 2, new Date("2026-06-03T00:00:00Z")]],
        cells,
      }),
    );
    assert.deepEqual(rows.slice(1), [
      ["甲", "9.14E+17", "文", "0.207", "2026-06-03"],
      ["乙", "91330100", "是", "2", "2026-06-03"],
    ]);
  });

  it("counts days from 1904 where the workbook does", async () => {
    const bytes = writtenWorkbook({
      sheet:
        headingXml + `<row r="2"><c r="A2" t="inlineStr"><is><t>甲</t></is></c><c r="E2" s="1"><v>44714</v></c></row>`,
      formats: [{ id: 14 }],
      date1904: true,
    });
    assert.deepEqual((await readAll(bytes)).rows[1], ["甲", "", "", "", "2026-06-03"]);
  });

  it("finds the heading below titles and joins two storeys", async () => {
    const rows = [
      ["2026年行政处罚信息"],
      ["行政相对人", null, "行政处罚决定书文号", "罚款金额（万元）", "处罚决定日期"],
      ["名称", "统一社会信用代码"],
      row(1),
    ];
    const merges = [
      { startRow: 0, endRow: 0, startCol: 0, endCol: 4 },
      { startRow: 1, endRow: 1, startCol: 0, endCol: 1 },
      ...[2, 3, 4].map((col) => ({ startRow: 1, endRow: 2, startCol: col, endCol: col })),
    ];
    const { blocks, rows: read } = await readAll(await xlsx({ rows, merges }));
    assert.equal(blocks[0]?.firstRow, 3);
    assert.deepEqual(read, [heading, row(1)]);
  });

  it("repeats a subject that was merged over its documents, and fills no row that is empty", async () => {
    const rows = [heading, row(1), [null, null, "示罚〔2026〕2号", "1", "2026-11-13"], [], row(4)];
    const merges = [0, 1].map((col) => ({ startRow: 1, endRow: 3, startCol: col, endCol: col }));
    const { rows: read } = await readAll(await xlsx({ rows, merges }));
    assert.deepEqual(read[2], [row(1)[0], row(1)[1], "示罚〔2026〕2号", "1", "2026-11-13"]);
    assert.ok(read[3]?.every((text) => text === ""));
    assert.deepEqual(read[4], row(4));
  });

  it("takes the sheet that fits the item best, names the others, and reads no hidden one", async () => {
    const bytes = await xlsx(
      { name: "说明", rows: [["填表说明"], ["名称", "含义"]] },
      { name: "旧数据", hidden: true, rows: [heading, row(9)] },
      { name: "处罚", rows: [heading, row(1)] },
      { name: "空", rows: [] },
    );
    const { blocks, rows } = await readAll(bytes);
    assert.deepEqual(rows, [heading, row(1)]);
    assert.deepEqual(blocks[0]?.sheet, { name: "处罚", others: ["说明"], hiddenRows: 0 });
  });

  it("reads hidden rows and counts them", async () => {
    const { blocks, rows } = await readAll(
      await xlsx({ rows: [heading, row(1), row(2), row(3)], rowDefs: new Map([[2, { hidden: true }]]) }),
    );
    assert.equal(rows.length, 4);
    assert.equal(
      blocks.reduce((sum, block) => sum + block.sheet.hiddenRows, 0),
      1,
    );
  });

  it("reads the kept result of a formula, and faults one without, an error, and content without a heading", async () => {
    const bytes = writtenWorkbook({
      sheet:
        headingXml +
        `<row r="2"><c r="A2" t="str"><f>"甲"&amp;"&lt;"</f><v>甲&lt;</v></c><c r="B2"><f>SUM(1)</f></c><c r="C2" t="e"><f>X</f><v>#N/A</v></c><c r="D2"><f>1+1</f><v>2</v></c><c r="E2" t="str"><f>""</f><v></v></c></row>` +
        `<row r="3"><c r="A3" t="inlineStr"><is><t>乙</t></is></c><c r="H3"><v>5</v></c></row>`,
    });
    const { blocks, rows } = await readAll(bytes);
    assert.deepEqual(rows[1], ["甲<", "", "#N/A", "2", ""]);
    assert.deepEqual(blocks[0]?.cellFaults, [
      { row: 2, at: 1, code: "cell-formula-without-value", details: {} },
      { row: 2, at: 2, code: "cell-error", details: { printed: "#N/A" } },
      { row: 3, at: 7, code: "cell-beyond-heading", details: { column: 8 } },
    ]);
  });

  it("joins rich text, resolves escapes, leaves readings out, and follows gaps and prefixes", async () => {
    const prefixed = (xml: string) => xml.replace(/<(\/?)(\w)/g, "<$1x:$2");
    const strings =
      heading.map((label) => `<si><t>${label}</t></si>`).join("") +
      '<si><r><t>示例</t></r><r><rPr><b/></rPr><t>建材&#x5382;</t></r><rPh><t>yin</t></rPh></si><si><t xml:space="preserve">一_x000A_二</t></si>';
    const bytes = writtenWorkbook({
      sheet: prefixed(
        `<row r="1">${heading.map((_, at) => `<c t="s"><v>${String(at)}</v></c>`).join("")}</row><row r="5"><c r="A5" t="s"><v>5</v></c><c r="C5" t="s"><v>6</v></c><c r="E5" t="d"><v>2026-06-03T00:00:00</v></c></row>`,
      ),
      strings,
      prefix: "x",
    });
    const { rows } = await readAll(bytes);
    assert.deepEqual(
      rows.map((cells) => cells.length),
      [5, 0, 0, 0, 5],
    );
    assert.deepEqual(rows[4], ["示例建材厂", "", "一\n二", "", "2026-06-03"]);
  });

  it("begins a new block behind a wide gap instead of filling it", async () => {
    const bytes = writtenWorkbook({
      sheet: headingXml + `<row r="1000000"><c r="A1000000" t="inlineStr"><is><t>远</t></is></c></row>`,
    });
    const { blocks } = await readAll(bytes);
    assert.deepEqual(
      blocks.map(({ firstRow, rows }) => [firstRow, rows.length]),
      [
        [1, 1],
        [1_000_000, 1],
      ],
    );
  });
});

const headingXml = `<row r="1">${heading.map((label) => `<c t="inlineStr"><is><t>${label}</t></is></c>`).join("")}</row>`;

describe("an old workbook", () => {
  const xls = (
    rows: unknown[][],
    change: (sheet: ReturnType<typeof utils.aoa_to_sheet>) => void = () => undefined,
    date1904 = false,
  ): Buffer => {
    const sheet = utils.aoa_to_sheet(rows);
    change(sheet);
    const book = utils.book_new(sheet, "处罚");
    book.Workbook = { WBProps: { date1904 } };
    return write(book, { type: "buffer", bookType: "xls" }) as Buffer;
  };
  // SheetJS reads what a row record says and writes none: one that hides the row is put behind the sheet's beginning.
  const hiding = (bytes: Buffer, row: number): Buffer => {
    const container = containers.read(bytes, { type: "buffer" });
    const stream = containers.find(container, "Workbook");
    assert.ok(stream !== null);
    const content = Buffer.from(stream.content);
    const sheetBegins = content.indexOf(Buffer.from([0x09, 0x08]), 20);
    const after = sheetBegins + 4 + content.readUInt16LE(sheetBegins + 2);
    const record = Buffer.from([0x08, 0x02, 16, 0, row, 0, 0, 0, 5, 0, 0xff, 0, 0, 0, 0, 0, 0x20, 1, 0x0f, 0]);
    const changed = Buffer.concat([content.subarray(0, after), record, content.subarray(after)]);
    const altered = containers.utils.cfb_new();
    containers.utils.cfb_add(altered, "/Workbook", changed);
    return containers.write(altered, { type: "buffer" });
  };

  it("is read by the same rules", async () => {
    const { blocks, rows } = await readAll(
      hiding(
        xls(
          [
            ["2026年行政处罚信息"],
            heading,
            row(1),
            ["甲", 914403001922038216, true, 0.1 + 0.2, { t: "n", v: 46_176, z: 'yyyy"年"m"月"d"日"' }],
            ["乙", "", { t: "e", v: 42 }],
          ],
          (sheet) => {
            sheet["!merges"] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }];
          },
        ),
        2,
      ),
      "xls",
    );
    assert.deepEqual(rows, [
      heading,
      row(1),
      ["甲", "9.14E+17", "是", "0.3", "2026-06-03"],
      ["乙", "", "#N/A", "", ""],
    ]);
    assert.deepEqual(blocks[0]?.cellFaults, [{ row: 5, at: 2, code: "cell-error", details: { printed: "#N/A" } }]);
    assert.equal(blocks[0].sheet.hiddenRows, 1);
  });

  it("is read in the code page of the machine that wrote it, where it is that old", async () => {
    const rows = [heading, row(1)];
    // SheetJS reads such files and writes none in Chinese: letters hold the place, as many as the text has bytes.
    const texts = [...new Set(rows.flat())].map((text) => iconv.encode(text, "gbk"));
    const standIns = new Map(
      texts.map((text, at) => [iconv.decode(text, "gbk"), String.fromCharCode(65 + at).repeat(text.length)]),
    );
    const book = utils.book_new(
      utils.aoa_to_sheet(rows.map((cells) => cells.map((cell) => standIns.get(cell) ?? cell))),
      "A1",
    );
    const bytes = write(book, { type: "buffer", bookType: "biff5" }) as Buffer;
    const codePage = bytes.indexOf(Buffer.from([0x42, 0, 2, 0]));
    bytes.writeUInt16LE(936, codePage + 4);
    for (const text of texts) text.copy(bytes, bytes.indexOf(standIns.get(iconv.decode(text, "gbk")) ?? "?"));
    assert.deepEqual((await readAll(bytes, "xls")).rows, rows);
  });

  it("counts days from 1904 where it does", async () => {
    const { rows } = await readAll(
      xls([heading, ["甲", "", "", "", { t: "n", v: 44_714, z: "yyyy-mm-dd" }]], undefined, true),
      "xls",
    );
    assert.equal(rows[1]?.[4], "2026-06-03");
  });

  it("is refused when it is another kind of file, damaged, or needs a password", async () => {
    const ole = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);
    assert.equal((await readAll(ole, "xls")).refused, "sheet-not-workbook");
    const letter = containers.utils.cfb_new();
    containers.utils.cfb_add(letter, "/WordDocument", Buffer.alloc(100));
    assert.equal((await readAll(containers.write(letter, { type: "buffer" }), "xls")).refused, "sheet-not-workbook");
    const whole = xls([heading, ...Array.from({ length: 500 }, (_, n) => row(n))]);
    for (const share of [0.02, 0.3, 0.6, 0.9]) {
      const { refused } = await readAll(whole.subarray(0, whole.length * share), "xls");
      assert.ok(refused !== null, `cut at ${String(share)}`);
    }
    assert.equal(
      (await readAll(Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]), "xls")).refused,
      "sheet-encrypted",
    );
  });
});

describe("a workbook is refused", () => {
  it("when it is too large to be held, with the advice to send csv", async () => {
    assert.equal((await readAll(Buffer.alloc(64 * 2 ** 20 + 1))).refused, "sheet-too-large");
    assert.equal(
      (await readAll(Readable.from([Buffer.alloc(2 ** 25), Buffer.alloc(1)]), "xls")).refused,
      "sheet-too-large",
    );
  });
  it("when the zip is no workbook, or a text document of the same build", async () => {
    assert.equal((await readAll(zipped({ "a.txt": "a" }))).refused, "sheet-not-workbook");
    assert.equal((await readAll(Buffer.from("PK\x03\x04 and nothing more"))).refused, "sheet-not-workbook");
    const relation =
      '<Relationships><Relationship Id="r" Type="x/officeDocument" Target="word/document.xml"/></Relationships>';
    assert.equal(
      (await readAll(zipped({ "_rels/.rels": relation, "word/document.xml": "<w:document/>" }))).refused,
      "sheet-not-workbook",
    );
  });
  it("when its parts are encrypted", async () => {
    assert.equal((await readAll(zipped({ "a.txt": "a" }, 1))).refused, "sheet-encrypted");
    const locked = await writeXlsx({
      sheets: [{ name: "a", rows: [heading, row(1)] }],
      encryption: { password: "示例", spinCount: 1000 },
    });
    assert.equal((await readAll(Buffer.from(locked), "xls")).refused, "sheet-encrypted");
  });
  it("when it is damaged, wherever that is", async () => {
    const bytes = await xlsx({ rows: [heading, ...Array.from({ length: 200 }, (_, n) => row(n))] });
    for (let at = 30; at < bytes.length - 22; at += 211) {
      const damaged = Buffer.from(bytes);
      damaged.fill(0xa5, at, at + 40);
      // Whatever comes, nothing is thrown.
      await readAll(damaged);
    }
    assert.equal((await readAll(writtenWorkbook({ sheet: `<row r="2"/><row r="1"/>` }))).refused, "sheet-broken");
    assert.equal(
      (await readAll(writtenWorkbook({ sheet: `<row r="1"><c r="ZZZZ1"><v>1</v></c></row>` }))).refused,
      "sheet-broken",
    );
  });
  it("when it holds nothing that can be seen", async () => {
    assert.equal(
      (await readAll(await xlsx({ rows: [] }, { rows: [heading, row(1)], hidden: true }))).refused,
      "sheet-without-rows",
    );
  });
  it("when a part swells beyond its limit", async () => {
    const zip = openZip(zipped({ bomb: Buffer.alloc(2 ** 24) }));
    assert.ok(!isRefusal(zip));
    const part = zip.get("bomb");
    assert.ok(part !== undefined);
    const read = await readWholePart(part, 2 ** 20);
    assert.equal(isRefusal(read) && read.refused, "sheet-inflates-too-far");
  });
});
