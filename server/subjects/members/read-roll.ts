import { type Column, readHeader } from "@xinheng/domain/import-header.ts";
import type { RowFault } from "@xinheng/domain/row-fault.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { type RollColumn, rollFields } from "@xinheng/domain/subjects/members/roll-fields.ts";
import { readRollRow, type RollRow } from "@xinheng/domain/subjects/members/roll-row.ts";
import type { House } from "../../platform/house.ts";
import type { StoredFile } from "../../platform/file-store.ts";
import { withCellFaults } from "../../platform/sheets/cell-faults.ts";
import { fileBlocks, type FileFormat, type FileRefusal, formatsOf } from "../../platform/sheets/file-blocks.ts";

/** More than any association has members; the whole roll is judged at once. */
const mostRows = 10_000;

type Faulty = { readonly row: number; readonly faults: readonly RowFault[] };
type Checked = { readonly row: number; readonly checked: RollRow };

/** What a file of members says, row by row, before it is held against register and roll. */
export type ReadRoll = {
  readonly format: FileFormat;
  readonly sheetName: string;
  readonly header: readonly Column[];
  readonly rows: number;
  readonly checked: readonly Checked[];
  readonly faulty: readonly Faulty[];
};

export type RollRefusal =
  | FileRefusal
  | Refusal<"header-columns-missing" | "header-empty" | "file-without-rows" | "roll-too-long">;

export const rollShape = { fields: rollFields } as const;

/** Reads a roll in whatever format it came; text is tried in one encoding and then, where that fails, in the other. */
export async function readRoll(house: House, file: StoredFile, today: string): Promise<ReadRoll | RollRefusal> {
  const formats = await formatsOf(house.files.get(file));
  if (isRefusal(formats)) return formats;
  for (const [at, format] of formats.entries()) {
    const read = await readAs(house, file, format, today);
    if (!isRefusal(read) || read.refused !== "file-encoding-unknown" || at === formats.length - 1) return read;
  }
  throw new Error("the last of the formats answers");
}

async function readAs(
  house: House,
  file: StoredFile,
  format: FileFormat,
  today: string,
): Promise<ReadRoll | RollRefusal> {
  let header: readonly Column[] | null = null;
  let sheetName = "";
  let rows = 0;
  const checked: Checked[] = [];
  const faulty: Faulty[] = [];
  for await (const block of fileBlocks(house.files.get(file), format, rollShape)) {
    if (isRefusal(block)) return block;
    sheetName = block.sheet?.name ?? sheetName;
    const isFirst = header === null;
    const understood: readonly Column[] | ReturnType<typeof readHeader> =
      header ?? readHeader(block.rows[0] ?? [], { ...rollShape, ignoredHeaders: [] });
    if (isRefusal(understood)) return refuse(understood.refused, understood.details);
    header = understood;
    const lines = isFirst ? block.rows.slice(1) : block.rows;
    const judged = checkLines(lines, { first: block.firstRow + (isFirst ? 1 : 0), header, today });
    rows += judged.checked.length + judged.faulty.length;
    if (rows > mostRows) return refuse("roll-too-long", { longest: mostRows });
    const whole = withCellFaults(judged, block.cellFaults ?? [], header);
    checked.push(...whole.checked);
    faulty.push(...whole.faulty);
  }
  return rows === 0 || header === null
    ? refuse("file-without-rows")
    : { format, sheetName, header, rows, checked, faulty };
}

function checkLines(
  lines: readonly (readonly string[])[],
  { first, header, today }: { readonly first: number; readonly header: readonly Column[]; readonly today: string },
): { readonly checked: readonly Checked[]; readonly faulty: readonly Faulty[] } {
  const checked: Checked[] = [];
  const faulty: Faulty[] = [];
  for (const [at, line] of lines.entries()) {
    const row = first + at;
    if (line.every((cell) => cell.trim() === "")) continue;
    const answer = fits(line, header.length)
      ? readRollRow(cellsOf(line, header), today)
      : [{ column: "", code: "row-too-short", details: { found: line.length, expected: header.length } }];
    if (isFaults(answer)) faulty.push({ row, faults: answer });
    else checked.push({ row, checked: answer });
  }
  return { checked, faulty };
}

/** Spreadsheets add empty cells behind; a cell too few or too many elsewhere shifts every value. */
function fits(line: readonly string[], width: number): boolean {
  return line.length >= width && line.slice(width).every((cell) => cell.trim() === "");
}

function cellsOf(line: readonly string[], header: readonly Column[]): Partial<Record<RollColumn, string>> {
  const cells: Partial<Record<RollColumn, string>> = {};
  for (const [at, { field }] of header.entries()) {
    const known = rollFields.find(({ code }) => code === field);
    const text = line[at]?.trim() ?? "";
    if (known !== undefined && text !== "") cells[known.code] = text;
  }
  return cells;
}

function isFaults(answer: RollRow | readonly RowFault[]): answer is readonly RowFault[] {
  return Array.isArray(answer);
}
