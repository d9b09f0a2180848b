import { z } from "zod";
import { packDay, packHeader, packId, packName } from "./pack-header.ts";

/** A later document that changed or ended one; `document` names it where the register holds it. */
const laterDocument = z.strictObject({
  name: packName,
  number: packName.optional(),
  document: packId.optional(),
  /** The first day it took effect on the earlier one. */
  on: packDay,
});

/**
 * One normative document in the register. `validFrom` and `validTo` are its first and last day in force; `daysMark` says
 * how sure we are of them, `source` where the document was read and how sure we are that it says what it is cited for.
 */
export const documentEntry = z.strictObject({
  ...packHeader,
  kind: z.literal("document"),
  number: packName.optional(),
  issuer: packName,
  issuedOn: packDay.optional(),
  daysMark: z.enum(["verified", "seen-once", "unverified"]),
  amendedBy: z.array(laterDocument).max(20).default([]),
  repealedBy: laterDocument.optional(),
});

export type DocumentEntry = z.infer<typeof documentEntry>;

export const documentState = z.enum(["not-yet", "in-force", "amended", "repealed"]);
export type DocumentState = z.infer<typeof documentState>;

/** How a document stands on a day. An amended one is in force in its amended wording. */
export function documentStateOn(document: DocumentEntry, day: string): DocumentState {
  if (day < document.validFrom) return "not-yet";
  if (document.validTo !== undefined && document.validTo < day) return "repealed";
  return document.amendedBy.some(({ on }) => on <= day) ? "amended" : "in-force";
}
