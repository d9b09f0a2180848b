import { z } from "zod";
import type { RuleOf } from "@xinheng/domain/catalogue/rule-entry.ts";
import { citedClauses, namesOf } from "@xinheng/domain/discipline/cases/case-facts.ts";
import { type CaseStage, standingRungs } from "@xinheng/domain/discipline/cases/case.ts";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { keepByProcedure, type ProcedureRefusal } from "../../archives/own-records/keep-by-procedure.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, type CaseMover, caseParams, enterStage, holdCase, ruleOfCase } from "./case-step.ts";
import type { KeptCase } from "./case-store.ts";
import { findRespondent } from "./respondent.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Closes a case: dropped after the inquiry, since nothing was found; or done, once every sanction was executed. */
export const closeCase = deed({
  name: "close-case",
  method: "POST",
  path: "/cases/{caseId}/close",
  says: {
    zh: "结案：调查后没有发现违反规约的撤案；惩戒全部执行后结案。写明理由。对从业人员的惩戒同时记入其职业档案。",
    en: "Close the case: dropped where the inquiry found no breach, or done once every sanction was executed; with the reason. A practitioner's sanction enters the professional archive.",
  },
  params: caseParams,
  body: z.object({ why: z.string().trim().min(2).max(1_000) }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-rule-missing",
    "case-not-executed",
    "item-not-ours",
    "record-has-faults",
  ],
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
    const unkept = stage === "closed" ? await keepSanction(given, kept, rule) : null;
    if (unkept !== null) return unkept;
    const change = { endedOn: today, endedWhy: body.why };
    return (await enterStage(given, kept, { stage, change })) ?? viewCaseAfter(given, kept.id);
  },
});

/** What was decided on a practitioner is one of the records of that archive (MISSION A4); of a member the case itself tells. */
async function keepSanction(
  mover: CaseMover,
  kept: KeptCase,
  rule: RuleOf<"discipline">,
): Promise<ProcedureRefusal | null> {
  const { decision, review } = kept;
  const rungs = standingRungs(kept);
  const respondent = await findRespondent(mover.tx, kept.subjectId);
  if (decision === null || rungs.length === 0 || !respondent.isPerson) return null;
  const keeper = { ...mover, associationId: kept.associationId, accountId: mover.actor.id };
  const record = await keepByProcedure(keeper, {
    subjectId: respondent.subjectId,
    item: "practitioner-discipline",
    fields: {
      CFZL: namesOf(rule.rungs, rungs).join("、"),
      CFWH: review?.number ?? decision.number,
      CFRQ: review?.on ?? decision.on,
      CFYJ: citedClauses(decision.breaches).join("；").slice(0, 500),
    },
  });
  return isRefusal(record) ? record : null;
}
