import type { Day } from "./calendar.ts";

/** 2026-01-05 as 2026年1月5日: Arabic, the whole year, no leading zero (GB/T 9704-2012, 7.3.5.4). */
export function writtenDate(day: Day): string {
  const [year = "", month = "", date = ""] = day.split("-");
  return `${year}年${String(Number(month))}月${String(Number(date))}日`;
}
