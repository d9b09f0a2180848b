import { z } from "zod";

export const exportFormat = z.enum(["xlsx", "csv", "csv-gb18030"]);
export type ExportFormat = z.infer<typeof exportFormat>;
export const exportLanguage = z.enum(["zh", "en"]);

/** What everybody who exports says beside the filter. */
export const exportOrder = z.object({
  format: exportFormat.default("xlsx"),
  language: exportLanguage.default("zh"),
  /** Why; the subjects whose restricted facts are exported see it. */
  purpose: z.string().trim().min(2).max(200),
  /** To whom the file is handed on; left out where it is for whoever exports. */
  recipient: z.string().trim().min(2).max(200).optional(),
  /** The last day on which that recipient is to acknowledge it. */
  acknowledgeByOn: z.iso.date().optional(),
});

/** The most rows of one export: a spreadsheet's sheet holds 1,048,576. */
export const mostExported = 500_000;
/** How long the file can be fetched; the register keeps who received what, not the file. */
export const fetchableDays = 7;

/** An export as whoever asked for it sees it. */
export const exportView = z.object({
  id: z.uuid(),
  format: exportFormat,
  purpose: z.string(),
  recipient: z.string().nullable(),
  /** The filter as it is printed on the file. */
  printed: z.record(z.string(), z.string()),
  askedAt: z.iso.datetime({ offset: true }),
  work: z.object({
    id: z.uuid(),
    state: z.enum(["waiting", "running", "done", "failed", "cancelled"]),
    done: z.int(),
    total: z.int().nullable(),
    fault: z.string().nullable(),
  }),
  /** Null until it is made. */
  made: z
    .object({
      rows: z.int(),
      fileName: z.string(),
      bytes: z.int(),
      sha256: z.string(),
      handoverId: z.uuid(),
      number: z.string(),
      /** The last day on which the file can be fetched. */
      untilOn: z.iso.date(),
      /** A record in it was taken back or repaired since: the file is given out no more. */
      stale: z.boolean(),
    })
    .nullable(),
  can: z.array(z.string()),
});
export type ExportView = z.infer<typeof exportView>;
