import { z } from "zod";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listInterviewAskers } from "../interviews/case-interview-store.ts";
import { fitPersons } from "./case-conflicts.ts";
import { caseJournal, caseParams, holdCase, judgeDay, ruleOfCase } from "./case-step.ts";
import { changeCase } from "./case-store.ts";
import { viewCaseAfter } from "./view-case.ts";

/** Names panel, day and place of the hearing the member asked for; anew after somebody stood aside. */
export const callCaseHearing = deed({
  name: "call-case-hearing",
  method: "POST",
  path: "/cases/{caseId}/hearing",
  says: {
    zh: "召集听证：听证组（单数，一人主持）、时间、地点；承办人、有利害关系的和已回避的不能进入听证组。",
    en: "Call the hearing: panel (odd, one in the chair), day and place; not the investigator, nobody tied to it or who stood aside.",
  },
  params: caseParams,
  body: z.object({
    panel: z.array(z.uuid()).min(1).max(15),
    chair: z.uuid(),
    heldOn: z.iso.date(),
    hour: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    place: z.string().trim().min(2).max(200),
  }),
  reply: caseView,
  refuses: [
    "case-not-found",
    "case-stage-wrong",
    "case-not-your-move",
    "case-rule-missing",
    "case-panel-wrong",
    "case-person-not-found",
    "case-conflict",
    "case-day-wrong",
  ],
  journals: caseJournal,
  async run(given) {
    const { tx, house, today, params, body } = given;
    const held = await holdCase(given, params.caseId, "call-case-hearing");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const rule = ruleOfCase(house, kept.ruleEdition);
    if (isRefusal(rule)) return rule;
    const ids = [...new Set(body.panel)];
    if (ids.length < rule.panelLeast || ids.length % 2 === 0 || !ids.includes(body.chair))
      return refuse("case-panel-wrong", { least: rule.panelLeast });
    const fit = await fitPersons(given, kept, ids);
    if (isRefusal(fit)) return fit;
    const investigator = fit.find(({ accountId }) => accountId === kept.investigation?.accountId);
    if (investigator !== undefined)
      return refuse("case-conflict", { names: investigator.name, why: "是本案承办人", whyEn: "investigated it" });
    const asked = await listInterviewAskers(given.tx, kept.id);
    const asker = fit.find((one) => asked.some(({ accountId }) => accountId === one.accountId));
    if (asker !== undefined)
      return refuse("case-conflict", { names: asker.name, why: "参加过本案的询问", whyEn: "asked in its interviews" });
    const past = judgeDay(body.heldOn, { from: today, until: "2999-12-31" });
    if (past !== null) return past;
    const panel = fit.map(({ accountId, name }) => ({ accountId, name, chair: accountId === body.chair }));
    const { heldOn, hour, place } = body;
    await changeCase(tx, kept.id, { hearing: { panel, heldOn, hour, place, minutes: null } });
    return viewCaseAfter(given, kept.id);
  },
});
