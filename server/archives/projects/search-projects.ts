import { normaliseDocumentNumber } from "@xinheng/domain/archives/document-number.ts";
import { projectCodeKey } from "@xinheng/domain/archives/projects/project-code.ts";
import type { ProjectHit } from "@xinheng/domain/archives/projects/project-view.ts";
import { visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { type NameCandidate, rankCandidates, readNameQuery } from "@xinheng/domain/subjects/name-match.ts";
import { nameInitials, namePinyin } from "@xinheng/domain/subjects/name-pinyin.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { type FoundProject, listOpenProjects, listProjectCandidates } from "./project-store.ts";

export type ProjectsAsked = {
  readonly tx: ReadTx;
  readonly house: House;
  readonly today: string;
  readonly q: string;
  readonly limit: number;
};
export type ProjectsFound = { readonly hits: ProjectHit[]; readonly found: number };

/**
 * Projects that somebody may mean, best first, by the rules of the search for subjects. What is withdrawn is found by no
 * name: candidates are judged by the names that open records print today.
 */
export async function searchProjects({ tx, house, today, q, limit }: ProjectsAsked): Promise<ProjectsFound> {
  const query = readNameQuery(q);
  if (query.key === "") return { hits: [], found: 0 };
  const codes = await listProjectCandidates(tx, query);
  const gate = visitorGate(house.packs.set, today);
  const open = await listOpenProjects(tx, house.packs.set, { gate, codes });
  const projects = new Map(open.map((project) => [project.code, project]));
  const ranked = rankCandidates(query, open.map(candidateOf), open.length);
  const hits = ranked.slice(0, limit).flatMap(({ subjectId: code, reason }): ProjectHit[] => {
    const project = projects.get(code);
    const [name] = project?.names ?? [];
    if (project === undefined || name === undefined) return [];
    return [{ code, name, place: project.place, participants: project.participants, reason }];
  });
  return { hits, found: ranked.length };
}

/** A project's code as its records keep it; "" for what cannot be one. */
export function projectCode(text: string): string {
  const code = normaliseDocumentNumber(text);
  return isRefusal(code) ? "" : code.normalised;
}

function candidateOf({ code, names }: FoundProject): NameCandidate {
  return {
    subjectId: code,
    codes: [projectCodeKey(code)],
    names: names.map((name) => ({ kind: "current", name, pinyin: namePinyin(name), initials: nameInitials(name) })),
    member: false,
    active: true,
  };
}
