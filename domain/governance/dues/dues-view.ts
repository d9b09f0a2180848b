import { z } from "zod";
import { fenAmount } from "../../fen.ts";
import { namedPaper, namedResolution, ruleSource } from "../order-view.ts";
import { duesReduction, duesTier } from "./dues.ts";

const signedFen = z.number().int();
const instant = z.iso.datetime();

/** A version of the standard, with its vote and its publication. */
export const duesStandardView = z.object({
  id: z.uuid(),
  version: z.int(),
  title: z.string(),
  fromYear: z.int(),
  /** The last year it holds for; null: until another is set. */
  untilYear: z.int().nullable(),
  tiers: z.array(duesTier),
  reductions: z.array(duesReduction),
  stage: z.enum(["draft", "set"]),
  resolution: namedResolution.nullable(),
  publishBy: z.iso.date().nullable(),
  publishedOn: z.iso.date().nullable(),
  publishedHow: z.string().nullable(),
  publicationPaper: namedPaper.nullable(),
  /** The members were told after the last day, or have not been told though it is over. */
  late: z.boolean(),
  can: z.array(z.enum(["edit-dues-standard", "set-dues-standard", "publish-dues-standard"])),
});
export type DuesStandardView = z.infer<typeof duesStandardView>;

export const duesStandards = z.object({
  rows: z.array(duesStandardView).max(200),
  rule: z.object({ tiersMost: z.int(), publishDays: z.int(), tiers: ruleSource, publish: ruleSource }),
  /** Posts of the charter in force, which tiers may name. */
  posts: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  can: z.array(z.enum(["draft-dues-standard"])),
});

export const duesEntryView = z.object({
  id: z.uuid(),
  kind: z.enum(["payment", "reduction", "reversal"]),
  amountFen: fenAmount,
  /** Whether a later entry took it back. */
  reversed: z.boolean(),
  reverses: z.uuid().nullable(),
  receipt: z.string().nullable(),
  onDay: z.iso.date(),
  road: z.enum(["transfer", "cash", "cheque", "online"]).nullable(),
  ground: z.string().nullable(),
  reason: z.string().nullable(),
  paper: namedPaper.nullable(),
  enteredAt: instant,
});
export type DuesEntryView = z.infer<typeof duesEntryView>;

/** One member's dues of one year with all that happened to them. */
export const duesLineView = z.object({
  id: z.uuid(),
  year: z.int(),
  subjectId: z.uuid(),
  name: z.string(),
  number: z.string(),
  tierName: z.string(),
  post: z.string().nullable(),
  assessedOn: z.iso.date(),
  assessedFen: fenAmount,
  reducedFen: fenAmount,
  paidFen: fenAmount,
  owedFen: signedFen,
  state: z.enum(["paid", "partly", "unpaid"]),
  entries: z.array(duesEntryView).max(200),
});
export type DuesLineView = z.infer<typeof duesLineView>;

/** What was assessed and collected of a year. */
const duesTotals = z.object({
  members: z.int(),
  assessedFen: fenAmount,
  reducedFen: fenAmount,
  paidFen: fenAmount,
  owedFen: signedFen,
});
export type DuesTotals = z.infer<typeof duesTotals>;

export const duesYearView = z.object({
  year: z.int(),
  standard: z.object({ id: z.uuid(), version: z.int(), title: z.string(), reductions: z.array(duesReduction) }),
  assessedOn: z.iso.date(),
  totals: duesTotals,
  rows: z.array(duesLineView).max(200),
  next: z.int().nullable(),
  can: z.array(z.enum(["assess-dues", "record-dues-payment", "reduce-dues", "reverse-dues-entry", "export-dues"])),
});

export const duesUseView = z.object({
  id: z.uuid(),
  kind: z.enum(["opening", "use", "reversal"]),
  category: z.string().nullable(),
  amountFen: fenAmount,
  onDay: z.iso.date(),
  purpose: z.string(),
  payee: z.string().nullable(),
  paper: namedPaper.nullable(),
  reversed: z.boolean(),
  reverses: z.uuid().nullable(),
  can: z.array(z.enum(["reverse-dues-use"])),
});
export type DuesUseView = z.infer<typeof duesUseView>;

/** Income and use of dues in a year, by the day of each entry; what members are shown. Names of members are not in it. */
export const duesAccount = z.object({
  year: z.int(),
  /** Years with an assessment, a payment or a use, the latest first. */
  years: z.array(z.int()).max(200),
  openingFen: signedFen,
  incomeFen: signedFen,
  uses: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string(), amountFen: signedFen })),
  usedFen: signedFen,
  closingFen: signedFen,
  /** Of the assessment of the year; null where there is none. */
  totals: duesTotals.nullable(),
  forbidden: z.array(z.object({ name: z.string(), nameEn: z.string(), source: ruleSource })),
  rows: z.array(duesUseView).max(200),
  next: z.int().nullable(),
  can: z.array(z.enum(["assess-dues", "record-dues-use", "open-dues-account"])),
});
export type DuesAccount = z.infer<typeof duesAccount>;
