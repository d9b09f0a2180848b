import type { CalendarYearView } from "@xinheng/domain/catalogue/calendar-view.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";
import type { ImportedYear } from "./calendar-store.ts";

/** The published years: those of the packs, and before them those imported here. */
export function calendarYears(packs: PackSet, imported: readonly ImportedYear[]): CalendarYearView[] {
  const shipped = packs.flatMap((entry): CalendarYearView[] => {
    if (entry.kind !== "calendar" || imported.some(({ year }) => year === entry.year)) return [];
    const { year, off, worked, source } = entry;
    return [{ year, off, worked, from: "pack", source: source.document, mark: source.mark, importedAt: null }];
  });
  return [...shipped, ...imported.map(importedYearView)].toSorted((one, other) => one.year - other.year);
}

export function importedYearView({ year, off, worked, source, importedAt }: ImportedYear): CalendarYearView {
  return {
    year,
    off: [...off],
    worked: [...worked],
    from: "import",
    source,
    mark: null,
    importedAt: importedAt.toISOString(),
  };
}
