import { z } from "zod";

const named = z.object({ id: z.uuid(), number: z.string() });

/** A frozen document in a list: what it is, what it went out as, and whether it still stands. */
export const documentView = z.object({
  id: z.uuid(),
  kind: z.string(),
  number: z.string(),
  title: z.string(),
  /** The pack entry it was made by, id@edition. */
  template: z.string(),
  issuedOn: z.iso.date(),
  madeAt: z.iso.datetime({ offset: true }),
  madeByOffice: z.string(),
  /** SHA-256 of the frozen PDF, in hex. */
  sha256: z.string(),
  /** Of the PDF that carries the seals applied here; null: there is none. */
  sealedSha256: z.string().nullable(),
  conformance: z.enum(["PDF/A-2b", "PDF"]),
  /** Characters that no font of the house has, as U+20000; they show as boxes. */
  missing: z.array(z.string()),
  corrects: named.nullable(),
  correctedBy: named.nullable(),
  /** Why its number was voided; the document itself stays. */
  voided: z.string().nullable(),
  /** Whether its text is still kept; what retention ended leaves the number behind. */
  kept: z.boolean(),
  /** Whether it holds a record that was taken back, or whose publicity ended by repair, since: it is given out no more. */
  withdrawn: z.boolean(),
  /** Whether the reader opens it with a purpose before it is fetched: an extract that others may have had made. */
  asksPurpose: z.boolean(),
});
export type DocumentView = z.infer<typeof documentView>;

/** One number of the register and what it went to. */
export const drawnNumberView = z.object({
  number: z.string(),
  prefix: z.string(),
  year: z.number().int(),
  order: z.number().int(),
  title: z.string(),
  operation: z.string(),
  /** Null where the reader's office does not read it, or the paper was not made here. */
  documentId: z.uuid().nullable(),
  /** Whether it is opened with a purpose before it is fetched. */
  asksPurpose: z.boolean(),
  drawnAt: z.iso.datetime({ offset: true }),
  voided: z.object({ at: z.iso.datetime({ offset: true }), reason: z.string() }).nullable(),
});
export type DrawnNumberView = z.infer<typeof drawnNumberView>;

/** A series and whether every number up to the last is there. */
export const numberSeriesView = z.object({
  prefix: z.string(),
  year: z.number().int(),
  last: z.number().int(),
  drawn: z.number().int(),
  voided: z.number().int(),
});
export type NumberSeriesView = z.infer<typeof numberSeriesView>;
