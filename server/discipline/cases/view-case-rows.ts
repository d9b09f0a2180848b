import type { CaseRow } from "@xinheng/domain/discipline/cases/case-view.ts";
import { closedCaseStages } from "@xinheng/domain/discipline/cases/case.ts";
import { viewMatterClocks } from "../../archives/objections/matter-clock.ts";
import { findStanding } from "../../subjects/standing-store.ts";
import type { CaseReader } from "./case-step.ts";
import type { KeptCase } from "./case-store.ts";

/** Cases as a list shows them. */
export async function viewCaseRows(
  { tx, house, today }: Omit<CaseReader, "actor">,
  page: readonly KeptCase[],
): Promise<CaseRow[]> {
  const subjects = page.map(({ subjectId }) => subjectId);
  const standing = await findStanding(tx, subjects);
  const ids = page.map(({ id }) => id);
  const clocks = await viewMatterClocks(tx, house, today, ids);
  return page.map((kept) => ({
    id: kept.id,
    stage: kept.stage,
    respondent: standing.get(kept.subjectId)?.name ?? "",
    allegation: kept.allegation,
    openedOn: kept.openedOn,
    number: kept.review?.number ?? kept.decision?.number ?? kept.notice?.number ?? null,
    clock: closedCaseStages.includes(kept.stage) ? null : (clocks.get(kept.id) ?? null),
    overdueOn: kept.overdueOn,
  }));
}
