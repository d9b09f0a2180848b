import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { utils, write } from "@e965/xlsx";
import { type Cell, readXlsx, type WriteSheet, writeXlsx } from "hucre/xlsx";
import Papa from "papaparse";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { zipped } from "../platform/sheets/test-workbook.ts";
import { penaltyFile, type PenaltyRow, penaltyRow } from "./test-penalty-file.ts";

type Counts = Record<"rows" | "good" | "faulty" | "created" | "unchanged", number>;
type Shown = {
  state: string;
  encoding: string;
  counts: Counts;
  refusal: { code: string; zh: string } | null;
  faultsByRule: { code: string; column: string; rows: number }[];
  sheet: { name: string; others: string[]; hiddenRows: number } | null;
};

/** The rows of a penalty file, its heading first. */
const tableOf = (rows: readonly PenaltyRow[]): string[][] =>
  Papa.parse<string[]>(penaltyFile(rows, "utf8").toString("utf8")).data;
const columnOf = (heading: string): number => tableOf([]).at(0)?.indexOf(heading) ?? -1;
const xlsx = async (rows: NonNullable<WriteSheet["rows"]>, more: Partial<WriteSheet> = {}): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: "处罚", rows, ...more }] }));

describe("the road of a workbook", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse();
  });
  after(() => house.stop());

  const upload = async (file: Buffer): Promise<string> => {
    const reply = await house
      .as("liaison")
      .upload("/api/imports?item=double-publicity-penalty&fileName=sheet.xlsx", file);
    assert.equal(reply.status, 200, reply.text);
    await house.settle();
    return (reply.body as { importId: string }).importId;
  };
  const show = async (id: string): Promise<Shown> =>
    (await house.as("secretariat").get(`/api/imports/${id}`)).body as Shown;
  const confirm = async (id: string): Promise<Shown> => {
    assert.equal((await house.as("secretariat").post(`/api/imports/${id}/confirmation`)).status, 200);
    await house.settle();
    return show(id);
  };

  it("lays down what a person sees: days that are numbers, doubles for money, hidden rows, below a title", async () => {
    const [heading = [], ...rows] = tableOf([penaltyRow(501), penaltyRow(502), penaltyRow(503)]);
    const [decided, fine] = [columnOf("处罚决定日期"), columnOf("罚款金额（万元）")];
    const cells = new Map<string, Partial<Cell>>(
      // 46,338 is 12 November 2026: 46,176, 3 June, and 162 days.
      [2, 3, 4].map((row) => [
        `${String(row)},${String(decided)}`,
        { value: 46_338, type: "number", style: { numFmt: 'yyyy"年"m"月"d"日"' } },
      ]),
    );
    cells.set(`2,${String(fine)}`, { value: 0.20700000000000002, type: "number" });
    const id = await upload(
      await xlsx([["2026年11月行政处罚信息公示表"], heading, ...rows], {
        cells,
        merges: [{ startRow: 0, endRow: 0, startCol: 0, endCol: heading.length - 1 }],
        rowDefs: new Map([[4, { hidden: true }]]),
      }),
    );
    const shown = await show(id);
    assert.deepEqual(shown.faultsByRule, []);
    assert.equal(shown.encoding, "xlsx");
    assert.deepEqual(shown.sheet, { name: "处罚", others: [], hiddenRows: 1 });
    assert.equal((await confirm(id)).counts.created, 3);
    const laid = await house.sql<{ decided: string; amount_fen: string; import_row: number }>(
      "select decided_on::text as decided, amount_fen::text, import_row from record where import_id = $1 order by import_row",
      [id],
    );
    assert.deepEqual(
      laid.map(({ decided: on, amount_fen: fen, import_row: row }) => [on, fen, row]),
      [
        ["2026-11-12", "207000", 3],
        ["2026-11-12", "2000000", 4],
        ["2026-11-12", "2000000", 5],
      ],
    );
  });

  it("changes nothing when the same rows come again as xlsx, xls or csv", async () => {
    const sent = [penaltyRow(511), penaltyRow(512)];
    await confirm(await upload(await xlsx(tableOf(sent))));
    const xls = write(utils.book_new(utils.aoa_to_sheet(tableOf(sent)), "处罚"), {
      type: "buffer",
      bookType: "xls",
    }) as Buffer;
    for (const [file, format] of [
      [xls, "xls"],
      [penaltyFile(sent), "gb18030"],
      [await xlsx(tableOf(sent)), "xlsx"],
    ] as const) {
      const shown = await show(await upload(file));
      assert.equal(shown.encoding, format);
      assert.deepEqual([shown.counts.created, shown.counts.unchanged], [0, 2], format);
    }
  });

  it("returns faulty rows as a workbook that is accepted when it is mended", async () => {
    const [heading = [], good = [], bad = [], unreadable = []] = tableOf([
      penaltyRow(521),
      penaltyRow(522, { name: "=示例建材" }),
      penaltyRow(523),
    ]);
    const [code, facts, number] = [columnOf("统一社会信用代码"), columnOf("违法事实"), columnOf("行政处罚决定书文号")];
    const cells = new Map<string, Partial<Cell>>([
      [`2,${String(code)}`, { value: 914403001922038216, type: "number" }],
      [`3,${String(number)}`, { formula: "A1&B1", type: "formula" }],
      [`3,${String(facts)}`, { value: "#N/A", type: "error" }],
    ]);
    const id = await upload(await xlsx([heading, good, bad, unreadable], { cells }));
    const shown = await show(id);
    assert.deepEqual([shown.counts.good, shown.counts.faulty], [1, 2]);
    assert.deepEqual(shown.faultsByRule.map((fault) => fault.code).sort(), [
      "cell-error",
      "cell-formula-without-value",
      "code-destroyed-by-spreadsheet",
    ]);

    const reply = await house.as("secretariat").get(`/api/imports/${id}/faulty-rows`);
    assert.match(String(reply.headers["content-disposition"]), /\.xlsx/);
    const returned = await readXlsx(await house.as("secretariat").bytes(`/api/imports/${id}/faulty-rows`));
    const [printed = [], ...rows] = returned.sheets[0]?.rows ?? [];
    assert.deepEqual(printed, [...heading, "原行号", "退回原因"]);
    assert.deepEqual(
      rows.map((row) => row[heading.length]),
      ["3", "4"],
    );
    assert.match(String(rows[1]?.at(-1)), /没有保存计算结果.*#N\/A/);

    const mended = rows.map((row, at) =>
      row.map((cell, column) => {
        if (column === code) return demonstrationCode(522 + at);
        if (column === number) return `示环罚字〔2026〕${String(522 + at)}号`;
        return column === facts ? "堆场物料未覆盖。" : cell;
      }),
    );
    const again = await show(await upload(await xlsx([printed, ...mended])));
    assert.deepEqual(
      [again.counts.good, again.counts.faulty, again.counts.created],
      [2, 0, 2],
      JSON.stringify(again.faultsByRule),
    );
  });

  it("refuses a zip that is no workbook, and a web page in a workbook's clothes, with a way out", async () => {
    for (const [file, code] of [
      [zipped({ "readme.txt": "示例" }), "sheet-not-workbook"],
      [Buffer.from("<html><table><tr><td>行政相对人名称</td></tr></table></html>"), "sheet-is-web-page"],
      [Buffer.from("%PDF-1.7"), "file-not-text"],
    ] as const) {
      const shown = await show(await upload(file));
      assert.deepEqual([shown.state, shown.refusal?.code], ["refused", code]);
      assert.match(shown.refusal?.zh ?? "", /另存为/);
    }
  });

  describe("fetch-import-template", () => {
    it("200: a workbook that is taken as it is, once filled in", async () => {
      const template = await readXlsx(
        await house.as("liaison").bytes("/api/catalogue-templates/double-publicity-penalty"),
      );
      assert.deepEqual(
        template.sheets.map((sheet) => sheet.name),
        ["填报", "填写说明", "代码表"],
      );
      const heading = (template.sheets[0]?.rows[0] ?? []).map(String);
      assert.equal(heading.length, 30);
      const hints = template.sheets[1]?.rows ?? [];
      assert.deepEqual(
        hints.slice(1).map((row) => row[0]),
        heading,
      );
      const choices = template.sheets[0]?.dataValidations ?? [];
      assert.ok(choices.some((choice) => choice.type === "list" && choice.formula1?.includes("代码表") === true));

      const codes = hints.slice(1).map((row) => String(row[1]));
      const sent: Record<string, string> = {
        CF_XDR_MC: "示例第531建材有限公司",
        CF_XDR_LB: "法人及非法人组织",
        CF_XDR_SHXYM: demonstrationCode(531),
        CF_FRDB: "示例人",
        CF_WSH: "示环罚字〔2026〕531号",
        CF_WFXW: "未按规定采取扬尘污染防治措施",
        CF_SY: "堆场物料未覆盖。",
        CF_YJ: "《大气污染防治法》第一百一十七条",
        CF_CFLB: "罚款",
        CF_NR: "罚款2万元",
        CF_NR_FK: "2",
        CF_JDRQ: "2026-11-12",
        CF_YXQ: "2099-12-31",
        CF_GSJZQ: "2027-06-30",
        CF_CFJG: "示例市生态环境局",
        CF_CFJGDM: demonstrationCode(900, "11"),
        CF_SJLY: "示例市生态环境局",
        CF_SJLYDM: demonstrationCode(900, "11"),
      };
      const filled = await writeXlsx({
        sheets: template.sheets.map((sheet, at) => ({
          name: sheet.name,
          rows: at === 0 ? [heading, codes.map((code) => sent[code] ?? null)] : sheet.rows,
        })),
      });
      const shown = await show(await upload(Buffer.from(filled)));
      assert.deepEqual(shown.faultsByRule, []);
      assert.equal(shown.counts.good, 1);
      assert.deepEqual(shown.sheet?.others, ["填写说明", "代码表"]);
    });
    it("404: of an item that is not in the catalogue", async () => {
      assert.equal((await house.as("liaison").get("/api/catalogue-templates/blood-types")).status, 404);
    });
  });
});
