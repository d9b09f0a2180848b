import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findReportForUpdate, revokeReport } from "./professional-report-store.ts";

/** The person takes a report back; its link opens nothing from then on. */
export const revokeProfessionalReport = deed({
  name: "revoke-professional-report",
  method: "DELETE",
  path: "/practitioners/{subjectId}/reports/{reportId}",
  says: {
    zh: "本人撤回一份职业信用报告，链接随即失效。",
    en: "Take a report back; its link opens nothing from then on.",
  },
  params: z.object({ subjectId: z.uuid(), reportId: z.uuid() }),
  reply: z.object({ reportId: z.uuid() }),
  refuses: ["report-not-found", "report-revoked-already"],
  journals: ({ params: { subjectId, reportId } }) => ({ subjects: [subjectId], ids: { reportId } }),
  async run({ tx, now, params: { subjectId, reportId } }) {
    const found = await findReportForUpdate(tx, subjectId, reportId);
    if (found === null) return refuse("report-not-found");
    if (found.revokedAt !== null) return refuse("report-revoked-already");
    await revokeReport(tx, subjectId, reportId, now);
    return { reportId };
  },
});
