import type { CaseRow } from "@xinheng/domain/discipline/cases/case-view.ts";
import { closedCaseStages } from "@xinheng/domain/discipline/cases/case.ts";
import { viewMatterClocks } from "../../archives/objections/matter-clock.ts";
import type { CaseReader } from "./case-step.ts";
import type { KeptCase } from "./case-store.ts";
import { listRespondents, nameInList } from "./respondent.ts";

/** Cases as a list shows them. */
export async function viewCaseRows(
  { tx, house, actor, today }: CaseReader,
  page: readonly KeptCase[],
): Promise<CaseRow[]> {
  const subjects = page.map(({ subjectId }) => subjectId);
  const respondents = await listRespondents(tx, subjects);
  const ids = page.map(({ id }) => id);
  const clocks = await viewMatterClocks(tx, house, today, ids);
  const nameOf = (subjectId: string) => {
    const respondent = respondents.get(subjectId);
    return respondent === undefined ? "" : nameInList(respondent, actor);
  };
  return page.map((kept) => ({
    id: kept.id,
    stage: kept.stage,
    respondent: nameOf(kept.subjectId),
    allegation: kept.allegation,
    openedOn: kept.openedOn,
    number: kept.review?.number ?? kept.decision?.number ?? kept.notice?.number ?? null,
    clock: closedCaseStages.includes(kept.stage) ? null : (clocks.get(kept.id) ?? null),
    overdueOn: kept.overdueOn,
  }));
}
