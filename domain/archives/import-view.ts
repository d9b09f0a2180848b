import { z } from "zod";

export const importState = z.enum(["uploaded", "previewed", "confirmed", "refused", "discarded"]);
export type ImportState = z.infer<typeof importState>;

/** An import as the desk shows it, with what may be done with it now. */
export const importView = z.object({
  id: z.uuid(),
  fileName: z.string(),
  item: z.string(),
  itemName: z.string(),
  itemNameEn: z.string().nullable(),
  edition: z.string(),
  /** utf-8, gb18030, xlsx or xls. */
  encoding: z.string().nullable(),
  /** Which sheet of a workbook was read, which others hold something and were not, how many of its rows are hidden (they are read). */
  sheet: z.object({ name: z.string(), others: z.array(z.string()), hiddenRows: z.number().int() }).nullable(),
  state: importState,
  /** Why the file as a whole was refused (unknown columns, not text, another encoding …). */
  refusal: z.object({ code: z.string(), zh: z.string(), en: z.string() }).nullable(),
  /** How the file's columns were understood; null: not understood and left out. */
  header: z.array(
    z.object({
      printed: z.string(),
      field: z.string().nullable(),
      fieldName: z.string().nullable(),
      fieldNameEn: z.string().nullable(),
      unit: z.enum(["元", "万元"]).nullable(),
      how: z.enum(["known", "mapped", "ignored", "unknown"]),
    }),
  ),
  /** Whose mapping of columns it was read by; null: by the catalogue alone. */
  mappedFor: z.string().nullable(),
  counts: z.object({
    rows: z.number().int(),
    good: z.number().int(),
    faulty: z.number().int(),
    repeated: z.number().int(),
    held: z.number().int(),
    created: z.number().int().nullable(),
    changed: z.number().int().nullable(),
    unchanged: z.number().int().nullable(),
    newSubjects: z.number().int().nullable(),
  }),
  faultsByRule: z.array(
    z.object({ code: z.string(), column: z.string(), rows: z.number().int(), zh: z.string(), en: z.string() }),
  ),
  work: z
    .object({
      id: z.uuid(),
      state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
      done: z.number().int(),
      total: z.number().int().nullable(),
      fault: z.string().nullable(),
    })
    .nullable(),
  /** The fields a column may stand for. */
  fields: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      nameEn: z.string().nullable(),
      unit: z.enum(["元", "万元"]).nullable(),
      required: z.boolean(),
    }),
  ),
  /** Whether the file is still kept: the daily clock drops it, and its returned rows with it. */
  fileKept: z.boolean(),
  /** An unconfirmed preview expires after this day. */
  expiresOn: z.iso.date().nullable(),
  uploadedBy: z.string(),
  uploadedAt: z.iso.datetime({ offset: true }),
  confirmedAt: z.iso.datetime({ offset: true }).nullable(),
  can: z.array(z.enum(["confirm-import", "discard-import", "fetch-import-faults", "cancel-work", "map-import-header"])),
});
export type ImportView = z.infer<typeof importView>;

/** One fault of one row: where, what, how to mend it. */
export const faultView = z.object({
  row: z.number().int(),
  column: z.string(),
  code: z.string(),
  zh: z.string(),
  en: z.string(),
});
