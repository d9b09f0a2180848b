import { z } from "zod";

export const subjectKind = z.enum([
  "enterprise",
  "individual-business",
  "social-organisation",
  "public-institution",
  "department",
  "other-organisation",
  "practitioner",
]);
export type SubjectKind = z.infer<typeof subjectKind>;

/** One hit of the search: enough to choose, and why it was found. */
export const subjectHit = z.object({
  id: z.uuid(),
  shortId: z.string(),
  kind: subjectKind,
  name: z.string(),
  code: z.string().nullable(),
  /** Which of its names or codes matched, when it is not the name shown. */
  matched: z.string().nullable(),
  /** exact-code, exact-name, former-name, short-name, prefix, pinyin, initials, grams */
  reason: z.string(),
  member: z.boolean(),
  /** How many records a visitor may see, adverse ones apart. */
  publicRecords: z.number().int(),
  publicAdverse: z.number().int(),
});
export type SubjectHit = z.infer<typeof subjectHit>;
