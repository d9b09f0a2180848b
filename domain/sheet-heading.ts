import { type FileFields, type HeadedField, headerIndex, headerKey } from "./header-index.ts";

/** Cells that a sheet shows as one. Rows are numbered from 1 as the sheet does, columns from 0. */
export type MergedRange = {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
};

export type NumberedRow = { readonly number: number; readonly cells: readonly string[] };

/** Where a sheet's heading is: its labels, one for each column, its last row, and how many fields of the item it names. */
export type SheetHeading = { readonly cells: readonly string[]; readonly lastRow: number; readonly fields: number };

/**
 * Finds the heading among a sheet's first rows: the row, or the two storeys of rows, that names most fields of the item.
 * Titles above are passed over, and a second row that says the same in codes belongs to the heading. Null where no row
 * names even two fields.
 */
export function findHeading(
  rows: readonly NumberedRow[],
  merges: readonly MergedRange[],
  entry: FileFields,
): SheetHeading | null {
  const known = headerIndex(entry);
  const singles = rows.map((row) => headingOf(row.cells, row.number, known));
  // A row below several heads says 名称 of each of them: it is a heading only together with the heads.
  const alone = singles.filter((_, at) => headsIn(rows[at - 1], merges) < 2);
  const pairs = rows.slice(1).map((lower, at) => {
    const upper = rows[at] ?? lower;
    return headingOf(
      joinStoreys(storey(upper, merges, "upper"), storey(lower, merges, "lower"), known),
      lower.number,
      known,
    );
  });
  const [first, ...others] = [...alone, ...pairs];
  if (first === undefined) return null;
  const best = others.reduce((most, other) => (other.fields > most.fields ? other : most), first);
  return best.fields < leastFields ? null : withCodeRow(best, singles);
}

const leastFields = 2;

function headsIn(row: NumberedRow | undefined, merges: readonly MergedRange[]): number {
  if (row === undefined) return 0;
  return merges.filter(
    (merge) => merge.firstRow === row.number && merge.lastRow === row.number && merge.lastColumn > merge.firstColumn,
  ).length;
}

/** Sheets of the national forms name each column twice: in words, and in codes below. */
function withCodeRow(best: SheetHeading, singles: readonly SheetHeading[]): SheetHeading {
  const next = singles.find((heading) => heading.lastRow === best.lastRow + 1);
  const repeats = next !== undefined && next.fields >= leastFields && next.fields * 2 >= best.fields;
  return repeats ? { ...best, lastRow: next.lastRow } : best;
}

function headingOf(cells: readonly string[], lastRow: number, known: ReadonlyMap<string, HeadedField>): SheetHeading {
  const width = cells.findLastIndex((cell) => cell.trim() !== "") + 1;
  const fields = new Set(cells.flatMap((cell) => known.get(headerKey(cell))?.code ?? []));
  return { cells: cells.slice(0, width), lastRow, fields: fields.size };
}

/** A label merged over several columns stands above each of them; one merged downwards belongs to the upper storey alone. */
function storey(row: NumberedRow, merges: readonly MergedRange[], place: "upper" | "lower"): string[] {
  const cells = row.cells.map((cell) => cell.trim());
  for (const merge of merges) {
    if (row.number < merge.firstRow || row.number > merge.lastRow || merge.lastColumn - merge.firstColumn > widest)
      continue;
    const label = row.number === merge.firstRow ? (cells[merge.firstColumn] ?? "") : "";
    if (place === "lower" && label !== "") continue;
    for (let at = merge.firstColumn; at <= merge.lastColumn; at += 1) cells[at] = label;
  }
  return Array.from(cells, (cell: string | undefined) => cell ?? "");
}

const widest = 500;

type Storeys = { readonly upper: string; readonly lower: string; readonly joined: string | null };

function joinStoreys(
  uppers: readonly string[],
  lowers: readonly string[],
  known: ReadonlyMap<string, HeadedField>,
): string[] {
  const columns = Array.from({ length: Math.max(uppers.length, lowers.length) }, (_, at) =>
    storeysOf(uppers[at] ?? "", lowers[at] ?? "", known),
  );
  const fieldOf = (label: string) => known.get(headerKey(label))?.code;
  const claimed = new Set(columns.flatMap(({ joined }) => (joined === null ? [] : (fieldOf(joined) ?? []))));
  const alone = Map.groupBy(
    columns.filter(({ joined }) => joined === null),
    ({ lower }) => fieldOf(lower),
  );
  return columns.map(({ upper, lower, joined }) => {
    if (joined !== null) return joined;
    // 名称 under the authority is not the name of the subject: the lower label counts alone only where nothing else claims it.
    const field = fieldOf(lower);
    const own = field !== undefined && !claimed.has(field) && alone.get(field)?.length === 1;
    return own ? lower : upper + lower;
  });
}

function storeysOf(upper: string, lower: string, known: ReadonlyMap<string, HeadedField>): Storeys {
  if (upper === "" || lower === "" || upper === lower) return { upper, lower, joined: lower === "" ? upper : lower };
  const joined = [upper + lower, `${upper}（${lower}）`, `${upper}_${lower}`].find((label) =>
    known.has(headerKey(label)),
  );
  return { upper, lower, joined: joined ?? null };
}
