import type { CaseRole, CaseStage } from "./case.ts";

export type CaseDuty = "case-to-take" | "case-to-state" | "case-to-appeal" | "case-to-investigate" | "case-hearing";

/** What waits for whoever stands in a case so; null: nothing. The secretariat is told by the period of each stage. */
export function caseDutyOf(stage: CaseStage, role: CaseRole): CaseDuty | null {
  if (role === "respondent") return respondentDuties[stage] ?? null;
  if (role === "investigator" && stage === "investigating") return "case-to-investigate";
  return role === "panel" && stage === "hearing" ? "case-hearing" : null;
}

const respondentDuties: Partial<Record<CaseStage, CaseDuty>> = {
  noticed: "case-to-take",
  answering: "case-to-state",
  hearing: "case-hearing",
  decided: "case-to-take",
  served: "case-to-appeal",
  reviewed: "case-to-take",
};
