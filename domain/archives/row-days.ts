import type { CatalogueEntry, CatalogueField } from "../catalogue/catalogue-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";
import type { RowFault } from "../row-fault.ts";

/** The days of a row by field code, and where what is wrong with them is told. */
type ReadDays = { readonly days: ReadonlyMap<string, string>; readonly faults: RowFault[] };

/** Judges the days of a row by the item's checks: not before another, not after another or today. */
export function checkDays(
  entry: CatalogueEntry,
  fields: Readonly<Record<string, string>>,
  read: ReadDays,
  today: string,
): void {
  for (const field of entry.fields) {
    const day = read.days.get(field.code);
    if (day === undefined) continue;
    for (const check of field.checks) {
      const fault = judgeDay(day, check, read, today);
      if (fault !== null)
        read.faults.push({
          column: field.code,
          code: fault.refused,
          details: { printed: fields[field.code] ?? day, ...fault.details },
        });
    }
  }
}

function judgeDay(
  day: string,
  check: CatalogueField["checks"][number],
  read: ReadDays,
  today: string,
): Refusal<"day-too-late" | "day-too-early"> | null {
  if ("notBefore" in check) {
    const first = read.days.get(check.notBefore);
    return first === undefined || day >= first ? null : refuse("day-too-early", { bound: first });
  }
  const last = check.notAfter === "today" ? today : read.days.get(check.notAfter);
  return last === undefined || day <= last ? null : refuse("day-too-late", { bound: last });
}
