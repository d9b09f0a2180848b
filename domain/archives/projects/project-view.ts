import { z } from "zod";

/** A document that a project came by: the award, the contract, the permit, the acceptance. */
const projectStage = z.object({
  name: z.string(),
  nameEn: z.string().nullable(),
  number: z.string(),
  on: z.string().nullable(),
  issuer: z.string().nullable(),
  /** The participants whose records tell of it. */
  participants: z.array(z.string()).max(500),
});

/** One organisation in one role; its own public state stands beside it. */
const projectPart = z.object({
  recordId: z.uuid(),
  role: z.string(),
  roleEn: z.string().nullable(),
  section: z.string().nullable(),
  state: z.string().nullable(),
  confirmedOn: z.iso.date(),
  issuer: z.string(),
  source: z.string(),
  amountYuan: z.string().nullable(),
  lastConfirmedOn: z.iso.date(),
  subject: z.object({ id: z.uuid(), shortId: z.string(), name: z.string() }),
  publicRecords: z.number().int().min(0),
  publicAdverse: z.number().int().min(0),
  /** The authorities' public lists in which it stands today. */
  lists: z.array(z.object({ name: z.string(), nameEn: z.string().nullable(), adverse: z.boolean() })).max(50),
});
export type ProjectPart = z.infer<typeof projectPart>;

/** A project as anybody may see it today: what the records that are open say of it, and nothing else. */
export const openProject = z.object({
  code: z.string(),
  name: z.string(),
  /** How other records print it. */
  otherNames: z.array(z.string()).max(20),
  place: z.string().nullable(),
  kind: z.string().nullable(),
  stages: z.array(projectStage).max(500),
  parts: z.array(projectPart).max(500),
  /** There are more participants than are shown. */
  more: z.boolean(),
});
export type OpenProject = z.infer<typeof openProject>;

/** A project that a search found. */
export const projectHit = z.object({
  code: z.string(),
  name: z.string(),
  place: z.string().nullable(),
  /** How many organisations take part in it. */
  participants: z.number().int(),
  /** Why it was found, as of a subject. */
  reason: z.string(),
});
export type ProjectHit = z.infer<typeof projectHit>;

/** A project in which a subject takes part, in one role. */
export const projectOfSubject = z.object({
  recordId: z.uuid(),
  code: z.string(),
  name: z.string(),
  role: z.string(),
  roleEn: z.string().nullable(),
  state: z.string().nullable(),
  confirmedOn: z.iso.date(),
});
export type ProjectOfSubject = z.infer<typeof projectOfSubject>;
