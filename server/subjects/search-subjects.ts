import { rankCandidates, readNameQuery } from "@xinheng/domain/subjects/name-match.ts";
import type { SubjectHit } from "@xinheng/domain/subjects/subject-view.ts";
import type { ReadTx } from "../platform/database.ts";
import { type FoundSubject, listCandidates, mostCandidates } from "./candidate-store.ts";

export type SearchAsked = {
  readonly q: string;
  /** Whose members come first among equals; null: of any association. */
  readonly associationId: string | null;
  readonly offset: number;
  readonly limit: number;
};

/** A hit before its records are counted, which is the business of a module further right. */
export type UncountedHit = Omit<SubjectHit, "publicRecords" | "publicAdverse">;

export type SearchFound = {
  readonly hits: readonly UncountedHit[];
  /** How many answer the query, among those that were looked at. */
  readonly found: number;
  /** More may answer it than were looked at. */
  readonly capped: boolean;
};

/** Whom somebody may mean, best first. The order is total, so that pages neither repeat nor lose a hit. */
export async function searchSubjects(tx: ReadTx, asked: SearchAsked): Promise<SearchFound> {
  const query = readNameQuery(asked.q);
  const candidates = await listCandidates(tx, query);
  const judged = candidates.map((found) => ({ ...found, member: isMember(found, asked.associationId), active: true }));
  const ranked = rankCandidates(query, judged, mostCandidates);
  const known = new Map(judged.map((found) => [found.subjectId, found]));
  const hits = ranked.slice(asked.offset, asked.offset + asked.limit).flatMap((explained): UncountedHit[] => {
    const found = known.get(explained.subjectId);
    if (found === undefined) return [];
    const { subjectId: id, shortId, kind, name, code, member } = found;
    return [
      {
        id,
        shortId,
        kind,
        name,
        code,
        matched:
          explained.reason === "exact-code" || explained.matchedName !== null
            ? matchedOf(explained.matchedName, found, query.code)
            : null,
        reason: explained.reason,
        member,
      },
    ];
  });
  return { hits, found: ranked.length, capped: candidates.length >= mostCandidates };
}

function isMember({ memberOf }: FoundSubject, associationId: string | null): boolean {
  return associationId === null ? memberOf.length > 0 : memberOf.includes(associationId);
}

/** What matched, where it is not what the hit shows anyway. */
function matchedOf(matchedName: string | null, found: FoundSubject, code: string): string | null {
  if (matchedName === null) return code === found.code ? null : code;
  return matchedName === found.name ? null : matchedName;
}
