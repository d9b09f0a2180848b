import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { caseParams, caseRoleOf } from "./case-step.ts";
import { findCase } from "./case-store.ts";
import { viewCase } from "./view-case.ts";

export const showCase = question({
  name: "show-case",
  path: "/cases/{caseId}",
  says: {
    zh: "查看一个案件：秘书处、承办人、听证组和监事；被调查会员自告知起查看案卷。不公开。",
    en: "Show a case: to the secretariat, its investigator, its panel and the supervisors; to the respondent from the notice on. Never public.",
  },
  params: caseParams,
  reply: caseView,
  refuses: ["case-not-found", "case-rule-missing"],
  async run(given) {
    const kept = await findCase(given.tx, given.params.caseId);
    const role = kept === null ? null : await caseRoleOf(given.tx, given.actor, kept);
    return kept === null || role === null ? refuse("case-not-found") : viewCase(given, kept, role);
  },
});
