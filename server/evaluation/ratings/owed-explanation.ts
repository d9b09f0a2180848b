import type { ReadTx } from "../../platform/database.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { listAdmitted } from "../agencies/agency-store.ts";
import type { KeptExplanation } from "./rating-store.ts";

/** What is asked of these indicators and not answered by an agency that still can: one that has left answers no more. */
export async function listOwedBy(
  tx: ReadTx,
  asked: readonly KeptExplanation[],
  indicators: ReadonlySet<string>,
): Promise<{ readonly agencyId: string; readonly agency: string; readonly indicator: string }[]> {
  const open = asked.filter(({ says, indicator }) => says === null && indicators.has(indicator));
  const ids = open.map(({ agencyId }) => agencyId);
  const admitted = await listAdmitted(tx, ids);
  const nameOf = await nameSubjects(tx, ids);
  return open
    .filter(({ agencyId }) => admitted.has(agencyId))
    .map(({ agencyId, indicator }) => ({ agencyId, indicator, agency: nameOf(agencyId).name }));
}
