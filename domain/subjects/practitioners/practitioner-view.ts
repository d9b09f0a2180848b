import { z } from "zod";

/** Where a practitioner works, from when until when. */
export const practiceView = z.object({
  id: z.uuid(),
  enterpriseId: z.uuid(),
  enterprise: z.string(),
  post: z.string(),
  sinceOn: z.iso.date(),
  untilOn: z.iso.date().nullable(),
});
export type PracticeView = z.infer<typeof practiceView>;

/** A practitioner on the association's register. Numbers leave the house masked, for everybody. */
export const practitionerView = z.object({
  subjectId: z.uuid(),
  name: z.string(),
  identityNumber: z.string(),
  phone: z.string().nullable(),
  registeredOn: z.iso.date(),
  practices: z.array(practiceView),
  can: z.array(z.string()),
});
export type PractitionerView = z.infer<typeof practitionerView>;

/** 138****5678: the middle of a mobile number is not told. */
export function maskPhone(phone: string): string {
  return phone.length < 11 ? "*".repeat(phone.length) : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
