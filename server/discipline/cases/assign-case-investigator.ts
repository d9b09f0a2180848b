import { z } from "zod";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { fitPersons } from "./case-conflicts.ts";
import { caseJournal, caseParams, holdCase } from "./case-step.ts";
import { changeCase } from "./case-store.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Gives a case to a member of the committee whom nothing ties to it, with the plan of the inquiry. */
export const assignCaseInvestigator = deed({
  name: "assign-case-investigator",
  method: "POST",
  path: "/cases/{caseId}/investigator",
  says: {
    zh: "指定承办人并写明调查方案；与当事人有利害关系的、已回避的不能指定。",
    en: "Assign an investigator with the plan of the inquiry; nobody tied to those concerned, or who stood aside.",
  },
  params: caseParams,
  body: z.object({ accountId: z.uuid(), plan: z.string().trim().min(2).max(4_000) }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-rule-missing",
    "case-person-not-found",
    "case-conflict",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "assign-case-investigator");
    if (isRefusal(held)) return held;
    const fit = await fitPersons(given, held.kept, [body.accountId]);
    if (isRefusal(fit)) return fit;
    const [person] = fit;
    if (person === undefined) return refuse("case-person-not-found");
    const { accountId, name } = person;
    await changeCase(tx, params.caseId, { investigation: { accountId, name, plan: body.plan, on: today } });
    return viewCaseAfter(given, params.caseId);
  },
});
