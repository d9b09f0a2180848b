import type { CatalogueEntry, CatalogueField } from "../catalogue/catalogue-entry.ts";

/**
 * For whom an archive is written. `own` audiences read about themselves; `member` reads about other organisations.
 * Whoever comes by another road than a person (a key, the clock) comes as the office it was given.
 */
export type Audience =
  | "visitor"
  | "own-organisation"
  | "member"
  | "own-practitioner"
  | "secretariat"
  | "supervisor"
  | "liaison"
  | "regulator"
  | "data-user";

type QueryRight = CatalogueEntry["queryRights"][number];
type Scope = CatalogueEntry["openScope"];

type Row = {
  /** The right of the catalogue by which it reads more than visitors do; null: it reads what they read. */
  readonly right: Exclude<QueryRight, "visitor"> | null;
  /** Scopes that the right opens; another scope stays closed even where an item names the right. */
  readonly scopes: readonly Scope[];
  /** Everything kept of it, also of items that name no right for it: 民法典 1029. */
  readonly own: boolean;
  /** Whose archives it reads at all. */
  readonly about: readonly ("organisation" | "practitioner")[];
  /** What becomes of a personal field that is not public as it stands: left out, or with its middle hidden. */
  readonly personal: "left-out" | "masked";
};

const everyScope: readonly Scope[] = ["public", "members", "authorised", "internal"];

/**
 * Who reads what (MISSION F6: item classes decide the audience). The one table: pages and the API read through it, a test
 * walks it cell by cell against the catalogue. A liaison reports and oversees nothing; a regulator (K, H) reads what the
 * catalogue opens to it, no personal field, and nothing of a practitioner. Supervisors oversee the work and not persons. A
 * data user reads, of what its consent names, what the subject reads by right, and no person: an organisation consents for none.
 */
export const audienceTable = {
  visitor: { right: null, scopes: [], own: false, about: ["organisation"], personal: "left-out" },
  "own-organisation": { right: "subject", scopes: everyScope, own: true, about: ["organisation"], personal: "masked" },
  member: { right: "member", scopes: ["public", "members"], own: false, about: ["organisation"], personal: "left-out" },
  "own-practitioner": { right: "subject", scopes: everyScope, own: true, about: ["practitioner"], personal: "masked" },
  secretariat: {
    right: "secretariat",
    scopes: everyScope,
    own: false,
    about: ["organisation", "practitioner"],
    personal: "masked",
  },
  supervisor: {
    right: "secretariat",
    scopes: everyScope,
    own: false,
    about: ["organisation"],
    personal: "left-out",
  },
  liaison: { right: null, scopes: [], own: false, about: ["organisation"], personal: "left-out" },
  regulator: {
    right: "regulator",
    scopes: ["public", "members", "authorised"],
    own: false,
    about: ["organisation"],
    personal: "left-out",
  },
  "data-user": { right: "subject", scopes: everyScope, own: false, about: ["organisation"], personal: "left-out" },
} as const satisfies Record<Audience, Row>;

/** How much of an item's records an audience reads: all versions in force, those that are public today, or none. */
export type ItemReading = "all" | "public" | "nothing";

export function itemReading(audience: Audience, item: Pick<CatalogueEntry, "openScope" | "queryRights">): ItemReading {
  const row: Row = audienceTable[audience];
  if (row.own) return "all";
  if (row.right !== null && item.queryRights.includes(row.right) && row.scopes.includes(item.openScope)) {
    // What members read by their right is what is open to them; of what is public they see what everybody sees.
    return row.right === "member" && item.openScope === "public" ? "public" : "all";
  }
  return item.openScope === "public" ? "public" : "nothing";
}

/** How a field is shown: as printed, with its middle hidden, or not at all. */
export type FieldReading = "clear" | "masked" | "left-out";

export function fieldReading(audience: Audience, field: Pick<CatalogueField, "publish" | "personal">): FieldReading {
  const row: Row = audienceTable[audience];
  if (field.publish === "yes") return "clear";
  if (field.publish === "masked")
    return field.personal !== undefined && needsNoPerson(audience) ? "left-out" : "masked";
  if (field.personal !== undefined) return row.personal;
  return row.right === null || row.right === "member" ? "left-out" : "clear";
}

/** These need no person to do their work; what is public as it stands they read where everybody does. */
function needsNoPerson(audience: Audience): boolean {
  return audience === "regulator" || audience === "supervisor" || audience === "data-user";
}

/** Whether an audience reads archives of this kind of subject at all. */
export function readsAbout(audience: Audience, kind: string): boolean {
  const { about }: Row = audienceTable[audience];
  return about.includes(kind === "practitioner" ? "practitioner" : "organisation");
}

/** Whether everything kept is read, whatever the catalogue says. */
export function readsOwn(audience: Audience): boolean {
  return audienceTable[audience].own;
}
