import type { CatalogueEntry, CatalogueField } from "./catalogue-entry.ts";
import type { DocumentEntry } from "./document-entry.ts";
import { citedBy } from "./document-faults.ts";
import { headingsOf } from "../header-index.ts";
import type { ModelEntry } from "./models/model-entry.ts";
import { readModel } from "./models/read-model.ts";
import type { CalendarEntry, PackEntry, PackKind } from "./pack.ts";
import { type PackFault, type PackPath, type PlacedEntry, packFault } from "./pack-fault.ts";
import { templateFaults } from "./template-faults.ts";

type Reference = { readonly kind: PackKind; readonly id: string; readonly path: PackPath };
type NamedField = { readonly field: string; readonly path: PackPath };

/** What an entry names must be there: other entries, its own fields, headings once, expressions that can be read. */
export function referenceFaults(set: readonly PlacedEntry[]): PackFault[] {
  const items = set.flatMap(({ entry }) => (entry.kind === "catalogue" ? [entry] : []));
  const known = new Set(set.map(({ entry }) => `${entry.kind} ${entry.id}`));
  return set.flatMap((placed) => [
    ...referencesOf(placed.entry)
      .filter(({ kind, id }) => !known.has(`${kind} ${id}`))
      .map(({ kind, id, path }) => packFault("reference-unknown", { entry: placed.at, path }, { kind, id })),
    ...ownFaults(placed, items),
  ]);
}

function ownFaults({ entry, at }: PlacedEntry, items: readonly CatalogueEntry[]): PackFault[] {
  if (entry.kind === "catalogue")
    return [...fieldFaults(entry, at), ...headingFaults(entry, at), ...holderFaults(entry, at)];
  if (entry.kind === "model") return modelFaults(entry, at, items);
  if (entry.kind === "calendar") return calendarFaults(entry, at);
  if (entry.kind === "template") return templateFaults(entry, at);
  return [];
}

/** Everything an entry refers to by id, with the place where it does. */
function referencesOf(entry: PackEntry): Reference[] {
  const documents = citedBy(entry).map(({ id, path }) => ({ kind: "document" as const, id, path }));
  return [...documents, ...ownReferences(entry)];
}

function ownReferences(entry: PackEntry): Reference[] {
  switch (entry.kind) {
    case "catalogue":
      return catalogueReferences(entry);
    case "sector":
      return [
        ...named("catalogue", "items", entry.items),
        ...named("rule", "rules", entry.rules),
        ...named("list", "lists", entry.lists),
        ...named("measure", "measures", entry.measures),
        ...named("model", "models", entry.models),
        ...named("template", "templates", entry.templates),
      ];
    case "list":
      return named("catalogue", "item", [entry.item]);
    case "measure":
      return named("list", "lists", entry.lists);
    case "document":
      return documentReferences(entry);
    case "rule":
      return entry.type === "supplier-tiers"
        ? entry.tiers.flatMap(({ lists }, at) =>
            lists.map((id, number) => ({ kind: "list" as const, id, path: ["tiers", at, "lists", number] })),
          )
        : [];
    // What a model names, the reading of models judges.
    case "model":
    case "charter":
    case "template":
    case "calendar":
    case "words":
      return [];
  }
}

function documentReferences(entry: DocumentEntry): Reference[] {
  const later = [
    ...entry.amendedBy.map(({ document }, at) => ({ document, path: ["amendedBy", at, "document"] })),
    { document: entry.repealedBy?.document, path: ["repealedBy", "document"] },
  ];
  return later.flatMap(({ document, path }) =>
    document === undefined ? [] : [{ kind: "document" as const, id: document, path }],
  );
}

function catalogueReferences(entry: CatalogueEntry): Reference[] {
  const rules = (["publicity", "severity", "retention", "recheck"] as const).flatMap((key) => {
    const id = entry[key];
    return id === undefined ? [] : [{ kind: "rule" as const, id, path: [key] }];
  });
  const lists = entry.fields.flatMap((field, at) =>
    field.values === undefined ? [] : [{ kind: "words" as const, id: field.values, path: ["fields", at, "values"] }],
  );
  return [...rules, ...named("rule", "publishWithin", entry.publishWithin), ...lists];
}

function named(kind: PackKind, key: string, ids: readonly string[]): Reference[] {
  return ids.map((id, at) => ({ kind, id, path: [key, at] }));
}

function fieldFaults(entry: CatalogueEntry, at: number): PackFault[] {
  const codes = entry.fields.map((field) => field.code);
  const twice = codes
    .map((field, number) => ({ field, number }))
    .filter(({ field, number }) => codes.indexOf(field) < number)
    .map(({ field, number }) => packFault("field-twice", { entry: at, path: ["fields", number, "code"] }, { field }));
  const unknown = fieldsNamed(entry)
    .filter(({ field }) => !codes.includes(field))
    .map(({ field, path }) => packFault("field-unknown", { entry: at, path }, { field }));
  return [...twice, ...unknown];
}

function fieldsNamed(entry: CatalogueEntry): NamedField[] {
  const roles = Object.entries(entry.roles).flatMap(
    ([role, held]: [string, string | readonly string[] | undefined]) => {
      if (held === undefined) return [];
      if (typeof held === "string") return [{ field: held, path: ["roles", role] }];
      return held.map((field, at) => ({ field, path: ["roles", role, at] }));
    },
  );
  const persons = (entry.naturalPersonFields ?? []).map((field, at) => ({ field, path: ["naturalPersonFields", at] }));
  return [...roles, ...persons, ...projectFieldsNamed(entry), ...entry.fields.flatMap(fieldsNamedBy)];
}

function projectFieldsNamed({ project }: CatalogueEntry): NamedField[] {
  if (project === undefined) return [];
  const { stages, ...parts } = project;
  return [
    ...filled(parts, ["project"]),
    ...stages.flatMap(({ number, on, issuer }, at) => filled({ number, on, issuer }, ["project", "stages", at])),
  ];
}

function filled(parts: Readonly<Record<string, string | undefined>>, under: PackPath): NamedField[] {
  return Object.entries(parts).flatMap(([part, field]) =>
    field === undefined ? [] : [{ field, path: [...under, part] }],
  );
}

function fieldsNamedBy(field: CatalogueField, at: number): NamedField[] {
  const conditions = (["required", "blank"] as const).flatMap((key) => {
    const when = field[key];
    if (when === undefined || typeof when === "string") return [];
    return when.when.map((one, number) => ({ field: one.field, path: ["fields", at, key, "when", number, "field"] }));
  });
  const checks = field.checks.flatMap((check, number) => {
    const named =
      "notAfter" in check ? { key: "notAfter", other: check.notAfter } : { key: "notBefore", other: check.notBefore };
    return named.other === "today" ? [] : [{ field: named.other, path: ["fields", at, "checks", number, named.key] }];
  });
  return [...conditions, ...checks];
}

/** Of a practitioner there are records and nothing that counts: no grade, no score, no points (MISSION, must hold 6 and 9). */
function holderFaults(entry: CatalogueEntry, at: number): PackFault[] {
  const needed = entry.holder === "authority" ? (["subjectName", "issuerName", "sourceName"] as const) : [];
  const missing = needed
    .filter((role) => entry.roles[role] === undefined)
    .map((role) => packFault("role-missing", { entry: at, path: ["roles"] }, { role }));
  return fitsPersons(entry)
    ? missing
    : [...missing, packFault("practitioner-item-unfit", { entry: at, path: ["about"] }, {})];
}

function fitsPersons({ about, holder, openScope, queryRights, roles, fields }: CatalogueEntry): boolean {
  if (!about.includes("practitioner")) return true;
  const readers = queryRights.every((right) => right === "secretariat" || right === "subject");
  const counts = roles.amount !== undefined || fields.some((field) => field.type === "decimal");
  const open = openScope === "public" || openScope === "members";
  return holder === "association" && readers && !open && !counts;
}

/** One heading, one field: else an import could not tell which was meant. */
function headingFaults(entry: CatalogueEntry, at: number): PackFault[] {
  const claimed = new Map<string, string>();
  return entry.fields.flatMap((field, number) =>
    headingsOf(field).flatMap(({ key }) => {
      const other = claimed.get(key);
      claimed.set(key, other ?? field.code);
      if (other === undefined || other === field.code) return [];
      return [
        packFault("heading-claimed-twice", { entry: at, path: ["fields", number] }, { heading: key, field: other }),
      ];
    }),
  );
}

function modelFaults(entry: ModelEntry, at: number, items: readonly CatalogueEntry[]): PackFault[] {
  return readModel(entry, items).faults.map(({ path, zh, en, within }) => {
    const place = { entry: at, path, ...(within === undefined ? {} : { within }) };
    return packFault(within === undefined ? "model" : "expression", place, { zh, en });
  });
}

function calendarFaults(entry: CalendarEntry, at: number): PackFault[] {
  return (["off", "worked"] as const).flatMap((key) =>
    entry[key].flatMap((day, number) => {
      if (day.startsWith(`${String(entry.year)}-`) || day.startsWith(`${String(entry.year - 1)}-12-`)) return [];
      return [packFault("calendar-day-outside", { entry: at, path: [key, number] }, { day, year: entry.year })];
    }),
  );
}
