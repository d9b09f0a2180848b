import { z } from "zod";
import { complaintReport, complaintReportOf } from "@xinheng/domain/discipline/complaints/complaint-figures.ts";
import { question } from "../../platform/operation.ts";
import { listCountedComplaints } from "./complaint-store.ts";

/** A year of complaints in figures, by kind, outcome and month. Names neither who complained nor of whom. */
export const reportComplaints = question({
  name: "report-complaints",
  path: "/complaint-report",
  says: {
    zh: "投诉统计：按类别、办理结果、月份，按期和逾期；不出现投诉人和会员名称，不计入任何评价。",
    en: "Figures of complaints by kind, outcome and month, on time or late; names neither complainant nor member and counts in no evaluation.",
  },
  query: z.object({ year: z.coerce.number().int().min(2000).max(2999) }),
  reply: complaintReport,
  refuses: [],
  run: async ({ tx, query }) => complaintReportOf(await listCountedComplaints(tx, query.year), query.year),
});
