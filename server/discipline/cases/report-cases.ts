import { z } from "zod";
import { caseReportOf } from "@xinheng/domain/discipline/cases/consistency.ts";
import { caseReport } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../../catalogue/pack-context.ts";
import { question } from "../../platform/operation.ts";
import { disciplineRule, ruleIdOf } from "./case-step.ts";
import { listCasesOfYear } from "./case-store.ts";

/** The yearly report on equal treatment: like gravity, like rung, and where not, the reason. Names no member. */
export const reportCases = question({
  name: "report-cases",
  path: "/case-report",
  says: {
    zh: "年度执纪一致性报告：收案、处理、各情节给予的惩戒、偏离裁量基准的决定和理由、申诉结果；不出现会员名称。",
    en: "The year's report on consistency: cases in and out, sanctions by gravity, where the guideline was left and why, appeals; no member is named.",
  },
  query: z.object({
    year: z.coerce.number().int().min(2000).max(2999),
    /** Members and practitioners have ladders of their own. */
    of: z.enum(["member", "practitioner"]).default("member"),
  }),
  reply: caseReport,
  refuses: ["case-rule-missing"],
  async run({ tx, house, actor, today, query }) {
    const context = await packContextOf(tx, actor.associationId, today);
    const rule = disciplineRule(house.packs.set, context, query.of);
    if (isRefusal(rule)) return rule;
    const cases = await listCasesOfYear(tx, query.year);
    const ofRule = cases.filter(({ ruleEdition }) => ruleIdOf(ruleEdition) === rule.id);
    return caseReportOf(ofRule, { year: query.year, rule });
  },
});
