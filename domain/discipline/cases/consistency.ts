import type { RuleOf } from "../../catalogue/rule-entry.ts";
import type { CaseParts, CaseStage } from "./case.ts";
import type { CaseReport } from "./case-view.ts";

/** What a case counts for in a year. */
export type YearCase = {
  readonly id: string;
  readonly stage: CaseStage;
  readonly openedOn: string;
  readonly endedOn: string | null;
  readonly decision: CaseParts["decision"] | null;
  readonly appeal: CaseParts["appeal"] | null;
  readonly review: CaseParts["review"] | null;
};

/** A year told in figures: each counted by the day on which it happened, so that a case may stand in two years. */
export function caseReportOf(
  cases: readonly YearCase[],
  { year, rule }: { readonly year: number; readonly rule: Pick<RuleOf<"discipline">, "rungs" | "guideline"> },
): CaseReport {
  const isOf = (on: string | null | undefined) => on?.startsWith(`${String(year)}-`) === true;
  const ended = (stage: CaseStage) => cases.filter((one) => one.stage === stage && isOf(one.endedOn)).length;
  const decided = cases.flatMap(({ id, decision }) =>
    decision !== null && isOf(decision.on) ? [{ caseId: id, ...decision }] : [],
  );
  const reviews = cases.flatMap(({ review }) => (review !== null && isOf(review.on) ? [review.outcome] : []));
  const outcome = (of: CaseParts["review"]["outcome"]) => reviews.filter((one) => one === of).length;
  const named = (ids: readonly string[]) =>
    rule.rungs.flatMap(({ id, name, nameEn }) => (ids.includes(id) ? [{ id, name, nameEn }] : []));
  return {
    year,
    opened: cases.filter(({ openedOn }) => isOf(openedOn)).length,
    declined: ended("declined"),
    passedOn: ended("passed-on"),
    dropped: ended("dropped"),
    decided: decided.length,
    cleared: decided.filter(({ rungs }) => rungs.length === 0).length,
    table: rule.guideline.gravities.map(({ id, name, nameEn }) => ({
      gravity: name,
      gravityEn: nameEn,
      rungs: rule.rungs.flatMap((rung) => {
        const count = decided.filter(({ gravity, rungs }) => gravity === id && rungs.includes(rung.id)).length;
        return count === 0 ? [] : [{ name: rung.name, nameEn: rung.nameEn, count }];
      }),
    })),
    deviations: decided
      .filter(({ deviation }) => deviation !== "")
      .map(({ caseId, number, on, proposed, rungs, deviation }) => ({
        ...{ caseId, number, on, why: deviation, decided: named(rungs) },
        proposed: named([proposed])[0] ?? { id: proposed, name: proposed, nameEn: proposed },
      })),
    appeals: {
      filed: cases.filter(({ appeal }) => isOf(appeal?.on)).length,
      ...{ upheld: outcome("upheld"), reduced: outcome("reduced") },
      ...{ setAside: outcome("set-aside"), sentBack: outcome("sent-back") },
    },
  };
}
