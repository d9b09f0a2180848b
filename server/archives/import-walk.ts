import { randomFillSync } from "node:crypto";
import { v7 as uuidv7 } from "uuid";
import { type Column, headerFaults } from "@xinheng/domain/import-header.ts";
import { type CheckedRow, rowReader } from "@xinheng/domain/archives/import-row.ts";
import type { RowFault } from "@xinheng/domain/row-fault.ts";
import type { CatalogueEntry } from "@xinheng/domain/catalogue/catalogue-entry.ts";
import { itemInForce, type PackContext } from "@xinheng/domain/catalogue/in-force.ts";
import { isRefusal, type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import type { House } from "../platform/house.ts";
import type { Progress } from "../platform/progress.ts";
import { readBeside, type ReadTx } from "../platform/database.ts";
import type { StoredFile } from "../platform/file-store.ts";
import { withCellFaults } from "../platform/sheets/cell-faults.ts";
import { fileBlocks, type FileBlock, type FileFormat, type FileRefusal } from "../platform/sheets/file-blocks.ts";
import { type FaultyRow, type JudgedRow, judgeRows, rowRulesOf } from "./judge-rows.ts";

export type JudgedBlock = {
  readonly rows: number;
  readonly judged: readonly JudgedRow[];
  readonly faulty: readonly FaultyRow[];
  readonly bytesRead: number;
  readonly sheet: FileBlock["sheet"];
};

/** How one file is to be read: both passes, preview and confirm, walk the same road with the same eyes. */
export type Walk = {
  readonly house: House;
  readonly associationId: string;
  readonly entry: CatalogueEntry;
  /** By whose rules, on which day. */
  readonly context: PackContext;
  readonly file: StoredFile;
  readonly encoding: FileFormat;
  readonly progress: Progress;
  /** How the heading row is understood; what lacks a column that must be there is refused after it. */
  readonly readHeader: (cells: readonly string[]) => Promise<readonly Column[]>;
  readonly onBlock: (block: JudgedBlock) => Promise<void>;
};

export type WalkRefusal =
  | FileRefusal
  | Refusal<"header-columns-missing" | "header-empty" | "file-without-rows" | "work-cancelled">;

/**
 * Reads the file block by block: checks the rows, looks up their subjects and records, and hands each block on. Looked up
 * over a connection of its own, so that a block is judged while the one before it is being written: what the blocks before
 * have written is not seen, so both passes judge alike.
 */
export async function walkImport(walk: Walk): Promise<{ readonly rows: number } | WalkRefusal> {
  const scope = { associationId: walk.associationId, audience: "staff" } as const;
  return readBeside(walk.house.database.app, scope, (lookups) => walkBy(walk, lookups));
}

async function walkBy(walk: Walk, lookups: ReadTx): Promise<{ readonly rows: number } | WalkRefusal> {
  let rows = 0;
  let toldAt = 0;
  for await (const judged of oneAhead(judgedBlocks(walk, lookups))) {
    if (isRefusal(judged)) return judged;
    // Progress is a transaction of its own: told some times a second, not for each block of a small file.
    const isTime = performance.now() - toldAt > tellEveryMs;
    if (isTime && (await walk.progress.cancelAsked())) return refuse("work-cancelled");
    rows += judged.rows;
    await walk.onBlock(judged);
    if (isTime) await walk.progress.report(judged.bytesRead, walk.file.bytes);
    if (isTime) toldAt = performance.now();
  }
  return rows === 0 ? refuse("file-without-rows") : { rows };
}

const tellEveryMs = 250;

type CheckedBlock = {
  readonly rows: number;
  readonly checked: readonly { row: number; checked: CheckedRow }[];
  readonly faulty: readonly FaultyRow[];
};

/** The file's blocks with their rows checked: all that needs no database. */
async function* checkedBlocks(
  walk: Walk,
): AsyncGenerator<(CheckedBlock & { readonly read: FileBlock }) | WalkRefusal, undefined, undefined> {
  const rules = rowRulesOf(walk.house.packs.set, walk.entry, walk.context);
  let read: ReturnType<typeof rowReader> | null = null;
  let columns: readonly Column[] = [];
  for await (const block of fileBlocks(walk.house.files.get(walk.file), walk.encoding, walk.entry)) {
    if (isRefusal(block)) {
      yield block;
      return;
    }
    let { rows: cells, firstRow } = block;
    if (read === null) {
      columns = await walk.readHeader(cells[0] ?? []);
      const faulty = headerFaults(columns, walk.entry);
      if (faulty !== null) {
        yield faulty;
        return;
      }
      read = rowReader(columns, rules);
      cells = cells.slice(1);
      firstRow += 1;
    }
    yield {
      ...withCellFaults(checkBlock(cells, firstRow, columns.length, read), block.cellFaults ?? [], columns),
      read: block,
    };
  }
}

/** Begins the next block while the one before it is in the database's hands: two cores then have work. */
async function* oneAhead<Block>(
  source: AsyncGenerator<Block, undefined, undefined>,
): AsyncGenerator<Block, undefined, undefined> {
  let next = source.next();
  try {
    for (;;) {
      const { done, value } = await next;
      if (done === true) return;
      next = source.next();
      // Its failure is told when its turn comes; until then nobody waits for it.
      next.catch(() => undefined);
      yield value;
    }
  } finally {
    await source.return(undefined);
  }
}

/** The catalogue item as it is in force for the association. */
export function itemFor(
  house: House,
  item: string,
  context: PackContext,
): CatalogueEntry | Refusal<"import-item-unknown"> {
  const found = itemInForce(house.packs.set, item, context);
  // What an association keeps itself comes in by no file: it is walled, and COPY is refused there.
  return isRefusal(found) || found.holder === "association"
    ? refuse("import-item-unknown", { item: item.slice(0, 60) })
    : found;
}

function checkBlock(
  cells: readonly (readonly string[])[],
  firstRow: number,
  width: number,
  read: ReturnType<typeof rowReader>,
): CheckedBlock {
  const checked: { row: number; checked: CheckedRow }[] = [];
  const faulty: FaultyRow[] = [];
  let rows = 0;
  for (const [at, line] of cells.entries()) {
    const row = firstRow + at;
    if (line.every((cell) => cell === "")) continue;
    rows += 1;
    const answer = fits(line, width)
      ? read(line)
      : [{ column: "", code: "row-too-short", details: { found: line.length, expected: width } }];
    if (isFaults(answer)) faulty.push({ row, faults: answer });
    else checked.push({ row, checked: answer });
  }
  return { rows, checked, faulty };
}

function isFaults(answer: CheckedRow | readonly RowFault[]): answer is readonly RowFault[] {
  return Array.isArray(answer);
}

/** Spreadsheets add empty cells behind; a cell too few or too many elsewhere shifts every value. */
function fits(line: readonly string[], width: number): boolean {
  return line.length === width || (line.length > width && line.slice(width).every((cell) => cell.trim() === ""));
}

async function* judgedBlocks(
  walk: Walk,
  lookups: ReadTx,
): AsyncGenerator<JudgedBlock | WalkRefusal, undefined, undefined> {
  for await (const block of oneAhead(checkedBlocks(walk))) {
    if (isRefusal(block)) {
      yield block;
      return;
    }
    const { judged, recalled } = await judgeRows(lookups, walk.entry, block.checked);
    const { bytesRead, sheet } = block.read;
    yield { rows: block.rows, judged, faulty: [...block.faulty, ...recalled], bytesRead, sheet };
  }
}

// Drawing 16 bytes per row from the system is a call per row; a pool makes it one in 1,000.
const pool = Buffer.alloc(16_000);
let drawn = pool.length;

/** A record's id, UUIDv7. */
export function newRecordId(at: Date): string {
  if (drawn >= pool.length) {
    randomFillSync(pool);
    drawn = 0;
  }
  const random = pool.subarray(drawn, drawn + 16);
  drawn += 16;
  return uuidv7({ msecs: at.getTime(), random });
}
