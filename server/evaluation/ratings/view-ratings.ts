import { printedMarks } from "@xinheng/domain/catalogue/models/marks.ts";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { RatedIndicator, RatingsView } from "@xinheng/domain/evaluation/ratings/rating-view.ts";
import { resolutionNamed } from "../../governance/carried-resolution.ts";
import type { ReadTx } from "../../platform/database.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import type { KeptEntry } from "../rounds/entry-store.ts";
import { peopleIndicators } from "../people-indicators.ts";
import { listOwedBy } from "./owed-explanation.ts";
import { type KeptExplanation, listExplanations } from "./rating-store.ts";
import { listStandingAssignments, settleIndicator, type Settling } from "./settling.ts";

/** How two agencies rated an application; `open`: whether this reader reads marks. Nothing to compare before both are done. */
export async function viewRatings(
  tx: ReadTx,
  entry: KeptEntry,
  given: { readonly content: ModelContent; readonly settling: Settling; readonly open: boolean } | null,
): Promise<RatingsView> {
  const { second } = entry;
  if (second === null) return null;
  const have = (await listStandingAssignments(tx, entry.id)).length;
  const indicators = given?.open === true ? await viewRated(tx, entry, given) : [];
  return { ...second, have, indicators };
}

async function viewRated(
  tx: ReadTx,
  entry: KeptEntry,
  { content, settling }: { readonly content: ModelContent; readonly settling: Settling },
): Promise<RatedIndicator[]> {
  const { pair } = settling;
  if (pair === "one" || pair === null) return [];
  const said = await listExplanations(tx, entry);
  const owed = await listOwedBy(tx, said, new Set(said.map(({ indicator }) => indicator)));
  const nameOf = await nameSubjects(
    tx,
    pair.map(({ subjectId }) => subjectId),
  );
  const rated: RatedIndicator[] = [];
  for (const one of peopleIndicators(content)) {
    const { apart } = settleIndicator(one, settling);
    if (apart === null) continue;
    const reconciled = settling.reconciled.find(({ indicator }) => indicator === one.id);
    rated.push({
      ...{ indicator: one.id, name: one.name, nameEn: one.nameEn ?? "", full: one.full, spread: one.scoring.spread },
      given: pair.map(({ id, subjectId }, at) => ({
        ...{ assignmentId: id, agency: nameOf(subjectId).name },
        points: printedMarks(at === 0 ? apart.first : apart.second),
        ...saidOf(said, { assignmentId: id, indicator: one.id }),
        owes: owed.some(({ agencyId, indicator }) => agencyId === subjectId && indicator === one.id),
      })),
      apart: printedMarks(apart.apart),
      beyond: apart.beyond,
      reconciled:
        reconciled === undefined
          ? null
          : {
              ...{ points: printedMarks(reconciled.points), reason: reconciled.reason, on: reconciled.madeOn },
              resolution: await resolutionNamed(tx, reconciled.resolutionId),
            },
    });
  }
  return rated;
}

function saidOf(
  said: readonly KeptExplanation[],
  of: { readonly assignmentId: string; readonly indicator: string },
): Pick<RatedIndicator["given"][number], "says" | "saidOn"> {
  const found = said.find((one) => one.assignmentId === of.assignmentId && one.indicator === of.indicator);
  return { says: found?.says ?? null, saidOn: found?.saidOn ?? null };
}
