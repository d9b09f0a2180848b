import { addDays, addMonths, type Day, lastDayOf, type Period, type WorkCalendar } from "../../calendar.ts";

/** How often at least something is expected of a department that reports an item. */
export const spanLengths = { month: 1, quarter: 3, year: 12 } as const;
export type Every = keyof typeof spanLengths;

/** A month, quarter or year: its first and its last day. */
export type Span = { readonly from: Day; readonly until: Day };

/** A year or a month written as `2026` or `2026-11`: its first day, and the first day after it. */
export function spanOf(written: string): { readonly from: Day; readonly after: Day } {
  const year = written.length === 4;
  const from = year ? `${written}-01-01` : `${written}-01`;
  return { from, after: addMonths(from, year ? 12 : 1) };
}

/** The span of calendar time in which the day lies. */
export function spanAround(day: Day, every: Every): Span {
  const length = spanLengths[every];
  const month = Number(day.slice(5, 7)) - 1;
  const first = month - (month % length) + 1;
  const from = `${day.slice(0, 4)}-${String(first).padStart(2, "0")}-01`;
  return { from, until: addDays(addMonths(from, length), -1) };
}

const mostSpans = 1_200;

/**
 * The spans from a department's first report, or from the month since when it is expected, to the last one whose decisions had to be here by now, in which it sent
 * nothing: a gap, or a span without any decision; the department says which. `within` is how long after a decision it is
 * due; a span still inside it is not judged, nor one whose end rests on a calendar that is not published. Latest first.
 */
export function gapsOf(
  reported: { readonly months: readonly Day[]; readonly every: Every; readonly expectedFrom: Day | null },
  judging: { readonly today: Day; readonly within: Period; readonly calendar: WorkCalendar },
): Span[] {
  const { months, every, expectedFrom } = reported;
  const [first] = [...months, ...(expectedFrom === null ? [] : [expectedFrom])].toSorted();
  if (first === undefined) return [];
  const sent = new Set(months.map((month) => spanAround(month, every).from));
  const gaps: Span[] = [];
  let span = spanAround(first, every);
  for (let seen = 0; seen < mostSpans && isOver(span, judging); seen += 1) {
    if (!sent.has(span.from)) gaps.push(span);
    span = spanAround(addDays(span.until, 1), every);
  }
  return gaps.reverse();
}

function isOver(
  { until }: Span,
  { today, within, calendar }: { readonly today: Day; readonly within: Period; readonly calendar: WorkCalendar },
): boolean {
  if (until >= today) return false;
  const due = lastDayOf(calendar, until, within);
  return due.on < today;
}
