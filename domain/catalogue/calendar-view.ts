import { z } from "zod";
import { packSource } from "./pack-header.ts";

const day = z.iso.date();

/** A year of which the working days are published. */
export const calendarYearView = z.object({
  year: z.number().int(),
  off: z.array(day),
  worked: z.array(day),
  /** Shipped with the packs, or imported here. */
  from: z.enum(["pack", "import"]),
  source: z.string(),
  /** How sure the pack is of it; an import is vouched for by whoever made it. */
  mark: packSource.shape.mark.nullable(),
  importedAt: z.iso.datetime({ offset: true }).nullable(),
});
export type CalendarYearView = z.infer<typeof calendarYearView>;

export const calendarView = z.object({
  years: z.array(calendarYearView),
  /** From this year on deadlines are provisional: its working days are not known here yet. */
  provisionalFrom: z.number().int(),
});

/** What an import did. `moved`: open deadlines whose last day changed; `settled`: those that are no longer provisional. */
export const importedCalendar = z.object({
  year: calendarYearView,
  recounted: z.number().int().min(0),
  moved: z.number().int().min(0),
  settled: z.number().int().min(0),
});

/** A notice as it is typed in; whether its days can stand in it is judged apart. */
export const calendarNoticeBody = z.object({
  off: z.array(day).min(1).max(80),
  worked: z.array(day).max(40),
  source: z.string().trim().min(4).max(300),
});
