import { type CellObject, read, set_cptable, type WorkBook, type WorkSheet } from "@e965/xlsx";
import * as codePages from "@e965/xlsx/dist/cpexcel.full.mjs";
import type { MergedRange } from "@xinheng/domain/sheet-heading.ts";
import { readNumberFormat, sheetNumberText } from "@xinheng/domain/sheet-value.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { CellFault, SheetRow } from "./workbook.ts";

/** A visible sheet of an old workbook, read whole: such a sheet has 65,536 rows at most. */
export type XlsSheet = {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merges: readonly MergedRange[];
};

type XlsRefusal = Refusal<"sheet-encrypted" | "sheet-not-workbook" | "sheet-broken">;

/** Reads an old workbook (BIFF 5 or 8 in an OLE container) by the rules of xlsx. Runs in a worker: it computes for seconds. */
export function readXls(bytes: Buffer): readonly XlsSheet[] | XlsRefusal {
  // An xlsx with a password lies in the same kind of container.
  if (bytes.includes(Buffer.from("EncryptedPackage", "utf16le"))) return refuse("sheet-encrypted");
  const book = openBook(bytes);
  if ("refused" in book) return book;
  const dates = book.Workbook?.WBProps?.date1904 === true ? "1904" : "1900";
  return book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    const visible = (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0;
    return sheet === undefined || !visible ? [] : [{ name, rows: rowsOf(sheet, dates), merges: mergesOf(sheet) }];
  });
}

function openBook(bytes: Buffer): WorkBook | XlsRefusal {
  // Workbooks of BIFF 5 are in the code page of the machine that wrote them.
  set_cptable(codePages);
  try {
    return read(bytes, {
      type: "buffer",
      dense: true,
      cellDates: false,
      cellNF: true,
      cellStyles: true,
      cellText: false,
      cellHTML: false,
    });
  } catch (failure) {
    const message = failure instanceof Error ? failure.message : "";
    if (/password/i.test(message)) return refuse("sheet-encrypted");
    return refuse(/Cannot find|Unsupported|not a spreadsheet/i.test(message) ? "sheet-not-workbook" : "sheet-broken", {
      part: "xls",
    });
  }
}

function rowsOf(sheet: WorkSheet, dates: "1900" | "1904"): SheetRow[] {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet["!data"] ?? [];
  return Array.from(rows, (cells, at) => {
    const number = at + 1;
    const faults: CellFault[] = [];
    const texts = Array.from(cells ?? [], (cell, column) => {
      const fault = cell === undefined ? null : faultOf(cell, number, column);
      if (fault !== null) faults.push(fault);
      return cell === undefined ? "" : textOf(cell, dates);
    });
    return { number, hidden: sheet["!rows"]?.[at]?.hidden === true, cells: texts, faults };
  });
}

function textOf(cell: CellObject, dates: "1900" | "1904"): string {
  if (typeof cell.v === "boolean") return cell.v ? "是" : "否";
  if (cell.t === "n" && typeof cell.v === "number")
    return sheetNumberText(cell.v, readNumberFormat(0, typeof cell.z === "string" ? cell.z : "General"), dates);
  if (cell.t === "e") return cell.w ?? errors.get(Number(cell.v)) ?? "#N/A";
  return typeof cell.v === "string" ? cell.v : "";
}

function faultOf(cell: CellObject, row: number, at: number): CellFault | null {
  if (cell.t === "e") return { row, at, code: "cell-error", details: { printed: textOf(cell, "1900").slice(0, 20) } };
  return cell.f !== undefined && cell.v === undefined
    ? { row, at, code: "cell-formula-without-value", details: {} }
    : null;
}

/** The errors of a sheet by their numbers ([MS-XLS] 2.5.10). */
const errors: ReadonlyMap<number, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
]);

function mergesOf(sheet: WorkSheet): MergedRange[] {
  return (sheet["!merges"] ?? [])
    .map(({ s, e }) => ({ firstRow: s.r + 1, lastRow: e.r + 1, firstColumn: s.c, lastColumn: e.c }))
    .toSorted((one, other) => one.firstRow - other.firstRow);
}
