import { z } from "zod";
import { isDay, type Period } from "../calendar.ts";

/** A day as packs write it. YAML 1.2 leaves it text, so 2026-04-01 needs no quotes; an edition of digits only does. */
export const packDay = z.string().refine(isDay, { params: { shape: "day" } });

/** Lengths as packs write them: `7WD`, `30D`, `3M`, `1Y`. */
export const packPeriod = z
  .string()
  .regex(/^\d{1,4}(WD|D|M|Y)$/)
  .transform(periodOf);

/** A length that ends by the calendar only: natural days, months or years. */
export const packTerm = z
  .string()
  .regex(/^\d{1,4}(D|M|Y)$/)
  .transform((text): Period & { unit: "D" | "M" | "Y" } => {
    const { count, unit } = periodOf(text);
    return { count, unit: unit === "Y" ? "Y" : unit === "M" ? "M" : "D" };
  });

export const packId = z.string().regex(/^[a-z0-9][a-z0-9-]{1,60}$/);
export const packText = z.string().trim().min(1).max(2_000);
export const packName = z.string().trim().min(1).max(200);

/**
 * Where an entry comes from and how sure we are: `verified` against a public source, `seen-once` in a weak or indirect
 * one, `unverified` from general knowledge or a rule of the house.
 */
export const packSource = z.strictObject({
  document: packName,
  article: packName.optional(),
  /** The same documents in the register (kind `document`), by id. */
  documents: z.array(packId).min(1).max(5).optional(),
  url: z.url().optional(),
  mark: z.enum(["verified", "seen-once", "unverified"]),
  note: packText.optional(),
});

/** What every entry has. `validTo` is the last day in force. `narrower` says what a province or an association may do. */
export const packHeader = {
  id: packId,
  name: packName,
  nameEn: packName.optional(),
  edition: z.string().regex(/^\d{4}(-\d{2}){0,2}(\.[a-z0-9-]{1,24})?$/),
  validFrom: packDay,
  validTo: packDay.optional(),
  region: z.string().regex(/^CN(-\d{2,6})?$/),
  association: z.string().min(1).max(60).optional(),
  source: packSource,
  replaces: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{1,60}@\S{4,40}$/)
    .optional(),
  narrower: z.enum(["allowed", "stricter", "milder", "refused"]).default("refused"),
} as const;

function periodOf(text: string): Period {
  const unit = text.endsWith("WD") ? "WD" : text.endsWith("D") ? "D" : text.endsWith("M") ? "M" : "Y";
  return { count: Number.parseInt(text, 10), unit };
}
