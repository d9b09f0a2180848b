import { z } from "zod";
import { codeScheme } from "./subject-code.ts";
import { subjectKind } from "./subject-view.ts";

/** The kinds that are registered by this form; natural persons have a register of their own. */
export const registeredKind = subjectKind.exclude(["practitioner"]);

const likeness = z.object({
  reason: z.enum([
    "same-code",
    "one-character",
    "two-swapped",
    "same-organisation-code",
    "exact-name",
    "same-key",
    "former-name",
    "short-name",
    "same-sound",
    "near-name",
  ]),
  theirs: z.string(),
});

/** A subject on the register that may be the one somebody is about to register. */
export const subjectLike = z.object({
  id: z.uuid(),
  shortId: z.string(),
  kind: subjectKind,
  name: z.string(),
  code: z.string().nullable(),
  likenesses: z.array(likeness).min(1),
});
export type SubjectLike = z.infer<typeof subjectLike>;

/** What a form must give: by which document this is known. */
export const sourceDocument = z.string().trim().min(2).max(500);

export const relationKind = z.enum(["branch", "subsidiary", "division"]);
export type RelationKind = z.infer<typeof relationKind>;

const nameKind = z.enum(["registered", "former", "short", "as-printed"]);

/** A name with the days on which it held; null where they are not known, or where it has not ended. */
export const heldName = z.object({
  name: z.string(),
  kind: nameKind,
  fromOn: z.iso.date().nullable(),
  toOn: z.iso.date().nullable(),
});

/** What a document said of a name, as it was entered. */
const nameChangeView = z.object({
  id: z.uuid(),
  kind: nameKind.exclude(["as-printed"]),
  name: z.string(),
  previous: z.string().nullable(),
  fromOn: z.iso.date().nullable(),
  toOn: z.iso.date().nullable(),
  document: z.string(),
  /** A later row says that this one was wrong. */
  corrected: z.boolean(),
  recordedOn: z.iso.date(),
});

/** One end of a relation as the page of the other shows it. */
export const relationView = z.object({
  id: z.uuid(),
  kind: relationKind,
  /** The subject at the other end, by its address of today. */
  other: z.object({ id: z.uuid(), shortId: z.string(), name: z.string() }),
  /** Whether the other end is the parent, or the part. */
  side: z.enum(["parent", "part"]),
  fromOn: z.iso.date(),
  toOn: z.iso.date().nullable(),
});
export type RelationView = z.infer<typeof relationView>;

/** A relation as the desk sees it: with its documents, and where it was a mistake. */
const registeredRelation = relationView.extend({
  /** The part, under whose address the relation is ended. */
  partId: z.uuid(),
  document: z.string(),
  endedDocument: z.string().nullable(),
  mistaken: z.boolean(),
});

/** A membership of the reader's own association, by the row of the roll. */
const membershipView = z.object({
  memberId: z.uuid(),
  number: z.string(),
  kind: z.enum(["unit", "individual"]),
  joinedOn: z.iso.date(),
  leftOn: z.iso.date().nullable(),
  leftReason: z.string().nullable(),
});

/** What the register says of a subject, for those who keep it. */
export const registerView = z.object({
  id: z.uuid(),
  shortId: z.string(),
  kind: subjectKind,
  name: z.string(),
  identifiers: z.array(
    z.object({ scheme: codeScheme, code: z.string(), standing: z.enum(["valid", "check-failed", "unchecked"]) }),
  ),
  names: z.array(heldName),
  changes: z.array(nameChangeView),
  relations: z.array(registeredRelation),
  memberships: z.array(membershipView),
  today: z.iso.date(),
  can: z.array(z.string()),
});
export type RegisterView = z.infer<typeof registerView>;
