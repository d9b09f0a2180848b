import { Readable } from "node:stream";
import type { ExportFormat } from "@xinheng/domain/archives/exports/export-view.ts";
import { csvLines } from "../../platform/sheets/csv-lines.ts";
import { textSheet, xlsxMediaType } from "../../platform/sheets/text-sheet.ts";

/** What a file is made of: what stands above the table, its headings, its rows as they are read. */
export type ExportTable = {
  readonly preamble: readonly (readonly string[])[];
  readonly heading: readonly string[];
  readonly rows: AsyncIterable<readonly (readonly string[])[]>;
};

/** The table as the bytes of a file, written as its rows are read. */
export function exportStream(format: ExportFormat, table: ExportTable, sheet: string): Readable {
  if (format === "xlsx")
    return textSheet(linesOf(table), {
      name: sheet,
      columns: table.heading.length,
      frozenRows: table.preamble.length + 1,
      mended: false,
    });
  return Readable.from(csvLines(linesOf(table), format === "csv" ? "utf-8" : "gb18030"));
}

export function exportKind(format: ExportFormat): { readonly ending: string; readonly mediaType: string } {
  return format === "xlsx" ? { ending: "xlsx", mediaType: xlsxMediaType } : { ending: "csv", mediaType: "text/csv" };
}

async function* linesOf({ preamble, heading, rows }: ExportTable): AsyncGenerator<readonly string[]> {
  yield* preamble;
  yield heading;
  for await (const block of rows) yield* block;
}
