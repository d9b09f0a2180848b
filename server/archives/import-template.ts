import { type CellValue, type ColumnDef, type DataValidation, type WriteSheet, writeXlsx } from "hucre/xlsx";
import type { CatalogueEntry, CatalogueField } from "@xinheng/domain/catalogue/catalogue-entry.ts";

/** Values of the code lists that the item's fields take, by the list's id. */
export type ListedValues = ReadonlyMap<string, readonly string[]>;

/**
 * The empty workbook to fill in: the headings alone on the first sheet, so that it can be sent as it is, what each means on
 * the second, the values to choose from on the third.
 */
export async function composeTemplate(entry: CatalogueEntry, lists: ListedValues): Promise<Uint8Array> {
  const used = entry.fields.flatMap(({ values }) => (values === undefined ? [] : [values]));
  const listed = [...new Set(used)].flatMap((id) =>
    lists.get(id) === undefined ? [] : [{ id, values: lists.get(id) ?? [] }],
  );
  return writeXlsx({ sheets: [blankSheet(entry, listed), hintSheet(entry, lists), valueSheet(listed)] });
}

type Listed = readonly { readonly id: string; readonly values: readonly string[] }[];

const namesOfSheets = { blank: "填报", hints: "填写说明", values: "代码表" } as const;
const lastRow = 10_000;
const heading = { font: { bold: true }, alignment: { wrapText: true, vertical: "center" } } as const;

function blankSheet(entry: CatalogueEntry, listed: Listed): WriteSheet {
  // Text everywhere: a spreadsheet makes 9.14E+17 of a code, and of a day a number, only where it may.
  const columns = entry.fields.map(
    (field): ColumnDef => ({ width: Math.min(40, Math.max(14, field.name.length * 2)), numFmt: "@" }),
  );
  const cells = new Map(
    entry.fields.map(
      (field, at) => [`0,${String(at)}`, { value: field.name, style: { ...heading, numFmt: "@" } }] as const,
    ),
  );
  return {
    name: namesOfSheets.blank,
    columns,
    rows: [entry.fields.map((field) => field.name)],
    cells,
    freezePane: { rows: 1 },
    dataValidations: entry.fields.flatMap((field, at) => choicesOf(field, at, listed)),
  };
}

/** A drop-down where one value is chosen. Where several may be joined by a sign, a drop-down would forbid them. */
function choicesOf(field: CatalogueField, at: number, listed: Listed): DataValidation[] {
  const place = listed.findIndex(({ id }) => id === field.values);
  const values = listed[place]?.values ?? [];
  if (field.type !== "enum" || values.length === 0) return [];
  const [column, source] = [lettersOf(at), lettersOf(place)];
  return [
    {
      type: "list",
      // By the cells that hold the values: a list written out may have 255 characters.
      formula1: `${namesOfSheets.values}!$${source}$2:$${source}$${String(values.length + 1)}`,
      range: `${column}2:${column}${String(lastRow)}`,
      allowBlank: true,
      showErrorMessage: true,
      errorStyle: "warning",
      errorMessage: `“${field.name}”不在“${namesOfSheets.values}”的取值之中。`,
    },
  ];
}

function hintSheet(entry: CatalogueEntry, lists: ListedValues): WriteSheet {
  const titles = ["列名", "代码", "是否必填", "格式", "最多字数", "说明", "示例"];
  const rows = entry.fields.map((field): CellValue[] => [
    field.name,
    field.code,
    requirementOf(field, entry),
    formatOf(field),
    field.maxLength ?? null,
    field.rule ?? null,
    exampleOf(field, lists),
  ]);
  return {
    name: namesOfSheets.hints,
    rows: [titles, ...rows],
    columns: [34, 18, 34, 22, 10, 50, 30].map((width) => ({ width })),
    freezePane: { rows: 1 },
  };
}

function valueSheet(listed: Listed): WriteSheet {
  const longest = Math.max(0, ...listed.map(({ values }) => values.length));
  const rows = Array.from({ length: longest }, (_, at) => listed.map(({ values }): CellValue => values[at] ?? null));
  return {
    name: namesOfSheets.values,
    rows: [listed.map(({ id }) => id), ...rows],
    columns: listed.map(() => ({ width: 24 })),
  };
}

function requirementOf(field: CatalogueField, entry: CatalogueEntry): string {
  if (typeof field.required !== "string") {
    const named = (code: string) => entry.fields.find((one) => one.code === code)?.name ?? code;
    const conditions = field.required.when.map((condition) => {
      if ("in" in condition) return `${named(condition.field)}为${condition.in.join("、")}`;
      return "contains" in condition
        ? `${named(condition.field)}含${condition.contains.join("、")}`
        : `已填${named(condition.field)}`;
    });
    return `当${conditions.join("，或")}时必填`;
  }
  return { always: "必填", recommended: "建议填写", optional: "选填" }[field.required];
}

function formatOf(field: CatalogueField): string {
  return {
    string: "文字",
    enum: `从${namesOfSheets.values}中选一项`,
    "enum-multi": `从${namesOfSheets.values}中选，多项用“；”连接`,
    date: "日期",
    decimal: `数字${field.unit === undefined ? "" : `，单位${field.unit}`}`,
    "credit-code": "18 位代码，按文本填写",
  }[field.type];
}

function exampleOf(field: CatalogueField, lists: ListedValues): string | null {
  const [first, second] = field.values === undefined ? [] : (lists.get(field.values) ?? []);
  if (first !== undefined) return field.type === "enum-multi" && second !== undefined ? `${first}；${second}` : first;
  if (field.type === "date") return field.unlimited === undefined ? "2026-06-03" : "2026-06-03，长期为 2099-12-31";
  return field.type === "decimal" ? "2.5" : null;
}

function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
