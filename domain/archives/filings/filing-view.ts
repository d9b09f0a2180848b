import { z } from "zod";
import { filingState } from "./filing.ts";

/** A filing as its reader sees it. Once accepted its text stands in the record alone; `fields` is empty then. */
export const filingView = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  subjectName: z.string(),
  /** Whether it is about a natural person. */
  person: z.boolean(),
  item: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  edition: z.string(),
  state: filingState,
  fields: z.array(z.object({ code: z.string(), name: z.string(), nameEn: z.string().nullable(), value: z.string() })),
  document: z.object({ name: z.string(), bytes: z.int() }).nullable(),
  filedAt: z.iso.datetime({ offset: true }),
  filedBy: z.string(),
  endedAt: z.iso.datetime({ offset: true }).nullable(),
  endedBy: z.string(),
  /** Why it was returned; "" where it was not. */
  reason: z.string(),
  recordId: z.uuid().nullable(),
  can: z.array(z.string()),
});
export type FilingView = z.infer<typeof filingView>;

/** The latest first. `next` is given as `before` to read on. */
export const filingPage = z.object({ filings: z.array(filingView).max(100), next: z.uuid().nullable() });
