import { writeXlsx } from "hucre/xlsx";
import { type ModelRows, modelColumns, type ModelTable, modelTables } from "@xinheng/domain/evaluation/model-rows.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { OpenSheet, SheetRefusal } from "../platform/sheets/workbook.ts";
import { openXlsx } from "../platform/sheets/xlsx-workbook.ts";

/** Sheets and columns as people read them. The id of a column stands below its name, so that a translated heading is read too. */
const sheets: Readonly<Record<ModelTable, string>> = {
  facts: "数据来源",
  figures: "指标数据",
  groups: "分级",
  indicators: "指标",
  vetoes: "一票否决",
  requirements: "必备条件",
  grades: "等级",
};
const headings: Readonly<Record<string, string>> = {
  id: "编号",
  name: "名称",
  nameEn: "英文名称",
  item: "信息项",
  reads: "读取范围",
  afterEnd: "失效后",
  disputed: "异议期间",
  value: "统计公式",
  actionable: "可改善",
  under: "上级",
  weight: "权重",
  full: "满分",
  scoring: "评分规则",
  source: "数据出处",
  note: "说明",
  when: "条件",
  atMost: "不高于",
  document: "依据文件",
  article: "条款",
  mark: "核实程度",
  markNote: "核实说明",
  atLeast: "起点分",
};
const wholeSheet = "总分";

/** A model as a workbook, each table a sheet; every cell is text. */
export async function writeModelWorkbook(rows: ModelRows): Promise<Uint8Array> {
  const tables = modelTables.map((table) => {
    const columns = modelColumns[table];
    const body = rows[table].map((row: Readonly<Record<string, string>>) => columns.map((key) => row[key] ?? ""));
    return {
      name: sheets[table],
      columns: columns.map((key) => ({ width: key === "scoring" || key === "value" ? 60 : 18, numFmt: "@" })),
      rows: [columns.map((key) => headings[key] ?? key), ...body],
      freezePane: { rows: 1 },
    };
  });
  const whole = {
    name: wholeSheet,
    columns: [{ width: 14 }, { width: 40, numFmt: "@" }],
    rows: [
      ["满分", rows.full],
      ["等级体系", rows.gradeScale],
    ],
  };
  return writeXlsx({ sheets: [whole, ...tables] });
}

/** The tables of a workbook that was filled in; columns are found by their heading, empty rows are passed over. */
export async function readModelWorkbook(
  bytes: Buffer,
): Promise<ModelRows | Refusal<"model-sheet-missing" | "model-sheet-unreadable">> {
  const opened = await openXlsx(bytes);
  if (isRefusal(opened)) return refuse("model-sheet-unreadable", { reason: opened.refused });
  const read = new Map<string, string[][]>();
  for (const sheet of opened) {
    const cells = await cellsOf(sheet);
    if (isRefusal(cells)) return refuse("model-sheet-unreadable", { reason: cells.refused });
    read.set(sheet.name.trim(), cells);
  }
  const missing = [wholeSheet, ...Object.values(sheets)].find((name) => !read.has(name));
  if (missing !== undefined) return refuse("model-sheet-missing", { sheet: missing });
  const whole = read.get(wholeSheet) ?? [];
  const said = (heading: string) => whole.find(([first]) => first?.trim() === heading)?.[1]?.trim() ?? "";
  const table = <Table extends ModelTable>(name: Table) => tableOf(name, read.get(sheets[name]) ?? []);
  return {
    full: said("满分"),
    gradeScale: said("等级体系"),
    facts: table("facts"),
    figures: table("figures"),
    groups: table("groups"),
    indicators: table("indicators"),
    vetoes: table("vetoes"),
    requirements: table("requirements"),
    grades: table("grades"),
  };
}

const mostRows = 600;

async function cellsOf(sheet: OpenSheet): Promise<string[][] | SheetRefusal> {
  const cells: string[][] = [];
  for await (const batch of sheet.rows()) {
    if (isRefusal(batch)) return batch;
    cells.push(...batch.rows.map((row) => row.cells).filter((row) => row.some((cell) => cell.trim() !== "")));
    if (cells.length > mostRows) break;
  }
  return cells.slice(0, mostRows);
}

function tableOf<Table extends ModelTable>(
  table: Table,
  [heading = [], ...body]: string[][],
): Record<(typeof modelColumns)[Table][number], string>[] {
  const keys: readonly (typeof modelColumns)[Table][number][] = modelColumns[table];
  const places = keys.map((key) => [key, heading.findIndex((cell) => cell.trim() === headings[key])] as const);
  return body.map((cells) => filledRow(places, cells));
}

function filledRow<Key extends string>(
  places: readonly (readonly [Key, number])[],
  cells: readonly string[],
): Record<Key, string> {
  const row = Object.fromEntries(places.map(([key, at]) => [key, at < 0 ? "" : (cells[at] ?? "").trim()]));
  return row as Record<Key, string>;
}
