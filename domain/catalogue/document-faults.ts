import { addDays } from "../calendar.ts";
import type { DocumentEntry } from "./document-entry.ts";
import type { PackEntry } from "./pack.ts";
import { type PackFault, type PackPath, type PlacedEntry, packFault } from "./pack-fault.ts";

type Days = { readonly from: string; readonly to: string };
type Cited = { readonly id: string; readonly path: PackPath; readonly during: Days };

/**
 * What an entry gives as its source must have been in force when its edition was made; what it names as legal basis, some
 * time while it holds, for a law may be made anew under an edition that stays. A repealed document says the same day twice.
 */
export function documentFaults(set: readonly PlacedEntry[]): PackFault[] {
  const register = Map.groupBy(
    set.flatMap(({ entry }) => (entry.kind === "document" ? [entry] : [])),
    ({ id }) => id,
  );
  return set.flatMap(({ entry, at }) => [
    ...citedBy(entry).flatMap(({ id, path, during }) => {
      const editions = register.get(id) ?? [];
      // One that is not there at all is told as an unknown reference.
      if (editions.length === 0 || editions.some((document) => heldDuring(document, during))) return [];
      return [packFault("document-not-in-force", { entry: at, path }, { id, ...during })];
    }),
    ...(entry.kind === "document" ? ownFaults(entry, at) : []),
  ]);
}

/** The documents of the register that an entry stands on, each with the place that names it. */
export function citedBy(entry: PackEntry): Cited[] {
  const made = spanOf(entry);
  const source = (entry.source.documents ?? []).map((id, at) => ({
    ...{ id, during: made },
    path: ["source", "documents", at],
  }));
  if (entry.kind !== "catalogue") return source;
  const held = { from: entry.validFrom, to: entry.validTo ?? "9999-12-31" };
  const basis = entry.legalBasis.flatMap(({ id }, at) =>
    id === undefined ? [] : [{ id, during: held, path: ["legalBasis", at, "id"] }],
  );
  return [...source, ...basis];
}

/** The days an edition's name stands for: a year, a month or a day. */
function spanOf({ edition }: Pick<PackEntry, "edition">): Days {
  const [name = edition] = edition.split(".");
  const [year = "", month, day] = name.split("-");
  if (day !== undefined) return { from: name, to: name };
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31` };
  return { from: `${name}-01`, to: `${name}-31` };
}

function heldDuring(document: DocumentEntry, { from, to }: Days): boolean {
  return document.validFrom <= to && (document.validTo === undefined || document.validTo >= from);
}

function ownFaults(document: DocumentEntry, at: number): PackFault[] {
  const { repealedBy, validTo } = document;
  if (repealedBy === undefined || (validTo !== undefined && addDays(validTo, 1) === repealedBy.on)) return [];
  return [packFault("repeal-differs", { entry: at, path: ["repealedBy", "on"] }, { on: repealedBy.on })];
}
