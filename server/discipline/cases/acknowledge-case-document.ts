import { caseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { caseJournal, caseParams, holdCase } from "./case-step.ts";
import { recordCaseService } from "./case-delivery.ts";
import { viewCaseAfter } from "./view-case.ts";

/** The respondent takes notice or decision on the workbench: that is its service, and its periods count from today. */
export const acknowledgeCaseDocument = deed({
  name: "acknowledge-case-document",
  method: "POST",
  path: "/cases/{caseId}/acknowledgement",
  says: {
    zh: "被调查人在工作台签收告知书、决定书；自签收之日起算期限。",
    en: "The member takes notice or decision in the member centre; periods count from that day.",
  },
  params: caseParams,
  reply: caseView,
  refuses: ["case-not-found", "case-stage-wrong", "case-not-your-move", "case-rule-missing"],
  journals: caseJournal,
  async run(given) {
    const held = await holdCase(given, given.params.caseId, "acknowledge-case-document");
    if (isRefusal(held)) return held;
    const service = { way: "member-centre", on: given.today, paper: null, note: "" } as const;
    return (await recordCaseService(given, held.kept, service)) ?? viewCaseAfter(given, held.kept.id);
  },
});
