import { z } from "zod";
import { diffStep } from "./pack-diff.ts";
import { packKind } from "./pack-kind.ts";

export const packUploadState = z.enum(["waiting", "on", "withdrawn"]);

/** One thing an edition changes against another. */
export const changeView = z.object({
  path: z.string(),
  steps: z.array(diffStep),
  change: z.enum(["added", "removed", "changed", "ordered"]),
  before: z.unknown(),
  after: z.unknown(),
});

/** What lies between two editions, as far as it is shown. */
export const mostChangesShown = 500;

/** A pack file from the desk, as its page and the list show it. */
export const packUploadRow = z.object({
  id: z.uuid(),
  fileName: z.string(),
  editions: z.array(z.string()),
  beginsOn: z.iso.date(),
  state: packUploadState,
  /** Why a file that is switched on does not stand: what came with the program has changed under it. */
  setAside: z.object({ zh: z.string(), en: z.string() }).nullable(),
  sha256: z.string(),
  uploadedBy: z.string(),
  uploadedAt: z.iso.datetime({ offset: true }),
  switchedOnBy: z.string().nullable(),
  switchedOnAt: z.iso.datetime({ offset: true }).nullable(),
  withdrawnBy: z.string().nullable(),
  withdrawnAt: z.iso.datetime({ offset: true }).nullable(),
  withdrawnWhy: z.string().nullable(),
});

/** One entry of the file against the edition that holds on the day it begins, in its own place. */
export const uploadedEntry = z.object({
  kind: packKind,
  id: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  ref: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  region: z.string(),
  association: z.string().nullable(),
  /** `id@edition` of the one it follows or stands before; null where there was none. */
  against: z.string().nullable(),
  changes: z.array(changeView).max(mostChangesShown),
  changeCount: z.int(),
  /** Field code to name, of both editions. */
  fieldNames: z.record(z.string(), z.string()),
});

export const packUploadView = packUploadRow.extend({
  text: z.string(),
  entries: z.array(uploadedEntry).max(500),
  can: z.array(z.enum(["switch-on-pack", "withdraw-pack", "weigh-pack"])),
});
export type PackUploadView = z.infer<typeof packUploadView>;
