import { plainNumber, sheetNumberText } from "@xinheng/domain/sheet-value.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import {
  type CellFault,
  columnOf,
  mostSheetBytes,
  type SheetRefusal,
  type SheetRow,
  type SheetRows,
  type XlsxBook,
} from "./workbook.ts";
import { attributeOf, xmlScanner } from "./xml-scanner.ts";
import type { ZipPart } from "./zip-parts.ts";

/** Reads the rows of a sheet as they are unpacked, each cell as the text a person sees (ECMA-376, 18.3.1.4). */
export async function* readXlsxRows(part: ZipPart, book: XlsxBook): AsyncGenerator<SheetRows | SheetRefusal> {
  const broken = refuse("sheet-broken", { part: part.name });
  const reader = rowReader(book);
  const decoder = new TextDecoder();
  let read = 0;
  for await (const chunk of part.read(mostSheetBytes)) {
    if (isRefusal(chunk)) {
      yield chunk;
      return;
    }
    read += chunk.length;
    if (!reader.feed(decoder.decode(chunk, { stream: true }))) {
      yield broken;
      return;
    }
    const rows = reader.take();
    if (rows.length > 0) yield { rows, share: Math.min(1, read / Math.max(1, part.inflatedBytes)) };
    if (reader.ended()) return;
  }
  yield broken;
}

const mostColumns = 16_384;
const mostRows = 1_048_576;
const longestCell = 2 ** 20;

type RowReader = {
  readonly feed: (piece: string) => boolean;
  readonly take: () => SheetRow[];
  readonly ended: () => boolean;
};

/** A cell that is being read. */
type Open = { at: number; type: string; style: number; text: string; formula: boolean };

function rowReader(book: XlsxBook): RowReader {
  let done: SheetRow[] = [];
  let row: { number: number; hidden: boolean; cells: string[]; faults: CellFault[] } | null = null;
  let cell: Open | null = null;
  let collecting = false;
  let inReading = false;
  let number = 0;
  let ended = false;
  let sound = true;
  const openRow = (attributes: string) => {
    const given = attributeOf(attributes, "r");
    const next = given === null ? number + 1 : Number(given);
    sound &&= next > number && next <= mostRows;
    number = next;
    row = { number, hidden: /^(?:1|true)$/.test(attributeOf(attributes, "hidden") ?? ""), cells: [], faults: [] };
  };
  const closeCell = () => {
    if (row === null || cell === null) return;
    const text = textOf(cell, book);
    const fault = faultOf(cell, row.number);
    if (fault !== null) row.faults.push(fault);
    sound &&= cell.at >= 0 && cell.at < mostColumns;
    while (sound && row.cells.length < cell.at) row.cells.push("");
    if (sound) row.cells[cell.at] = text;
    cell = null;
  };
  const scanner = xmlScanner({
    open: (name, attributes) => {
      if (name === "c" && row !== null) cell = openCell(attributes, row.cells.length);
      else if (name === "row") openRow(attributes);
      else if (name === "f" && cell !== null) cell.formula = true;
      else if (name === "rPh") inReading = true;
      collecting = cell !== null && (name === "v" || (name === "t" && !inReading));
    },
    text: (piece) => {
      if (!collecting || cell === null) return;
      cell.text += piece;
      sound &&= cell.text.length <= longestCell;
    },
    close: (name) => {
      collecting = false;
      if (name === "c") closeCell();
      else if (name === "rPh") inReading = false;
      else if (name === "sheetData") ended = true;
      else if (name === "row" && row !== null) {
        done.push(row);
        row = null;
      }
    },
  });
  return {
    feed: (piece) => ended || (scanner.feed(piece) && sound),
    take: () => {
      const rows = done;
      done = [];
      return rows;
    },
    ended: () => ended,
  };
}

function openCell(attributes: string, next: number): Open {
  const place = attributeOf(attributes, "r");
  const at = place === null ? next : columnOf(place);
  return {
    at,
    type: attributeOf(attributes, "t") ?? "n",
    style: Number(attributeOf(attributes, "s") ?? 0),
    text: "",
    formula: false,
  };
}

function textOf({ type, text, style }: Open, book: XlsxBook): string {
  switch (type) {
    case "s":
      return text === "" ? "" : unescaped(book.texts.at(Number(text)) ?? "");
    case "b":
      return text === "" ? "" : text === "1" || text === "true" ? "是" : "否";
    case "d":
      return text.replace(/T.*$/, "");
    case "n": {
      const value = text === "" ? Number.NaN : Number(text);
      return Number.isFinite(value) ? sheetNumberText(value, book.formats[style] ?? plainNumber, book.dates) : text;
    }
    default:
      return unescaped(text);
  }
}

/** A program that writes formulas without computing them leaves no value behind: an empty cell would be a guess. */
function faultOf({ at, type, text, formula }: Open, row: number): CellFault | null {
  if (type === "e") return { row, at, code: "cell-error", details: { printed: text.slice(0, 20) } };
  return formula && text === "" && type !== "str" ? { row, at, code: "cell-formula-without-value", details: {} } : null;
}

/** Control characters are written as _x000D_ (ECMA-376, 22.9.2.19). */
function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9a-f]{4})_/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
