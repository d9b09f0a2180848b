import { z } from "zod";
import { objectionOutcome, objectionStage } from "../../archives/objections/objection.ts";
import { namedResolution } from "../../governance/order-view.ts";
import { gradeEventKinds, gradeMatters, gradeStates } from "./grade.ts";

const day = z.iso.date();

/** What its member says against a grade, for everybody who reads the grade. */
export const gradeDispute = {
  /** Since when it is disputed; null: it is not. */
  disputedSince: day.nullable(),
  disagreement: z.object({ text: z.string(), on: day }).nullable(),
};

const certificateSummary = z.object({
  id: z.uuid(),
  number: z.string(),
  documentId: z.uuid(),
  grade: z.string(),
  issuedOn: day,
  validUntil: day,
});

/** What became of a published grade, for whoever may read the application. */
export const gradeLife = z.object({
  state: z.enum(gradeStates),
  grade: z.string(),
  ...gradeDispute,
  /** The objections to it since it was final, the latest first. */
  matters: z.array(
    z.object({ id: z.uuid(), stage: objectionStage, filedOn: day, outcome: objectionOutcome.nullable() }),
  ),
  /** By when it has to be reviewed next; null once the term is over first. */
  reviewDueOn: day.nullable(),
  /** What a body has to decide on. */
  toSettle: z.enum(gradeMatters).nullable(),
  events: z.array(
    z.object({
      id: z.uuid(),
      kind: z.enum(gradeEventKinds),
      on: day,
      grade: z.string().nullable(),
      points: z.string(),
      /** By name. */
      vetoes: z.array(z.string()),
      reasons: z.string(),
      resolution: namedResolution.nullable(),
      documentId: z.uuid().nullable(),
      number: z.string().nullable(),
    }),
  ),
  certificates: z.array(certificateSummary),
});
export type GradeLife = z.infer<typeof gradeLife>;

/** A grade that everybody may read, in the staff's list: what it is today and what it waits for. */
export const gradeRow = z.object({
  entryId: z.uuid(),
  subjectId: z.uuid(),
  name: z.string(),
  round: z.string(),
  grade: z.string(),
  state: z.enum(gradeStates),
  disputedSince: gradeDispute.disputedSince,
  validUntil: day.nullable(),
  reviewDueOn: day.nullable(),
  toSettle: z.enum(gradeMatters).nullable(),
  certificate: z.string().nullable(),
});
export type GradeRow = z.infer<typeof gradeRow>;

/** A certificate as anybody who holds its address reads it: what it said on its day, and what became of the grade. */
export const openCertificate = z.object({
  id: z.uuid(),
  entryId: z.uuid(),
  number: z.string(),
  name: z.string(),
  shortId: z.string(),
  round: z.string(),
  modelId: z.uuid(),
  model: z.string(),
  modelEn: z.string(),
  issuedOn: day,
  validUntil: day,
  /** Null once the member has withdrawn: it is its own word whether anybody reads its grade. */
  said: z.string().nullable(),
  now: z.object({ grade: z.string().nullable(), state: z.enum(gradeStates) }),
  ...gradeDispute,
  withdrawnOn: day.nullable(),
  /** Another certificate was issued since. */
  replacedBy: z.object({ id: z.uuid(), number: z.string() }).nullable(),
  changes: z.array(z.object({ kind: z.enum(gradeEventKinds), on: day, grade: z.string().nullable() })),
});

/** By which method grades are given: the published version of a model, without its formulas' spelling. */
export const openMethod = z.object({
  id: z.uuid(),
  name: z.string(),
  nameEn: z.string(),
  version: z.int(),
  validFrom: day,
  why: z.string(),
  full: z.string(),
  scale: z.string(),
  groups: z.array(
    z.object({
      id: z.string(),
      under: z.string().nullable(),
      name: z.string(),
      nameEn: z.string(),
      weight: z.string(),
    }),
  ),
  indicators: z.array(
    z.object({
      id: z.string(),
      under: z.string(),
      name: z.string(),
      nameEn: z.string(),
      weight: z.string(),
      full: z.string(),
      source: z.string(),
      by: z.enum(["records", "people"]),
    }),
  ),
  vetoes: z.array(
    z.object({ name: z.string(), nameEn: z.string(), atMost: z.string(), when: z.string(), source: z.string() }),
  ),
  grades: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string(), atLeast: z.string() })),
});
