import { z } from "zod";
import type { ModelContent } from "@xinheng/domain/catalogue/models/model-entry.ts";
import type { SiteVisit } from "@xinheng/domain/evaluation/visits/site-visit.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { nameSubjects } from "../../subjects/named-subjects.ts";
import { forgotten, type KeptVisit } from "./site-visit-store.ts";

const names = z.array(z.string());

/** Visits as a reader may read them: `named` those who were met, `open` what was found. */
export async function viewVisits(
  { tx, house }: { readonly tx: ReadTx; readonly house: House },
  kept: readonly KeptVisit[],
  of: { readonly content: ModelContent; readonly named: boolean; readonly open: boolean },
): Promise<SiteVisit[]> {
  const nameOf = await nameSubjects(
    tx,
    kept.map(({ agencyId }) => agencyId),
  );
  return kept.map(({ id, agencyId, visitedOn, place, metSealed, metCount, findings, indicators, evidence }) => ({
    ...{ id, agency: nameOf(agencyId).name, visitedOn, place, metCount },
    met: of.named && metSealed !== forgotten ? names.parse(JSON.parse(house.keys.open(metSealed).toString())) : null,
    indicators: indicators.map((one) => {
      const found = of.content.indicators.find((indicator) => indicator.id === one);
      return { id: one, name: found?.name ?? one, nameEn: found?.nameEn ?? "" };
    }),
    findings: of.open ? findings : null,
    papers: of.open ? evidence.map(({ paperId, name, sha256 }) => ({ id: paperId, name, sha256 })) : [],
  }));
}
