import { inForce } from "../../catalogue/in-force.ts";
import type { CatalogueEntry } from "../../catalogue/catalogue-entry.ts";
import type { PackSet } from "../../catalogue/pack.ts";
import { itemOf, type KeptRecord, yuan } from "../archive.ts";
import type { OpenProject, ProjectOfSubject, ProjectPart } from "./project-view.ts";

/** Who takes part, as everybody sees them today. */
export type Participant = Pick<ProjectPart, "subject" | "publicRecords" | "publicAdverse" | "lists">;

type Told = {
  readonly record: KeptRecord;
  readonly entry: CatalogueEntry;
  readonly project: NonNullable<CatalogueEntry["project"]>;
};

export const mostParts = 500;

/** The items of the catalogue whose records are participations in projects. */
export function projectItems(packs: PackSet): readonly CatalogueEntry[] {
  return packs.flatMap((entry) => (entry.kind === "catalogue" && entry.project !== undefined ? [entry] : []));
}

/**
 * A project out of the open records about it; null where there is none. What the records print differently is settled by
 * the one confirmed last; the other names are told too.
 */
export function projectOf(
  records: readonly KeptRecord[],
  participants: ReadonlyMap<string, Participant>,
  packs: PackSet,
): OpenProject | null {
  const told = newestFirst(records).flatMap((record) => toldBy(record, packs));
  const [first] = told;
  if (first === undefined) return null;
  const names = [...new Set(told.flatMap((one) => textIn(one, one.project.name) ?? []))];
  const parts = told.flatMap((one) => partOf(one, participants, packs));
  return {
    code: first.record.documentNumber,
    name: names[0] ?? first.record.documentPrinted,
    otherNames: names.slice(1, 21),
    place: firstOf(told, "place"),
    kind: firstOf(told, "kind"),
    stages: stagesOf(told, participants),
    parts: sortedByRole(parts, packs, first.entry).slice(0, mostParts),
    more: parts.length > mostParts,
  };
}

/** The projects of one subject, the one confirmed last first. */
export function projectsOfSubject(records: readonly KeptRecord[], packs: PackSet): ProjectOfSubject[] {
  return newestFirst(records)
    .flatMap((record) => toldBy(record, packs))
    .map((one) => ({
      recordId: one.record.id,
      code: one.record.documentNumber,
      name: textIn(one, one.project.name) ?? one.record.documentPrinted,
      ...roleIn(one, packs),
      state: stateIn(one),
      confirmedOn: one.record.decidedOn,
    }));
}

function toldBy(record: KeptRecord, packs: PackSet): Told[] {
  const entry = itemOf(record, packs);
  return entry?.project === undefined ? [] : [{ record, entry, project: entry.project }];
}

function newestFirst(records: readonly KeptRecord[]): KeptRecord[] {
  return records.toSorted((one, other) =>
    one.decidedOn === other.decidedOn ? (one.id < other.id ? 1 : -1) : one.decidedOn < other.decidedOn ? 1 : -1,
  );
}

function firstOf(told: readonly Told[], part: "place" | "kind"): string | null {
  for (const one of told) {
    const text = textIn(one, one.project[part]);
    if (text !== null) return text;
  }
  return null;
}

function partOf(one: Told, participants: ReadonlyMap<string, Participant>, packs: PackSet): ProjectPart[] {
  const { record, project } = one;
  const participant = participants.get(record.subjectId);
  if (participant === undefined) return [];
  return [
    {
      ...participant,
      recordId: record.id,
      ...roleIn(one, packs),
      section: textIn(one, project.section),
      state: stateIn(one),
      confirmedOn: record.decidedOn,
      issuer: record.issuerName,
      source: record.sourceName,
      amountYuan: record.amountFen === null ? null : yuan(record.amountFen),
      lastConfirmedOn: record.lastConfirmedOn,
    },
  ];
}

function roleIn(one: Told, packs: PackSet): { readonly role: string; readonly roleEn: string | null } {
  const role = textIn(one, one.entry.roles.kinds) ?? "";
  return { role, roleEn: rolesOf(one.entry, packs).find(({ name }) => name === role)?.nameEn ?? null };
}

function stateIn(one: Told): string | null {
  return textIn(one, one.entry.roles.status);
}

/** A field as it stands, where everybody reads it so. */
function textIn({ record, entry }: Told, code: string | undefined): string | null {
  const field = entry.fields.find((one) => one.code === code);
  return field?.publish === "yes" ? (record.fields[field.code] ?? null) : null;
}

/** The roles in the order in which the pack lists them. */
function rolesOf(
  entry: CatalogueEntry,
  packs: PackSet,
): readonly { readonly name: string; readonly nameEn?: string | undefined }[] {
  const list = entry.fields.find(({ code }) => code === entry.roles.kinds)?.values;
  if (list === undefined) return [];
  const words = inForce(packs, "words", list, { on: entry.validFrom, region: "CN" });
  return words?.type === "code-list" ? words.values : [];
}

function sortedByRole(parts: readonly ProjectPart[], packs: PackSet, entry: CatalogueEntry): ProjectPart[] {
  const order = rolesOf(entry, packs).map(({ name }) => name);
  const place = (role: string): number => (order.includes(role) ? order.indexOf(role) : order.length);
  return parts.toSorted((one, other) => place(one.role) - place(other.role) || compared(one, other));
}

/** Total, so that the page is the same each time. */
function compared(one: ProjectPart, other: ProjectPart): number {
  const [a, b] = [one, other].map(({ role, confirmedOn, recordId }) => `${role} ${confirmedOn} ${recordId}`);
  return (a ?? "") < (b ?? "") ? -1 : 1;
}

/** Each document once, in the order of the stages and of their days, with everybody whose record tells of it. */
function stagesOf(told: readonly Told[], participants: ReadonlyMap<string, Participant>): OpenProject["stages"] {
  const found = new Map<string, OpenProject["stages"][number] & { readonly at: number }>();
  for (const one of told)
    for (const [at, stage] of one.project.stages.entries()) {
      const number = textIn(one, stage.number);
      const name = participants.get(one.record.subjectId)?.subject.name;
      if (number === null || name === undefined) continue;
      const key = `${stage.name} ${number}`;
      const known = found.get(key);
      found.set(key, {
        at,
        ...{ name: stage.name, nameEn: stage.nameEn ?? null, number },
        on: known?.on ?? textIn(one, stage.on),
        issuer: known?.issuer ?? textIn(one, stage.issuer),
        participants: [...new Set([...(known?.participants ?? []), name])].slice(0, mostParts),
      });
    }
  return [...found.values()]
    .toSorted(
      (one, other) => one.at - other.at || ((one.on ?? "") + one.number < (other.on ?? "") + other.number ? -1 : 1),
    )
    .slice(0, mostParts)
    .map(({ at: _, ...stage }) => stage);
}
