import { z } from "zod";
import { consentScope, consentStates } from "./consent.ts";

const instant = z.iso.datetime({ offset: true });
const named = z.object({ id: z.uuid(), name: z.string() });

/** A consent, or what was asked for and is not answered, as subject, secretariat and data user read it. */
export const consentView = z.object({
  id: z.uuid(),
  subject: named,
  dataUser: named,
  /** What holds: what was granted; of a request nobody answered, what was asked. */
  scope: consentScope,
  /** What the data user asked for; null where the subject granted by itself. */
  asked: consentScope.nullable(),
  state: z.enum(consentStates),
  /** The data user's entry is over: nothing is read under it any more. */
  dataUserEnded: z.boolean(),
  askedOn: z.iso.date().nullable(),
  grantedAt: instant.nullable(),
  /** Through the member centre, or on paper at the secretariat. */
  way: z.enum(["own", "paper"]).nullable(),
  hasPaper: z.boolean(),
  declinedWhy: z.string(),
  revokedAt: instant.nullable(),
  revokedWhy: z.string(),
  looks: z.int(),
  lastLookAt: instant.nullable(),
  can: z.array(z.string()),
});
export type ConsentView = z.infer<typeof consentView>;

/** A consent with the instants at which it was used, the latest first; at most 50. */
export const usedConsent = consentView.extend({ lookedAt: z.array(instant) });

/** What a consent can hold here today: the classes, and how long. */
export const consentFrame = z.object({
  classes: z.array(
    z.object({
      name: z.string(),
      items: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() })),
    }),
  ),
  today: z.iso.date(),
  usualUntilOn: z.iso.date(),
  latestUntilOn: z.iso.date(),
  source: z.object({ document: z.string(), note: z.string(), verified: z.boolean() }),
});
export type ConsentFrame = z.infer<typeof consentFrame>;

/** How many consents the association holds, by how they stand today. */
export const consentFigures = z.object({
  states: z.array(z.object({ state: z.enum(consentStates), count: z.int() })),
  looks: z.int(),
  dataUsers: z.int(),
});
export type ConsentFigures = z.infer<typeof consentFigures>;
