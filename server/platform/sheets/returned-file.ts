import { Readable } from "node:stream";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import type { FileAnswer } from "../operation.ts";
import { csvLines } from "./csv-lines.ts";
import type { fileBlocks, FileFormat } from "./file-blocks.ts";
import { textSheet, xlsxMediaType } from "./text-sheet.ts";

/** What a file to be returned was like when it came. */
type SentFile = {
  readonly fileName: string;
  readonly format: FileFormat;
  readonly sheetName: string;
  /** The headings as they were printed. */
  readonly header: readonly string[];
};

/**
 * The rows that have a reason, by the number the sheet gave them, as a file like the one sent: same kind, same columns, same
 * order, same encoding, number and reasons in two columns behind. An old xls comes back as xlsx, which every program that
 * opens the one opens too.
 */
export function returnedFile(
  sent: SentFile,
  blocks: ReturnType<typeof fileBlocks>,
  reasons: ReadonlyMap<number, string>,
  language: "zh" | "en",
): FileAnswer {
  const name = `${sent.fileName.replace(/\.\w+$/, "")}-${language === "zh" ? "退回" : "returned"}`;
  const rows = returnedRows(sent.header, blocks, reasons, language);
  if (sent.format === "utf-8" || sent.format === "gb18030")
    return { name: `${name}.csv`, mediaType: "text/csv", stream: Readable.from(csvLines(rows, sent.format)) };
  return {
    name: `${name}.xlsx`,
    mediaType: xlsxMediaType,
    stream: textSheet(rows, { name: sent.sheetName, columns: sent.header.length + 2, mended: true }),
  };
}

async function* returnedRows(
  header: readonly string[],
  blocks: ReturnType<typeof fileBlocks>,
  reasons: ReadonlyMap<number, string>,
  language: "zh" | "en",
): AsyncGenerator<readonly string[]> {
  yield [...header, ...(language === "zh" ? ["原行号", "退回原因"] : ["Row", "Reason"])];
  for await (const block of blocks) {
    if (isRefusal(block)) return;
    for (const [at, cells] of block.rows.entries()) {
      const reason = reasons.get(block.firstRow + at);
      if (reason !== undefined) yield [...cells, String(block.firstRow + at), reason];
    }
  }
}
