import { z } from "zod";
import { addYears, type Day } from "../../calendar.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import { recordView } from "../record-view.ts";

/** A 职业信用报告 as the person who issued it sees it. */
export const issuedReport = z.object({
  id: z.uuid(),
  recipient: z.string(),
  purpose: z.string(),
  items: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  issuedAt: z.iso.datetime({ offset: true }),
  /** The last day it opens. */
  untilOn: z.iso.date(),
  state: z.enum(["open", "over", "revoked"]),
  /** When it was opened, the latest first; at most 50. */
  openings: z.array(z.iso.datetime({ offset: true })),
  can: z.array(z.string()),
});
export type IssuedReport = z.infer<typeof issuedReport>;

/** What the recipient reads: records and nothing that counts, and for whom and what it was given. */
export const professionalReport = z.object({
  name: z.string(),
  identityNumber: z.string(),
  association: z.string(),
  recipient: z.string(),
  purpose: z.string(),
  issuedAt: z.iso.datetime({ offset: true }),
  untilOn: z.iso.date(),
  practices: z.array(
    z.object({ enterprise: z.string(), post: z.string(), sinceOn: z.iso.date(), untilOn: z.iso.date().nullable() }),
  ),
  items: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  records: z.array(recordView),
});
export type ProfessionalReport = z.infer<typeof professionalReport>;

export function stateOfReport(
  report: { readonly untilOn: Day; readonly revokedAt: Date | null },
  today: Day,
): IssuedReport["state"] {
  if (report.revokedAt !== null) return "revoked";
  return report.untilOn < today ? "over" : "open";
}

/** A report is for a purpose and a time: a year at most. */
export function judgeReportEnd(untilOn: Day, today: Day): Refusal<"report-until-past"> | null {
  const latest = addYears(today, 1);
  return untilOn >= today && untilOn <= latest ? null : refuse("report-until-past", { on: untilOn, today, latest });
}
