import { z } from "zod";
import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, enterStage, entryFault, holdCase } from "./case-step.ts";
import { viewCaseAfter } from "./view-case.ts";

/** What the member says to the notice, and whether it wants to be heard. Once, within the period. */
export const stateInCase = deed({
  name: "state-in-case",
  method: "POST",
  path: "/cases/{caseId}/statement",
  says: {
    zh: "会员陈述申辩，可以申请听证；书面提出的由秘书处附材料登记。",
    en: "The member states its case and may ask for a hearing; what comes on paper the secretariat enters with that paper.",
  },
  params: caseParams,
  body: z.object({
    text: z.string().trim().min(2).max(8_000),
    hearing: z.boolean(),
    paper: z.uuid().nullable().default(null),
  }),
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
    const held = await holdCase(given, params.caseId, "state-in-case");
    if (isRefusal(held)) return held;
    const fault = await entryFault(tx, held, body.paper);
    if (fault !== null) return fault;
    const change = { statement: { ...body, on: today, onPaper: held.role === "house" } };
    const stage = body.hearing ? "hearing" : "deliberating";
    return (await enterStage(given, held.kept, { stage, change })) ?? viewCaseAfter(given, params.caseId);
  },
});
