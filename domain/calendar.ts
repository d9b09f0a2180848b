import { dayExists, daysInMonth } from "./day-exists.ts";

/** A legal day in Asia/Shanghai as an ISO string, `2026-04-01`. Two days compare with `<` and `>`. */
export type Day = string;

/** Lengths as the law counts them: working days, natural days, months, years. */
export type PeriodUnit = "WD" | "D" | "M" | "Y";
export type Period = { readonly count: number; readonly unit: PeriodUnit };

/**
 * The working calendar as data: for each year that the State Council has published, the weekdays that are off and the
 * weekend days that are worked. A year without an entry is counted with plain weekends, and the answer says so.
 */
export type WorkCalendar = {
  readonly years: ReadonlyMap<number, { readonly off: ReadonlySet<Day>; readonly worked: ReadonlySet<Day> }>;
};

/** `provisional`: a year not yet published was passed on the way, so the answer may change when it is. */
export type CountedDay = { readonly on: Day; readonly provisional: boolean };

const millisecondsOfDay = 86_400_000;
const earliestYear = 1900;
const latestYear = 2299;
const longestInWorkingDays = 2_500;
const longestSpanInDays = 36_600;
/** The longest rest of any published year is nine days; a calendar without a working day for so long is broken. */
const longestRest = 60;

/** Whether the text is a day that exists, between 1900 and 2299. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const year = Number(text.slice(0, 4));
  if (year < earliestYear || year > latestYear) return false;
  return dayExists(year, Number(text.slice(5, 7)), Number(text.slice(8)));
}

/** The day `count` natural days later; a negative count goes back. Throws RangeError for what is no day. */
export function addDays(day: Day, count: number): Day {
  return dayOfSerial(serialOf(day) + count);
}

/** Months by 民法典 202: the same day of the month, or the month's last day where that month has no such day. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const [thatYear, thatMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const thatDate = Math.min(date, daysInMonth(thatYear, thatMonth));
  return known(`${String(thatYear)}-${two(thatMonth)}-${two(thatDate)}`);
}

/** Years by 民法典 202: 29 February falls on 28 February in a common year. */
export function addYears(day: Day, count: number): Day {
  return addMonths(day, count * 12);
}

/** 1 is Monday, 7 is Sunday. */
export function dayOfWeek(day: Day): number {
  // 1970-01-01, serial 0, was a Thursday.
  return ((((serialOf(day) + 3) % 7) + 7) % 7) + 1;
}

/** Natural days from one day to another; 1 from a day to the next, negative backwards. */
export function daysBetween(from: Day, to: Day): number {
  return serialOf(to) - serialOf(from);
}

/**
 * Makes a calendar of the published years. A year's notice may also move days of the December before it (the one of 2019
 * did), so each day is filed under its own year and a year counts as published only by its own notice.
 */
export function workCalendar(
  notices: readonly { readonly year: number; readonly off: readonly Day[]; readonly worked: readonly Day[] }[],
): WorkCalendar {
  const years = new Map(notices.map(({ year }) => [year, { off: new Set<Day>(), worked: new Set<Day>() }]));
  for (const notice of notices) {
    for (const day of notice.off) years.get(partsOf(day).year)?.off.add(day);
    for (const day of notice.worked) years.get(partsOf(day).year)?.worked.add(day);
  }
  return { years };
}

/** Whether people work on the day. In a year not published Monday to Friday are taken as worked, provisionally. */
export function isWorkingDay(calendar: WorkCalendar, day: Day): { working: boolean; provisional: boolean } {
  const weekday = dayOfWeek(day) <= 5;
  const year = calendar.years.get(partsOf(day).year);
  if (year === undefined) return { working: weekday, provisional: true };
  return { working: year.worked.has(day) || (weekday && !year.off.has(day)), provisional: false };
}

/**
 * The n-th working day after `from`. 民法典 201: the day of the event is not counted. Zero days end on `from` itself.
 * Throws RangeError outside 0 to 2,500.
 */
export function addWorkingDays(calendar: WorkCalendar, from: Day, count: number): CountedDay {
  if (!Number.isInteger(count) || count < 0 || count > longestInWorkingDays) {
    throw new RangeError(`${String(count)} working days: expected a whole number from 0 to 2500`);
  }
  let [on, provisional] = [known(from), false];
  for (let counted = 0; counted < count; counted += 1) {
    const next = firstWorkingDay(calendar, addDays(on, 1));
    on = next.on;
    provisional ||= next.provisional;
  }
  return { on, provisional };
}

/**
 * The last day of a period that an event on `from` sets going; the period ends at 24:00 of it. Working days are counted
 * one by one; a period in days, months or years that ends on a day of rest ends on the next working day (民法典 203).
 */
export function lastDayOf(calendar: WorkCalendar, from: Day, period: Period): CountedDay {
  if (period.unit === "WD") return addWorkingDays(calendar, from, period.count);
  return firstWorkingDay(calendar, addPeriod(from, { count: period.count, unit: period.unit }));
}

/** Days, months or years later, whatever day of the week that is: for terms that end by themselves, such as publicity. */
export function addPeriod(from: Day, period: { readonly count: number; readonly unit: "D" | "M" | "Y" }): Day {
  switch (period.unit) {
    case "D":
      return addDays(from, period.count);
    case "M":
      return addMonths(from, period.count);
    case "Y":
      return addYears(from, period.count);
  }
}

/** The day itself if it is worked, else the first worked one after it. */
export function firstWorkingDay(calendar: WorkCalendar, from: Day): CountedDay {
  let [on, provisional] = [known(from), false];
  for (let step = 0; step < longestRest; step += 1) {
    const found = isWorkingDay(calendar, on);
    provisional ||= found.provisional;
    if (found.working) return { on, provisional };
    on = addDays(on, 1);
  }
  throw new RangeError(`no working day within ${String(longestRest)} days from ${from}`);
}

/** Working days after `from` up to and including `to`; 0 where `to` is not later. Throws RangeError beyond a century. */
export function workingDaysBetween(
  calendar: WorkCalendar,
  from: Day,
  to: Day,
): { count: number; provisional: boolean } {
  const span = daysBetween(from, to);
  if (span > longestSpanInDays) throw new RangeError(`${from} to ${to}: longer than a century`);
  let [count, provisional] = [0, false];
  for (let step = 1; step <= span; step += 1) {
    const found = isWorkingDay(calendar, addDays(from, step));
    count += found.working ? 1 : 0;
    provisional ||= found.provisional;
  }
  return { count, provisional };
}

function partsOf(day: Day): { year: number; month: number; date: number } {
  known(day);
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function known(day: string): Day {
  if (!isDay(day)) throw new RangeError(`not a day between 1900 and 2299: ${day}`);
  return day;
}

function serialOf(day: Day): number {
  const { year, month, date } = partsOf(day);
  return Date.UTC(year, month - 1, date) / millisecondsOfDay;
}

function dayOfSerial(serial: number): Day {
  return known(new Date(serial * millisecondsOfDay).toISOString().slice(0, 10));
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
