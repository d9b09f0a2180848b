import { z } from "zod";
import { subjectKind } from "../../subjects/subject-view.ts";
import { polarity } from "../record-view.ts";

/** What the desk asks records by: whether visitors see them today, and if not why. */
export const recordState = z.enum(["public", "held", "not-yet", "ended", "unconfirmed", "not-public", "recalled"]);
export type RecordState = z.infer<typeof recordState>;

/** By what records are listed and exported; the same names stand in the address bar, in the API and in what is printed. */
export const recordFilter = z.object({
  item: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,99}$/)
    .optional(),
  /** Days of decision, both included. */
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  /** The issuing authority, as printed. */
  issuer: z.string().trim().min(1).max(200).optional(),
  state: recordState.optional(),
  polarity: polarity.optional(),
  subjectId: z.uuid().optional(),
  kind: subjectKind.optional(),
  /** The department that sent it, as it names itself. */
  source: z.string().trim().min(1).max(200).optional(),
  /** The year or month in which it came in. */
  received: z
    .string()
    .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/)
    .optional(),
  /** Only what came later than its rule allows. */
  late: z.literal("yes").optional(),
  /** Only subjects that are members of the asker's association now. */
  members: z.literal("own").optional(),
});
export type RecordFilter = z.infer<typeof recordFilter>;
