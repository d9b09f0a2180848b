import { z } from "zod";
import {
  infringementReport,
  infringementReportOf,
} from "@xinheng/domain/discipline/infringements/infringement-figures.ts";
import { question } from "../../platform/operation.ts";
import { countSuitsFiled } from "../suits/suit-store.ts";
import { listCountedInfringements } from "./infringement-store.ts";

/** A year of complaints about data in figures, by kind and finding. Names nobody. */
export const reportInfringements = question({
  name: "report-infringements",
  path: "/infringement-report",
  says: {
    zh: "侵权投诉统计：按类型、认定结果，按期和逾期，复核和诉讼件数；不出现任何名称。",
    en: "Figures of complaints about data by kind and finding, on time or late, second looks and suits; names nobody.",
  },
  query: z.object({ year: z.coerce.number().int().min(2000).max(2999) }),
  reply: infringementReport,
  refuses: [],
  run: async ({ tx, query: { year } }) =>
    infringementReportOf(await listCountedInfringements(tx, year), { year, suits: await countSuitsFiled(tx, year) }),
});
