import { z } from "zod";
import { type OperationName, openTo } from "@xinheng/domain/access/permission.ts";
import { issuedReport, stateOfReport } from "@xinheng/domain/archives/own-records/report-view.ts";
import { listOpenings } from "../../access/look-store.ts";
import { question } from "../../platform/operation.ts";
import { listReports } from "./professional-report-store.ts";
import { namedItems } from "./report-items.ts";

const onReports = ["revoke-professional-report"] as const satisfies readonly OperationName[];

/** The reports a person issued, and each time one of them was opened. */
export const listProfessionalReports = question({
  name: "list-professional-reports",
  path: "/practitioners/{subjectId}/reports",
  says: {
    zh: "本人签发过的职业信用报告，以及每一次被打开的时间。",
    en: "The professional reports one issued, and each time they were opened.",
  },
  params: z.object({ subjectId: z.uuid() }),
  query: z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(50).default(20) }),
  reply: z.object({ reports: z.array(issuedReport).max(50), next: z.uuid().nullable() }),
  refuses: [],
  run: async ({ tx, house, actor, today, params: { subjectId }, query }) => {
    const found = await listReports(tx, { subjectId, before: query.before, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    const openings = await listOpenings(tx, subjectId, { by: "report_id", ids: page.map(({ id }) => id) });
    return {
      reports: page.map((report) => {
        const { id, recipient, purpose, untilOn, issuedAt } = report;
        const state = stateOfReport(report, today);
        return {
          ...{ id, recipient, purpose, untilOn, state },
          items: namedItems(house.packs.set, report.items),
          issuedAt: issuedAt.toISOString(),
          openings: openings.get(id) ?? [],
          can: state === "open" ? openTo(actor, onReports, subjectId) : [],
        };
      }),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
