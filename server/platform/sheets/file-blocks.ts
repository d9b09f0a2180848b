import type { Readable } from "node:stream";
import type { FileFields } from "@xinheng/domain/header-index.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { type CsvBlock, type CsvRefusal, csvBlocks, type Encoding } from "./csv-blocks.ts";
import { readFirstBytes } from "../file-store.ts";
import { fileKindOf, type KindRefusal, kindBytes } from "./file-kind.ts";
import { type SheetBlock, sheetBlocks } from "./sheet-blocks.ts";
import type { SheetRefusal } from "./workbook.ts";

/** How a file is read: as text in an encoding, or as a workbook. */
export type FileFormat = Encoding | "xlsx" | "xls";

/** A block of a file of any format; what only sheets have is absent for text. */
export type FileBlock = CsvBlock & Partial<Pick<SheetBlock, "cellFaults" | "sheet">>;

export type FileRefusal = CsvRefusal | SheetRefusal | KindRefusal;

/** Reads a file of any format in blocks; the first begins with the heading. */
export function fileBlocks(
  stream: Readable,
  format: FileFormat,
  entry: FileFields,
): AsyncGenerator<FileBlock | CsvRefusal | SheetRefusal> {
  return format === "xlsx" || format === "xls" ? sheetBlocks(stream, format, entry) : csvBlocks(stream, format);
}

/**
 * The formats a file may have, to be tried in this order. UTF-8 first, for it fails at the first Chinese character of a GBK
 * file; GB18030 then holds GBK and GB2312 in itself.
 */
export async function formatsOf(stream: Readable): Promise<readonly FileFormat[] | KindRefusal> {
  const kind = fileKindOf(await readFirstBytes(stream, kindBytes));
  if (isRefusal(kind)) return refuse(kind.refused, kind.details);
  return kind === "csv" ? ["utf-8", "gb18030"] : [kind];
}
