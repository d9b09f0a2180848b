import type { WorkCalendar } from "@xinheng/domain/calendar.ts";
import { workCalendar } from "@xinheng/domain/calendar.ts";
import type { StandingEntry } from "@xinheng/domain/catalogue/joined-editions.ts";
import type { PackSet } from "@xinheng/domain/catalogue/pack.ts";

/** A year's working days, as imported on top of the packs. */
export type CalendarYear = {
  readonly year: number;
  readonly off: readonly string[];
  readonly worked: readonly string[];
};

/** A file from the desk that no longer fits what came with the program: set aside whole, with the first reason. */
export type SetAside = { readonly zh: string; readonly en: string };

/** The packs that stand: what came with the program, checked at start, and over it what the desk has switched on. */
export type Packs = {
  /** Read anew at each use: what is switched on at the desk is in it from that moment. */
  readonly set: PackSet;
  readonly shipped: PackSet;
  readonly standing: () => readonly StandingEntry[];
  /** Uploads that are switched on and do not stand, by their id. */
  readonly setAside: () => ReadonlyMap<string, SetAside>;
  readonly takeEditions: (standing: readonly StandingEntry[], aside: ReadonlyMap<string, SetAside>) => void;
  readonly calendar: () => WorkCalendar;
  /** The calendar of the packs with these years in place of their own; a year's notice may also move days of the year before. */
  readonly calendarWith: (years: readonly CalendarYear[]) => WorkCalendar;
  /** Takes imported years in; an imported year stands before a pack's. */
  readonly takeYears: (years: readonly CalendarYear[]) => void;
};

export function openPacks(shipped: PackSet): Packs {
  const years = shipped.filter((entry) => entry.kind === "calendar");
  const calendarWith = (imported: readonly CalendarYear[]): WorkCalendar =>
    workCalendar([...years.filter((entry) => !imported.some(({ year }) => year === entry.year)), ...imported]);
  let calendar = calendarWith([]);
  let standing: readonly StandingEntry[] = shipped.map((entry) => ({ entry, from: "files" }));
  let set: PackSet = shipped;
  let setAside: ReadonlyMap<string, SetAside> = new Map();
  return {
    get set() {
      return set;
    },
    shipped,
    standing: () => standing,
    setAside: () => setAside,
    takeEditions: (taken, aside) => {
      standing = taken;
      set = taken.map(({ entry }) => entry);
      setAside = aside;
    },
    calendar: () => calendar,
    calendarWith,
    takeYears: (imported) => {
      calendar = calendarWith(imported);
    },
  };
}
