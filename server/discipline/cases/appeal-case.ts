import { z } from "zod";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, enterStage, entryFault, holdCase } from "./case-step.ts";
import { viewCaseAfter } from "./view-case.ts";

/** The member appeals within the period; what the ladder lets an appeal stay is not executed meanwhile. */
export const appealCase = deed({
  name: "appeal-case",
  method: "POST",
  path: "/cases/{caseId}/appeal",
  says: {
    zh: "会员申诉；由未参与原决定的人员处理，不加重惩戒，规则规定的惩戒在申诉期间停止执行。",
    en: "The member appeals: others than the deciders judge it, nothing becomes heavier, and what the rule says is stayed meanwhile.",
  },
  params: caseParams,
  body: z.object({ grounds: z.string().trim().min(2).max(8_000), paper: z.uuid().nullable().default(null) }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-statement-paper-missing",
    "case-paper-not-found",
    "case-rule-missing",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "appeal-case");
    if (isRefusal(held)) return held;
    const fault = await entryFault(tx, held, body.paper);
    if (fault !== null) return fault;
    const change = { appeal: { ...body, on: today, onPaper: held.role === "house" } };
    return (await enterStage(given, held.kept, { stage: "appealed", change })) ?? viewCaseAfter(given, params.caseId);
  },
});
