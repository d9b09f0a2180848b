import type { Column } from "@xinheng/domain/import-header.ts";
import type { RowFault } from "@xinheng/domain/row-fault.ts";
import type { CellFault } from "./workbook.ts";

type FaultyRow = { readonly row: number; readonly faults: readonly RowFault[] };
type Checked<Row> = { readonly checked: readonly Row[]; readonly faulty: readonly FaultyRow[] };

/**
 * Cells of a sheet that say nothing usable make their rows faulty, where the column is read at all. What else is said of
 * that column then, that its value is missing, is an echo and left out.
 */
export function withCellFaults<Row extends { readonly row: number }, Block extends Checked<Row>>(
  block: Block,
  cellFaults: readonly CellFault[],
  columns: readonly Column[],
): Block {
  const placed = cellFaults.flatMap(({ row, at, code, details }) => {
    const column = at < columns.length ? columns[at]?.field : "";
    return column === null || column === undefined ? [] : [{ row, fault: { column, code, details } }];
  });
  if (placed.length === 0) return block;
  const byRow = Map.groupBy(placed, ({ row }) => row);
  const others = new Map(block.faulty.map(({ row, faults }) => [row, faults]));
  const spoilt = [...byRow].map(([row, cells]) => {
    const columnsSpoilt = new Set(cells.map(({ fault }) => fault.column));
    return {
      row,
      faults: [
        ...cells.map(({ fault }) => fault),
        ...(others.get(row) ?? []).filter(({ column }) => !columnsSpoilt.has(column)),
      ],
    };
  });
  return {
    ...block,
    checked: block.checked.filter(({ row }) => !byRow.has(row)),
    faulty: [...block.faulty.filter(({ row }) => !byRow.has(row)), ...spoilt].toSorted(
      (one, other) => one.row - other.row,
    ),
  };
}
