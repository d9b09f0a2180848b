import type { Period } from "@xinheng/domain/calendar.ts";

/** A length as packs write it: `3Y`; null where there is none. */
export function writtenPeriod(period: Period | undefined): string | null {
  return period === undefined ? null : `${String(period.count)}${period.unit}`;
}
