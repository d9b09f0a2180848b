import { z } from "zod";
import { packHeader, packId, packName, packText } from "./pack-header.ts";

const fieldCode = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,60}$/);
const fieldMark = z.enum(["verified", "seen-once", "unverified"]);

/** One condition on another field of the same row; a list of them is fulfilled when any is. */
const fieldCondition = z.union([
  z.strictObject({ field: fieldCode, in: z.array(packName).min(1).max(50) }),
  z.strictObject({ field: fieldCode, contains: z.array(packName).min(1).max(20) }),
  z.strictObject({ field: fieldCode, filled: z.literal(true) }),
]);
const whenAny = z.strictObject({ when: z.array(fieldCondition).min(1).max(10) });

/** `today`, or a field of the same row. */
const dayCheck = z.union([
  z.strictObject({ notAfter: z.union([z.literal("today"), fieldCode]) }),
  z.strictObject({ notBefore: fieldCode }),
]);

/** A heading as spreadsheets have it; the unit counts where it differs from the field's own. */
const headerAlias = z.union([packName, z.strictObject({ name: packName, unit: z.enum(["元", "万元"]) })]);

const catalogueField = z.strictObject({
  code: fieldCode,
  name: packName,
  nameEn: packName.optional(),
  type: z.enum(["string", "enum", "enum-multi", "date", "decimal", "credit-code"]),
  maxLength: z.number().int().min(1).max(20_000).optional(),
  /** Above this length a row is accepted with a warning. */
  warnAbove: z.number().int().min(1).optional(),
  precision: z.number().int().min(1).max(38).optional(),
  scale: z.number().int().min(0).max(10).optional(),
  unit: z.enum(["元", "万元"]).optional(),
  /** The id of a code list (kind `words`). */
  values: packId.optional(),
  required: z.union([z.enum(["always", "recommended", "optional"]), whenAny]),
  /** The field must be empty where any of these holds. */
  blank: whenAny.optional(),
  checks: z.array(dayCheck).max(5).default([]),
  /** Words that a text of this field never has: they tell that something else was put there, as the parties of a suit. */
  without: z.array(packName).min(1).max(40).optional(),
  /** The day that means "without end". */
  unlimited: z.literal("2099-12-31").optional(),
  /** What else the standard says, for people. */
  rule: packText.optional(),
  personal: z.enum(["name", "id-kind", "id-number", "contact"]).optional(),
  publish: z.enum(["yes", "masked", "never"]).default("yes"),
  aliases: z.array(headerAlias).max(60).default([]),
  /** How sure we are of the code, of the length, of the rule. */
  marks: z.strictObject({ code: fieldMark, length: fieldMark.optional(), rule: fieldMark.optional() }).optional(),
});

/** Which field plays which part in a record, so that a new reporting standard needs no code. */
const fieldRoles = z.strictObject({
  /** Subject, issuer and source are asked of every item that an authority holds; an association knows whom its record is about. */
  subjectName: fieldCode.optional(),
  subjectCategory: fieldCode.optional(),
  subjectCode: fieldCode.optional(),
  subjectOtherCodes: z.array(fieldCode).max(10).default([]),
  documentNumber: fieldCode,
  documentTitle: fieldCode.optional(),
  decidedOn: fieldCode,
  validFrom: fieldCode.optional(),
  validTo: fieldCode.optional(),
  publicUntil: fieldCode.optional(),
  issuerName: fieldCode.optional(),
  issuerCode: fieldCode.optional(),
  sourceName: fieldCode.optional(),
  sourceCode: fieldCode.optional(),
  kinds: fieldCode.optional(),
  violation: fieldCode.optional(),
  content: fieldCode.optional(),
  basis: fieldCode.optional(),
  amount: fieldCode.optional(),
  status: fieldCode.optional(),
  /** The one word of a record that an evaluation may compare: the grade an authority gave, a result. */
  code: fieldCode.optional(),
});

/**
 * An item whose records are participations in projects: the document number is the project's code, the kinds are the role.
 * `stages` are the documents that a project comes by, in their order, each with the fields that tell of it.
 */
const projectFields = z.strictObject({
  name: fieldCode,
  place: fieldCode.optional(),
  kind: fieldCode.optional(),
  section: fieldCode.optional(),
  stages: z
    .array(
      z.strictObject({
        name: packName,
        nameEn: packName.optional(),
        number: fieldCode,
        on: fieldCode.optional(),
        issuer: fieldCode.optional(),
      }),
    )
    .max(10)
    .default([]),
});

/** One item of the catalogue: what may be collected, from whom, on what basis, who may see it, for how long. */
export const catalogueEntry = z.strictObject({
  ...packHeader,
  kind: z.literal("catalogue"),
  code: z.string().min(1).max(40),
  /** Class of the national basic catalogue, e.g. 行政管理信息, and its sub-class. */
  class: packName,
  subclass: packName.optional(),
  polarity: z.enum(["adverse", "positive", "neutral"]),
  /** Who keeps its records: what authorities decided is common to the house, what an association decides or notes is its own. */
  holder: z.enum(["authority", "association"]).default("authority"),
  /** Whom its records may be about. */
  about: z
    .array(z.enum(["organisation", "practitioner"]))
    .min(1)
    .default(["organisation"]),
  sourceDepartment: packName,
  channels: z.array(z.enum(["own-filing", "secretariat", "members", "department", "platform"])).min(1),
  legalBasis: z
    .array(z.strictObject({ document: packName, article: packName.optional(), id: packId.optional() }))
    .min(1)
    .max(20),
  openScope: z.enum(["public", "members", "authorised", "internal"]),
  queryRights: z.array(z.enum(["visitor", "member", "secretariat", "regulator", "subject"])).min(1),
  updateCycle: packName,
  /** How often at least a department that reports the item has something, or says that it had nothing. */
  reportedEvery: z.enum(["month", "quarter", "year"]).optional(),
  documentRequired: z.boolean(),
  /** The kind of document with legal effect, e.g. 行政处罚决定书. */
  documentKind: packName,
  /** Ids of rules: how long it is shown, how it is classed, how long kept, how often confirmed, how soon published. */
  publicity: packId,
  severity: packId.optional(),
  retention: packId,
  recheck: packId.optional(),
  publishWithin: z.array(packId).max(5).default([]),
  naturalKey: z.array(z.enum(["issuer", "documentNumber", "subject", "kinds"])).min(1),
  roles: fieldRoles,
  project: projectFields.optional(),
  /** The fields of a row about a natural person; such rows are kept out where the list is absent. */
  naturalPersonFields: z.array(fieldCode).max(100).optional(),
  /** Columns that platforms add and an import passes over. */
  ignoredHeaders: z.array(packName).max(60).default([]),
  fields: z.array(catalogueField).min(1).max(200),
});

export type CatalogueEntry = z.infer<typeof catalogueEntry>;
export type CatalogueField = z.infer<typeof catalogueField>;
export type FieldCondition = z.infer<typeof fieldCondition>;
