import type { MergedRange } from "@xinheng/domain/sheet-heading.ts";
import type { NumberFormat } from "@xinheng/domain/sheet-value.ts";
import type { Refusal } from "@xinheng/domain/refusal.ts";
import type { TextStore } from "./text-store.ts";

/** A cell that says nothing usable: a formula without its result, an error. `at` is the column, from 0. */
export type CellFault = {
  readonly row: number;
  readonly at: number;
  readonly code: string;
  readonly details: Refusal["details"];
};

/** A row as the sheet shows it, numbered from 1; missing cells at the end are left out. */
export type SheetRow = {
  readonly number: number;
  readonly hidden: boolean;
  readonly cells: string[];
  readonly faults: readonly CellFault[];
};

/** Some rows, and how much of the sheet has been read by then, 0 to 1. */
export type SheetRows = { readonly rows: readonly SheetRow[]; readonly share: number };

export type SheetRefusal = Refusal<
  | "sheet-too-large"
  | "sheet-inflates-too-far"
  | "sheet-encrypted"
  | "sheet-not-workbook"
  | "sheet-broken"
  | "sheet-without-rows"
>;

/** A visible sheet of a workbook. Both may be asked more than once. */
export type OpenSheet = {
  readonly name: string;
  readonly merges: () => Promise<readonly MergedRange[] | SheetRefusal>;
  readonly rows: () => AsyncGenerator<SheetRows | SheetRefusal>;
};

/** What the cells of an xlsx are read by: its days, the formats of its styles, its table of strings. */
export type XlsxBook = {
  readonly dates: "1900" | "1904";
  readonly formats: readonly NumberFormat[];
  readonly texts: TextStore;
};

/** Unpacked, a sheet may be large; more than this is a bomb, or nothing that one sends. */
export const mostSheetBytes = 2 * 2 ** 30;

/** The number of a column by its letters, from 0; -1 where there are none. */
export function columnOf(letters: string): number {
  let column = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const unit = letters.charCodeAt(at) & ~32;
    if (unit < 65 || unit > 90) break;
    column = column * 26 + unit - 64;
  }
  return column - 1;
}
