import { z } from "zod";

export const handoverKind = z.enum(["export", "report", "api-answer", "web-hook", "certificate"]);
export const handoverChannel = z.enum(["download", "api", "web-hook", "mail", "paper"]);
const recipientKind = z.enum(["account", "key", "partner", "subject"]);
export const acknowledgementState = z.enum(["none-needed", "awaited", "acknowledged"]);
const acknowledgedThrough = z.enum(["link", "api", "note"]);

/** Whether the recipient said that it came, through what, and who says so. `dueOn` is the last day in time. */
const acknowledgement = z.object({
  state: acknowledgementState,
  dueOn: z.iso.date().nullable(),
  at: z.iso.datetime({ offset: true }).nullable(),
  through: acknowledgedThrough.nullable(),
  by: z.string().nullable(),
  note: z.string(),
});

/** One thing handed out, as the association that handed it out sees it. */
export const handoverView = z.object({
  id: z.uuid(),
  associationId: z.uuid(),
  number: z.string(),
  what: handoverKind,
  /** The operation that handed it out. */
  operation: z.string(),
  recipient: z.object({ kind: recipientKind, id: z.uuid().nullable(), name: z.string() }),
  channel: handoverChannel,
  subjects: z.int(),
  records: z.int(),
  madeAt: z.iso.datetime({ offset: true }),
  madeBy: z.string(),
  office: z.string(),
  fileId: z.uuid().nullable(),
  /** Of the file handed out, in hexadecimal; null where there was none. */
  sha256: z.string().nullable(),
  /** The filter or the parameters as they were printed on what went out. */
  parameters: z.record(z.string(), z.string()),
  purpose: z.string(),
  basis: z.string(),
  acknowledgement,
});
export type HandoverView = z.infer<typeof handoverView>;
