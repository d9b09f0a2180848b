import { z } from "zod";

export const rollState = z.enum(["previewed", "refused", "confirmed", "discarded"]);

/** What confirming does, or did: rows that admit, that admit again, that change nothing, that were returned. */
export const rollCounts = z.object({
  rows: z.int(),
  faulty: z.int(),
  repeated: z.int(),
  admitted: z.int(),
  readmitted: z.int(),
  unchanged: z.int(),
  newSubjects: z.int(),
  /** Rows whose code fails its check character: taken, and marked on the register. */
  flagged: z.int(),
});
export type RollCounts = z.infer<typeof rollCounts>;

const sentence = { zh: z.string(), en: z.string() };

/** One fault of one row, in both languages. */
const rollFault = z.object({ row: z.int(), column: z.string(), code: z.string(), ...sentence });

/** A roll brought as a file, and what was found in it. */
export const rollView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  state: rollState,
  format: z.string().nullable(),
  /** Why the whole file was returned. */
  refusal: z.object({ code: z.string(), ...sentence }).nullable(),
  counts: rollCounts,
  /** Column as printed, and the field it was understood as; null: left out. */
  header: z.array(z.object({ printed: z.string(), field: z.string().nullable() })),
  /** The first faults, by row. */
  faults: z.array(rollFault),
  moreFaults: z.boolean(),
  uploadedAt: z.iso.datetime({ offset: true }),
  confirmedAt: z.iso.datetime({ offset: true }).nullable(),
  can: z.array(z.string()),
});
export type RollView = z.infer<typeof rollView>;
