import { z } from "zod";
import type { CaseStage } from "@xinheng/domain/discipline/cases/case.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, enterStage, ruleOfCase } from "./case-step.ts";
import { changeCase, findCaseForUpdate } from "./case-store.ts";

/** Where a right that was not used leaves a case. */
const after: Partial<Record<CaseStage, CaseStage>> = { answering: "deliberating", served: "final" };

/** A period is over. What that means the rule says: marked as late, or a right that was not used is gone. */
export const noteCaseOverdue = deed({
  name: "note-case-overdue",
  method: "POST",
  path: "/cases/{caseId}/overdue",
  says: {
    zh: "案件期限届满：按规则标明逾期，或者视为放弃陈述申辩、申诉（由程序自动进行）",
    en: "A period of a case is over: marked as late, or the right to state or to appeal is gone, as the rule says (done by the clock)",
  },
  params: caseParams,
  reply: z.object({ caseId: z.uuid() }),
  refuses: ["case-not-found", "case-stage-wrong", "case-rule-missing"],
  journals: caseJournal,
  async run(given) {
    const { tx, house, today, params } = given;
    const kept = await findCaseForUpdate(tx, params.caseId);
    if (kept === null) return refuse("case-not-found");
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const then = rule.overdue.find(({ stage }) => stage === kept.stage)?.then;
    if (then === undefined) return refuse("case-stage-wrong", { stage: kept.stage });
    const next = then === "lapse" ? after[kept.stage] : undefined;
    if (next === undefined) await changeCase(tx, kept.id, { overdueOn: today });
    else {
      const missing = await enterStage(given, kept, { stage: next });
      if (missing !== null) return missing;
    }
    return { caseId: kept.id };
  },
});
