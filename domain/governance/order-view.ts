import { z } from "zod";
import type { packSource } from "../catalogue/pack-header.ts";

/** A resolution as dues, cooperations and internal rules name the one they stand on. */
export const namedResolution = z.object({
  id: z.uuid(),
  number: z.string(),
  meetingId: z.uuid(),
  decidedOn: z.iso.date(),
});

/** A paper by its name. */
export const namedPaper = z.object({ id: z.uuid(), name: z.string() });

/** Where a rule comes from, as a page prints it under what it binds. */
export const ruleSource = z.object({
  edition: z.string(),
  document: z.string(),
  article: z.string().nullable(),
  mark: z.enum(["verified", "seen-once", "unverified"]),
  note: z.string().nullable(),
});

export function sourceOf(edition: string, source: z.output<typeof packSource>): z.output<typeof ruleSource> {
  const { document, article, mark, note } = source;
  return { edition, document, article: article ?? null, mark, note: note ?? null };
}
