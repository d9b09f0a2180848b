import type { Participant } from "@xinheng/domain/archives/projects/project.ts";
import { projectOf, projectsOfSubject } from "@xinheng/domain/archives/projects/project.ts";
import type { OpenProject, ProjectOfSubject } from "@xinheng/domain/archives/projects/project-view.ts";
import { isOpenToVisitors, type VisitorGate, visitorGate } from "@xinheng/domain/archives/visitor-gate.ts";
import type { ListEntry } from "@xinheng/domain/catalogue/list-entry.ts";
import { type Refusal, refuse } from "@xinheng/domain/refusal.ts";
import { listingOfRecord, stands } from "@xinheng/domain/standing/listing.ts";
import { listParts, listPartsOfSubject } from "../../archives/projects/project-store.ts";
import { projectCode } from "../../archives/projects/search-projects.ts";
import { countPublicRecords } from "../../archives/record-read-store.ts";
import type { ReadTx } from "../../platform/database.ts";
import type { House } from "../../platform/house.ts";
import { listListed } from "../../standing/lists/official-listing-store.ts";
import { standingRules } from "../../standing/standing-rules.ts";
import { findSubjects } from "../../subjects/subject-store.ts";

type Reader = { readonly tx: ReadTx; readonly house: House; readonly today: string };
type Lists = Participant["lists"];

/** A project with all who take part in it, each with what is public of it today. */
export async function readProject(reader: Reader, code: string): Promise<OpenProject | Refusal<"project-not-found">> {
  const packs = reader.house.packs.set;
  const gate = visitorGate(packs, reader.today);
  const kept = projectCode(code);
  const records = kept === "" ? [] : await listParts(reader.tx, packs, gate, kept);
  const subjectIds = [...new Set(records.map(({ subjectId }) => subjectId))];
  const participants = await participantsOf(reader, subjectIds, gate);
  return projectOf(records, participants, packs) ?? refuse("project-not-found", { code: code.slice(0, 64) });
}

/** The projects in which a subject takes part, as anybody may see them. */
export async function readProjectsOfSubject(reader: Reader, subjectId: string): Promise<ProjectOfSubject[]> {
  const packs = reader.house.packs.set;
  const gate = visitorGate(packs, reader.today);
  return projectsOfSubject(await listPartsOfSubject(reader.tx, packs, gate, subjectId), packs);
}

async function participantsOf(
  reader: Reader,
  subjectIds: readonly string[],
  gate: VisitorGate,
): Promise<Map<string, Participant>> {
  const subjects = await findSubjects(reader.tx, subjectIds);
  const counts = await countPublicRecords(reader.tx, gate, subjectIds);
  const lists = await openListsOf(reader, subjectIds, gate);
  return new Map(
    [...subjects].map(([id, { shortId, name }]) => [
      id,
      {
        subject: { id, shortId, name },
        publicRecords: counts.get(id)?.records ?? 0,
        publicAdverse: counts.get(id)?.adverse ?? 0,
        lists: lists.get(id) ?? [],
      },
    ]),
  );
}

/** The authorities' public lists in which each stands today, by decisions that are open themselves. */
async function openListsOf(
  { tx, house, today }: Reader,
  subjectIds: readonly string[],
  gate: VisitorGate,
): Promise<Map<string, Lists>> {
  const packs = house.packs.set;
  const lists = standingRules(packs, { on: today, region: "CN" }).lists.filter(isOpenList);
  if (subjectIds.length === 0 || lists.length === 0) return new Map();
  const records = await listListed(tx, subjectIds, [...new Set(lists.map(({ item }) => item))]);
  const found = new Map<string, Lists>();
  for (const record of records.filter((one) => isOpenToVisitors(one, gate))) {
    const listing = listingOfRecord(record, lists, { packs, gate });
    if (listing === null || listing.withheld || !stands(listing, today)) continue;
    const { name, nameEn, colour } = listing.list;
    const known = found.get(record.subjectId) ?? [];
    if (known.every((one) => one.name !== name))
      found.set(record.subjectId, [...known, { name, nameEn: nameEn ?? null, adverse: colour !== "red" }].slice(0, 50));
  }
  return found;
}

function isOpenList({ holder, publicity }: ListEntry): boolean {
  return holder === "authority" && publicity === "public";
}
