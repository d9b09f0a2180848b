import iconv from "iconv-lite";
import Papa from "papaparse";
import type { Encoding } from "./csv-blocks.ts";

/** Rows as the bytes of a csv file that a spreadsheet opens as it was meant, written as they are read. */
export async function* csvLines(rows: AsyncIterable<readonly string[]>, encoding: Encoding): AsyncGenerator<Buffer> {
  // Spreadsheets take a csv without this mark for the system's own encoding.
  if (encoding === "utf-8") yield Buffer.from([0xef, 0xbb, 0xbf]);
  for await (const cells of rows) {
    const line = `${Papa.unparse([cells.map(unarmed)])}\r\n`;
    yield encoding === "utf-8" ? Buffer.from(line) : iconv.encode(line, "gb18030");
  }
}

/** A cell that begins like a formula would be run by the spreadsheet that opens the file. */
function unarmed(cell: string): string {
  return /^[=+@\t]|^-(?![\d.])/.test(cell) ? `'${cell}` : cell;
}
