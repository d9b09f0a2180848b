import type { Readable } from "node:stream";
import Papa from "papaparse";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";

export type Encoding = "utf-8" | "gb18030";

/** Rows of one block with the number that a spreadsheet gives the first of them (the heading is row 1). */
export type CsvBlock = {
  readonly firstRow: number;
  readonly rows: readonly (readonly string[])[];
  readonly bytesRead: number;
};

export type CsvRefusal = Refusal<
  "file-encoding-unknown" | "file-not-text" | "file-quote-unclosed" | "file-too-many-rows"
>;

const blockRows = 1_000;
const longestRow = 4 * 2 ** 20;
const mostRows = 2_000_000;

/**
 * Reads a csv of any length in blocks of rows, in constant memory: chunks are decoded, line ends made one kind, and only
 * whole rows given to the parser. A refusal ends the reading. The first block begins with the heading.
 */
export async function* csvBlocks(
  stream: Readable,
  encoding: Encoding,
): AsyncGenerator<CsvBlock | CsvRefusal, undefined, undefined> {
  let parser: Papa.Parser | null = null;
  let pending = "";
  let rows: string[][] = [];
  let nextRow = 1;
  let bytesRead = 0;
  for await (const text of decoded(stream, encoding)) {
    if (isRefusal(text)) return yield text;
    bytesRead = text.bytesRead;
    pending += text.text;
    if (!text.last && pending.length > longestRow)
      return yield refuse("file-quote-unclosed", { row: nextRow + rows.length });
    parser ??= new Papa.Parser({ delimiter: delimiterOf(pending), newline: "\n" });
    const parsed = parser.parse(pending, 0, !text.last) as Parsed;
    pending = pending.slice(parsed.meta.cursor);
    if (text.last && parsed.errors.some((fault) => fault.code === "MissingQuotes"))
      return yield refuse("file-quote-unclosed", { row: nextRow + rows.length + parsed.data.length - 1 });
    rows = rows.length === 0 ? parsed.data : rows.concat(parsed.data);
    while (rows.length >= blockRows) {
      const block = rows.slice(0, blockRows);
      rows = rows.slice(blockRows);
      yield { firstRow: nextRow, rows: block, bytesRead };
      nextRow += block.length;
      if (nextRow > mostRows) return yield refuse("file-too-many-rows", { longest: mostRows });
    }
  }
  if (rows.length > 0) yield { firstRow: nextRow, rows, bytesRead };
}

/** What the parser answers; its published types leave it open. */
type Parsed = {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
};

type Decoded = { readonly text: string; readonly last: boolean; readonly bytesRead: number };

async function* decoded(
  stream: Readable,
  encoding: Encoding,
): AsyncGenerator<Decoded | CsvRefusal, undefined, undefined> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let bytesRead = 0;
  let heldBack = "";
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    if (bytesRead === 0 && isBinary(chunk)) return yield refuse("file-not-text");
    const text = decodeOr(() => decoder.decode(chunk, { stream: true }));
    if (text === null) return yield refuse("file-encoding-unknown", { offset: bytesRead });
    bytesRead += chunk.length;
    const whole = heldBack + text;
    // A carriage return at the end may be the first half of a line end.
    heldBack = whole.endsWith("\r") ? "\r" : "";
    yield { text: oneLineEnd(heldBack === "" ? whole : whole.slice(0, -1)), last: false, bytesRead };
  }
  const rest = decodeOr(() => decoder.decode());
  if (rest === null) return yield refuse("file-encoding-unknown", { offset: bytesRead });
  yield { text: oneLineEnd(heldBack + rest), last: true, bytesRead };
}

function decodeOr(decode: () => string): string | null {
  try {
    return decode();
  } catch {
    return null;
  }
}

function oneLineEnd(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** xlsx and zip begin with PK, old xls with the OLE mark; text holds no NUL. */
function isBinary(chunk: Buffer): boolean {
  return (
    chunk.subarray(0, 2).toString("latin1") === "PK" ||
    chunk.subarray(0, 4).toString("hex") === "d0cf11e0" ||
    chunk.subarray(0, 4096).includes(0)
  );
}

/** The sign that stands most often in the heading, outside quotation marks. */
function delimiterOf(text: string): string {
  const heading = (text.split("\n", 1)[0] ?? "").replace(/"[^"]*"/g, "");
  const counts = [",", "\t", ";", "|", "，"].map((sign) => ({ sign, count: heading.split(sign).length - 1 }));
  return counts.reduce((most, other) => (other.count > most.count ? other : most)).sign;
}
