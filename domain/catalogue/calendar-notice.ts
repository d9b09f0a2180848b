import { type Day, dayOfWeek } from "../calendar.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** A year's arrangement as the State Council publishes it: weekdays that are off, weekend days that are worked. */
export type CalendarNotice = { readonly year: number; readonly off: readonly Day[]; readonly worked: readonly Day[] };

/**
 * The notice with each day once and in order, or the first day that cannot stand in it. A notice may move days of the
 * December before its year (the one of 2019 did), and of no other year.
 */
export function judgeCalendarNotice(
  notice: CalendarNotice,
): CalendarNotice | Refusal<"calendar-day-foreign" | "calendar-day-not-worked-anyway" | "calendar-day-worked-anyway"> {
  const [off, worked] = [ordered(notice.off), ordered(notice.worked)];
  const foreign = [...off, ...worked].find((day) => !belongsTo(notice.year, day));
  if (foreign !== undefined) {
    return refuse("calendar-day-foreign", { day: foreign, year: notice.year, before: notice.year - 1 });
  }
  const freeAnyway = off.find((day) => dayOfWeek(day) > 5);
  if (freeAnyway !== undefined) return refuse("calendar-day-not-worked-anyway", { day: freeAnyway });
  const workedAnyway = worked.find((day) => dayOfWeek(day) <= 5);
  if (workedAnyway !== undefined) return refuse("calendar-day-worked-anyway", { day: workedAnyway });
  return { year: notice.year, off, worked };
}

function ordered(days: readonly Day[]): Day[] {
  return [...new Set(days)].toSorted();
}

function belongsTo(year: number, day: Day): boolean {
  return day.startsWith(`${String(year)}-`) || day.startsWith(`${String(year - 1)}-12-`);
}
