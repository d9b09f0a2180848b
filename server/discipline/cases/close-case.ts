import { z } from "zod";
import { type CaseStage, standingRungs } from "@xinheng/domain/discipline/cases/case.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, enterStage, holdCase, ruleOfCase } from "./case-step.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Closes a case: dropped after the inquiry, since nothing was found; or done, once every sanction was executed. */
export const closeCase = deed({
  name: "close-case",
  method: "POST",
  path: "/cases/{caseId}/close",
  says: {
    zh: "结案：调查后没有发现违反规约的撤案；惩戒全部执行后结案。写明理由。",
    en: "Close the case: dropped where the inquiry found no breach, or done once every sanction was executed; with the reason.",
  },
  params: caseParams,
  body: z.object({ why: z.string().trim().min(2).max(1_000) }),
  reply: caseView,
  refuses: ["case-not-found", "case-stage-wrong", "case-not-your-move", "case-rule-missing", "case-not-executed"],
  journals: caseJournal,
  async run(given) {
    const { house, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "close-case");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const owed =
      kept.stage === "final"
        ? standingRungs(kept).filter((id) => !kept.executions.some(({ rung }) => rung === id))
        : [];
    if (owed.length > 0) {
      const named = rule.rungs.filter(({ id }) => owed.includes(id));
      return refuse("case-not-executed", {
        rungs: named.map(({ name }) => name).join("、"),
        rungsEn: named.map(({ nameEn }) => nameEn).join(", "),
      });
    }
    const stage: CaseStage = kept.stage === "final" ? "closed" : "dropped";
    const change = { endedOn: today, endedWhy: body.why };
    return (await enterStage(given, kept, { stage, change })) ?? viewCaseAfter(given, kept.id);
  },
});
