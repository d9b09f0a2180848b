import type { MergedRange } from "@xinheng/domain/sheet-heading.ts";
import type { SheetRow } from "./workbook.ts";

/**
 * Repeats the value of a cell that was merged downwards, one subject over several documents, in each of its rows. Rows come
 * in order, and so do the ranges. A row with nothing of its own stays empty.
 */
export function mergeFiller(merges: readonly MergedRange[]): (row: SheetRow) => void {
  let next = 0;
  let open: { readonly merge: MergedRange; readonly value: string }[] = [];
  return ({ number, cells }) => {
    if (open.length > 0) {
      open = open.filter(({ merge }) => merge.lastRow >= number);
      if (cells.some((cell) => cell.trim() !== ""))
        for (const { merge, value } of open) put(cells, merge.firstColumn, value);
    }
    for (let merge = merges[next]; merge !== undefined && merge.firstRow <= number; merge = merges[next]) {
      next += 1;
      const value = merge.firstRow === number ? (cells[merge.firstColumn] ?? "") : "";
      if (merge.lastRow > number && value.trim() !== "") open.push({ merge, value });
    }
  };
}

function put(cells: string[], at: number, value: string): void {
  while (cells.length <= at) cells.push("");
  if (cells[at] === "") cells[at] = value;
}
