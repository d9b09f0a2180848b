import type { Readable } from "node:stream";
import { findHeading, type MergedRange, type NumberedRow, type SheetHeading } from "@xinheng/domain/sheet-heading.ts";
import type { FileFields } from "@xinheng/domain/header-index.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import type { CsvBlock } from "./csv-blocks.ts";
import { mergeFiller } from "./merge-filler.ts";
import type { CellFault, OpenSheet, SheetRefusal, SheetRow } from "./workbook.ts";
import { openXls } from "./xls-workbook.ts";
import { openXlsx } from "./xlsx-workbook.ts";

/** Which sheet was read, which others hold something and were not, and how many of the block's rows the sheet hides. */
export type SheetNotes = { readonly name: string; readonly others: readonly string[]; readonly hiddenRows: number };

/** As a csv's block, with what only a sheet has. */
export type SheetBlock = CsvBlock & { readonly cellFaults: readonly CellFault[]; readonly sheet: SheetNotes };

/**
 * Reads the sheet of a workbook that fits the catalogue item best, in the blocks of `csvBlocks`: the first row of the first
 * block is the heading, rows bear the numbers that the sheet shows. Hidden rows are read, hidden sheets are not.
 */
export async function* sheetBlocks(
  source: Readable | Buffer,
  kind: "xlsx" | "xls",
  entry: FileFields,
): AsyncGenerator<SheetBlock | SheetRefusal> {
  const bytes = Buffer.isBuffer(source) ? held(source, limits[kind]) : await gather(source, limits[kind]);
  if (isRefusal(bytes)) {
    yield bytes;
    return;
  }
  const sheets = await (kind === "xlsx" ? openXlsx(bytes) : openXls(bytes));
  if (isRefusal(sheets)) {
    yield sheets;
    return;
  }
  const chosen = await choose(sheets, entry);
  if (isRefusal(chosen)) {
    yield chosen;
    return;
  }
  yield* blocksOf(chosen, bytes.length);
}

// The directory of a zip stands at its end, and the stored file is encrypted: the whole file is held while it is read.
const limits = { xlsx: 64 * 2 ** 20, xls: 32 * 2 ** 20 } as const;
const blockRows = 1_000;
const headingWithin = 10;
const widestGap = 1_000;

function held(bytes: Buffer, limit: number): Buffer | SheetRefusal {
  return bytes.length > limit ? refuse("sheet-too-large", { limitMiB: limit / 2 ** 20 }) : bytes;
}

async function gather(stream: Readable, limit: number): Promise<Buffer | SheetRefusal> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > limit) return refuse("sheet-too-large", { limitMiB: limit / 2 ** 20 });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type Chosen = {
  readonly sheet: OpenSheet;
  readonly merges: readonly MergedRange[];
  readonly heading: SheetHeading;
  readonly others: readonly string[];
};

/** The sheet whose heading names most fields of the item; of equals the first. */
async function choose(sheets: readonly OpenSheet[], entry: FileFields): Promise<Chosen | SheetRefusal> {
  const filled: (Omit<Chosen, "others"> & { readonly found: boolean })[] = [];
  for (const sheet of sheets) {
    const first = await firstRows(sheet);
    if (isRefusal(first)) return first;
    const [top] = first;
    if (top === undefined) continue;
    const merges = await sheet.merges();
    if (isRefusal(merges)) return merges;
    const heading = findHeading(first, merges, entry);
    // Where nothing is known, the first row that says anything stands for the heading: the refusal names what is missing.
    filled.push({
      sheet,
      merges,
      found: heading !== null,
      heading: heading ?? { cells: top.cells, lastRow: top.number, fields: 0 },
    });
  }
  const [first, ...others] = filled;
  if (first === undefined) return refuse("sheet-without-rows");
  const best = others.reduce((most, other) => (other.heading.fields > most.heading.fields ? other : most), first);
  return { ...best, others: filled.filter((one) => one !== best).map(({ sheet }) => sheet.name) };
}

/** The first rows that say something. */
async function firstRows(sheet: OpenSheet): Promise<NumberedRow[] | SheetRefusal> {
  const first: SheetRow[] = [];
  for await (const batch of sheet.rows()) {
    if (isRefusal(batch)) return batch;
    first.push(...batch.rows.filter(isFilled).slice(0, headingWithin));
    if (first.length >= headingWithin) break;
  }
  return first.slice(0, headingWithin);
}

function isFilled(row: SheetRow): boolean {
  return row.cells.some((cell) => cell.trim() !== "");
}

async function* blocksOf(
  { sheet, merges, heading, others }: Chosen,
  fileBytes: number,
): AsyncGenerator<SheetBlock | SheetRefusal> {
  const below = merges.filter(({ firstRow }) => firstRow > heading.lastRow);
  const open = blockBuilder({ width: heading.cells.length, name: sheet.name, others });
  const fill = mergeFiller(below);
  open.add({ number: heading.lastRow, hidden: false, cells: [...heading.cells], faults: [] });
  let bytesRead = 0;
  for await (const batch of sheet.rows()) {
    if (isRefusal(batch)) {
      yield batch;
      return;
    }
    bytesRead = Math.round(batch.share * fileBytes);
    for (const row of batch.rows) {
      if (row.number <= heading.lastRow) continue;
      fill(row);
      if (!open.follows(row.number)) yield open.take(bytesRead);
      open.add(row);
    }
  }
  if (open.count() > 0) yield open.take(fileBytes);
}

type BlockBuilder = {
  readonly follows: (number: number) => boolean;
  readonly add: (row: SheetRow) => void;
  readonly count: () => number;
  readonly take: (bytesRead: number) => SheetBlock;
};

function blockBuilder(about: {
  readonly width: number;
  readonly name: string;
  readonly others: readonly string[];
}): BlockBuilder {
  let rows: string[][] = [];
  let faults: CellFault[] = [];
  let firstRow = 0;
  let hiddenRows = 0;
  return {
    // Rows that say nothing are often left out of the file; a wide gap begins a new block.
    follows: (number) => rows.length === 0 || (rows.length < blockRows && number - firstRow - rows.length <= widestGap),
    add: (row) => {
      if (rows.length === 0) firstRow = row.number;
      while (firstRow + rows.length < row.number) rows.push([]);
      rows.push(fitted(row.cells, about.width));
      faults.push(...row.faults, ...beyond(row, about.width));
      if (row.hidden) hiddenRows += 1;
    },
    count: () => rows.length,
    take: (bytesRead) => {
      const block = {
        firstRow,
        rows,
        bytesRead,
        cellFaults: faults,
        sheet: { name: about.name, others: about.others, hiddenRows },
      };
      [rows, faults, hiddenRows] = [[], [], 0];
      return block;
    },
  };
}

function fitted(cells: readonly string[], width: number): string[] {
  return cells.length >= width
    ? cells.slice(0, width)
    : [...cells, ...Array.from({ length: width - cells.length }, () => "")];
}

function beyond(row: SheetRow, width: number): CellFault[] {
  const at = row.cells.findIndex((cell, column) => column >= width && cell.trim() !== "");
  return at < 0 ? [] : [{ row: row.number, at, code: "cell-beyond-heading", details: { column: at + 1 } }];
}
