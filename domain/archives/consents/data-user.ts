import { z } from "zod";

/** What a data user is; `other` is said in words. */
export const dataUserKinds = ["bank", "insurer", "purchaser", "other"] as const;
export type DataUserKind = (typeof dataUserKinds)[number];

/** An organisation that may look into archives whose subjects consented. */
export const dataUserView = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  name: z.string(),
  code: z.string(),
  kind: z.enum(dataUserKinds),
  kindSays: z.string(),
  admittedOn: z.iso.date(),
  endedOn: z.iso.date().nullable(),
  endedWhy: z.string(),
  /** The agreement with it; for the secretariat and the supervisors. */
  agreement: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  can: z.array(z.string()),
});
export type DataUserView = z.infer<typeof dataUserView>;
