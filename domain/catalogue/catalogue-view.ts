import { z } from "zod";
import { catalogueEntry } from "./catalogue-entry.ts";
import { documentState } from "./document-entry.ts";
import { packHeader, packSource } from "./pack-header.ts";
import { packKind } from "./pack-kind.ts";
import { changeView, mostChangesShown } from "./pack-upload-view.ts";

/** One entry of the packs, by its latest edition that holds today, or its latest where none does. */
export const catalogueRow = z.object({
  kind: packKind,
  id: z.string(),
  /** Of rules and word lists: which sort. */
  type: z.string().nullable(),
  name: z.string(),
  nameEn: z.string().nullable(),
  edition: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  region: z.string(),
  association: z.string().nullable(),
  /** Of items: who keeps their records, and whom they are about; null and nobody for the other kinds. */
  holder: z.enum(["authority", "association"]).nullable(),
  about: z.array(z.enum(["organisation", "practitioner"])),
  /** Of items: by which roads they come in. */
  channels: z.array(z.string()),
  mark: packSource.shape.mark,
  inForce: z.boolean(),
  editions: z.number().int().min(1),
});
export type CatalogueRow = z.infer<typeof catalogueRow>;

export const cataloguePage = z.object({ entries: z.array(catalogueRow).max(200), next: z.string().nullable() });

/** One edition as it stands: where it comes from, how sure we are of it, what it says, what it changed. */
export const editionView = z.object({
  /** `id@edition`, as records and decisions name it. */
  ref: z.string(),
  edition: packHeader.edition,
  name: z.string(),
  nameEn: z.string().nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  region: z.string(),
  association: z.string().nullable(),
  source: packSource,
  replaces: z.string().nullable(),
  narrower: z.enum(["allowed", "stricter", "milder", "refused"]),
  inForce: z.boolean(),
  /** An item of the catalogue with its fields and roles; null for the other kinds. */
  catalogue: catalogueEntry.nullable(),
  /** What an entry of another kind says, as it stands in the pack; null for the catalogue. */
  content: z.record(z.string(), z.unknown()).nullable(),
  /** Against the edition it replaces, where that is loaded. */
  changes: z.array(changeView).max(mostChangesShown),
  /** Field code to name, of this edition and the one it replaces. */
  fieldNames: z.record(z.string(), z.string()),
  /** Whether it came with the program or from the catalogue desk. */
  from: z.enum(["files", "desk"]),
});
export type EditionView = z.infer<typeof editionView>;

/** Editions newest first. */
export const catalogueEntryView = z.object({ kind: packKind, id: z.string(), editions: z.array(editionView).min(1) });

const laterView = z.object({
  name: z.string(),
  number: z.string().nullable(),
  document: z.string().nullable(),
  on: z.iso.date(),
});

/** Two editions of one entry, and all that lies between them. */
export const comparisonView = z.object({
  from: z.string(),
  to: z.string(),
  changes: z.array(changeView).max(mostChangesShown),
  changeCount: z.int(),
  fieldNames: z.record(z.string(), z.string()),
});

/** A document of the register as it stands on the day asked for, with what stands on it. */
export const normativeDocumentView = z.object({
  id: z.string(),
  ref: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  number: z.string().nullable(),
  issuer: z.string(),
  issuedOn: z.iso.date().nullable(),
  inForceFrom: z.iso.date(),
  inForceTo: z.iso.date().nullable(),
  daysMark: packSource.shape.mark,
  region: z.string(),
  state: documentState,
  amendedBy: z.array(laterView),
  repealedBy: laterView.nullable(),
  read: packSource,
  /** Entries of the packs that stand on it. */
  entries: z.array(
    z.object({
      kind: packKind,
      id: z.string(),
      ref: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      article: z.string().nullable(),
      inForce: z.boolean(),
    }),
  ),
});
