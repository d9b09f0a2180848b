import type { SubjectHit } from "@xinheng/domain/subjects/subject-view.ts";
import type { ReadTx } from "../platform/database.ts";
import type { House } from "../platform/house.ts";
import { type SearchAsked, searchSubjects } from "../subjects/search-subjects.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { countPublicRecords } from "./record-read-store.ts";

export type ArchivesFound = { readonly hits: SubjectHit[]; readonly found: number; readonly capped: boolean };

/** Finds subjects and counts what visitors may see of each today, for the hits of the page only. */
export async function searchArchives(
  asked: SearchAsked & { readonly tx: ReadTx; readonly house: House; readonly today: string },
): Promise<ArchivesFound> {
  const { hits, found, capped } = await searchSubjects(asked.tx, asked);
  const gate = visitorGate(asked.house.packs.set, asked.today);
  const counts = await countPublicRecords(
    asked.tx,
    gate,
    hits.map((hit) => hit.id),
  );
  const counted = hits.map((hit) => {
    const count = counts.get(hit.id);
    return { ...hit, publicRecords: count?.records ?? 0, publicAdverse: count?.adverse ?? 0 };
  });
  return { hits: counted, found, capped };
}
