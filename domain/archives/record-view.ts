import { z } from "zod";
import { heldName, relationView } from "../subjects/register-view.ts";
import { tombstone } from "./recall.ts";

export const severity = z.enum(["minor", "general", "serious"]);
export const polarity = z.enum(["adverse", "positive", "neutral"]);

/** Whether a record is shown to the public today, and why or why not. */
export const publicity = z.object({
  state: z.enum(["public", "not-yet", "ended", "not-public", "unconfirmed", "withheld", "unclassed"]),
  from: z.iso.date().nullable(),
  /** The last day; publicity ends at 24:00 of it. Null: no end known. */
  until: z.iso.date().nullable(),
  severity: severity.nullable(),
  /** A code with a sentence in the word files, e.g. "class-maximum", "own-end", "minor-in-principle-not". */
  why: z.string(),
  /** The rule it was judged by, id@edition. */
  edition: z.string(),
  /** The day up to which the source is known to stand behind it; past 30 days it says so, past 90 it is not shown. */
  lastConfirmedOn: z.iso.date(),
  aged: z.boolean(),
});

/** One field of a record as the catalogue names it; the value as printed, masked where the reader may not see it. */
const recordField = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  value: z.string(),
  masked: z.boolean(),
});

/** A record as a given reader may see it. */
export const recordView = z.object({
  id: z.uuid(),
  item: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  edition: z.string(),
  polarity,
  /** The document with legal effect; no adverse record without one. */
  document: z.object({
    kind: z.string(),
    number: z.string(),
    printed: z.string(),
    issuer: z.string(),
    issuerCode: z.string().nullable(),
    decidedOn: z.iso.date(),
  }),
  source: z.string(),
  basis: z.string().nullable(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  /** Yuan with two decimals, from fen. */
  amountYuan: z.string().nullable(),
  printedName: z.string(),
  publicity,
  fields: z.array(recordField),
  recordedAt: z.iso.datetime({ offset: true }),
  /** Set where a later record replaces this one (staff and the subject see both). */
  replaced: z.boolean(),
  /** Whether it became public later than its rule asks. */
  publishedLate: z.boolean(),
  /** The rule, the last day it allowed, and how many working days later it was; 0: in time. Null: no rule, or not public. */
  publishClock: z
    .object({
      name: z.string(),
      nameEn: z.string().nullable(),
      edition: z.string(),
      dueOn: z.iso.date(),
      daysLate: z.number().int(),
    })
    .nullable(),
  /** The association whose own record it is, apart from what authorities decided; null for those. */
  keptBy: z.string().nullable(),
  /** The subject disputes it, since this day; nobody has answered yet. */
  disputedSince: z.iso.date().nullable(),
  /** The record that it rests on is disputed, since this day. */
  groundDisputedSince: z.iso.date().nullable(),
  /** What the subject says against it after an answer; it travels with the record. */
  disagreement: z.object({ text: z.string(), on: z.iso.date() }).nullable(),
  /** What the subject states of itself; in no count. */
  selfDeclared: z.boolean(),
});
export type RecordView = z.infer<typeof recordView>;

/** The archive of one subject, as of a day, for one reader. */
export const archiveView = z.object({
  subject: z.object({
    id: z.uuid(),
    shortId: z.string(),
    kind: z.string(),
    name: z.string(),
    names: z.array(heldName),
    /** Parents and parts on the day shown; visitors see branches alone. Nobody's record is another's through them. */
    relations: z.array(relationView),
    identifiers: z.array(
      z.object({ scheme: z.string(), code: z.string(), standing: z.enum(["valid", "check-failed", "unchecked"]) }),
    ),
    memberOf: z.array(z.object({ association: z.string(), slug: z.string(), since: z.iso.date() })),
    demonstration: z.boolean(),
    /** The subject disputes what is said of who it is, since this day. */
    disputedSince: z.iso.date().nullable(),
  }),
  /** The day the archive is shown as of; today unless asked otherwise. As-of never widens what may be seen today. */
  asOf: z.iso.date(),
  today: z.iso.date(),
  records: z.array(recordView),
  /** What its source took back: class, article, day. Empty for visitors. */
  recalls: z.array(tombstone),
  counts: z.object({ adverse: z.number().int(), positive: z.number().int(), neutral: z.number().int() }),
  /** Years with records by polarity, for the figure. */
  years: z.array(
    z.object({
      year: z.number().int(),
      adverse: z.number().int(),
      positive: z.number().int(),
      neutral: z.number().int(),
    }),
  ),
  more: z.boolean(),
  can: z.array(z.string()),
});
export type ArchiveView = z.infer<typeof archiveView>;
