import { z } from "zod";

const count = z.int().min(0);

/** How what came in kept to its time limit. Days are working days; both are null where nothing was late. */
const kept = z.object({
  received: count,
  /** Rows whose time limit was counted; the others have no rule, or are not published. */
  clocked: count,
  onTime: count,
  late: count,
  /** Of the late rows: the day count that half of them do not pass, and the longest. */
  medianDaysLate: z.int().nullable(),
  maxDaysLate: z.int().nullable(),
});
export type Kept = z.infer<typeof kept>;

const byRule = kept.extend({ rule: z.string(), name: z.string(), nameEn: z.string().nullable() });

/** One department that sent rows in the span asked for. */
const departmentKept = kept.extend({ source: z.string(), rules: z.array(byRule).max(50) });

/** What departments sent in a year or a month, and whether in time. */
export const punctuality = z.object({
  year: z.int(),
  month: z.int().nullable(),
  /** The years in which anything came in, the latest first. */
  years: z.array(z.int()).max(50),
  total: kept,
  /** The months of the year with what came in, January first. */
  months: z.array(kept.extend({ month: z.int().min(1).max(12) })).max(12),
  /** Those with most late rows first. */
  departments: z.array(departmentKept).max(100),
  next: count.nullable(),
});
export type Punctuality = z.infer<typeof punctuality>;

/** Why nothing came for a span. */
export const gapReason = z.enum(["none-decided", "not-its-task", "other"]);

const gap = z.object({
  from: z.iso.date(),
  until: z.iso.date(),
  /** What was found out; null: not explained, nothing was sent. */
  note: z.object({ reason: gapReason, note: z.string(), by: z.string(), on: z.iso.date() }).nullable(),
});

/** What one department sent of one item over time, and the spans without anything. */
export const reporting = z.object({
  source: z.string(),
  item: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  every: z.enum(["month", "quarter", "year"]),
  /** First day of the first and of the last month that anything was decided in; null: nothing was ever sent. */
  firstMonth: z.iso.date().nullable(),
  lastMonth: z.iso.date().nullable(),
  /** First day of the month since when it is expected to report; null: nobody said. */
  expectedFrom: z.iso.date().nullable(),
  rows: count,
  unexplained: count,
  /** The latest first, at most 120. */
  gaps: z.array(gap).max(120),
});
export type Reporting = z.infer<typeof reporting>;

export const gapList = z.object({
  /** The items with a cycle: of these a department may be expected to report. */
  items: z.array(z.object({ item: z.string(), name: z.string(), nameEn: z.string().nullable() })).max(200),
  reportings: z.array(reporting).max(100),
  next: count.nullable(),
  can: z.array(z.string()),
});
