import { z } from "zod";
import { publicityPeriod } from "./publicity.ts";

const named = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });
const mark = z.enum(["verified", "seen-once", "unverified"]);

/** A law that could be named, with how sure we are of it. */
const publicityBasis = z.object({
  id: z.string(),
  edition: z.string(),
  name: z.string(),
  nameEn: z.string(),
  law: z.string(),
  article: z.string(),
  text: z.string(),
  /** Since when it is in force. */
  since: z.iso.date(),
  binds: z.string(),
  bindsEn: z.string(),
  rungs: z.array(named),
  longest: z.object({ count: z.int(), unit: z.enum(["D", "M", "Y"]) }),
  mark,
  note: z.string(),
});
export type PublicityBasisView = z.infer<typeof publicityBasis>;

/** A sanction that was switched to public, on which law, by which resolution, and until when. */
const publicitySwitch = z.object({
  id: z.uuid(),
  rung: named,
  basis: z.string(),
  law: z.string(),
  article: z.string(),
  period: publicityPeriod,
  resolution: z.string(),
  reason: z.string(),
  on: z.iso.date(),
  off: z.object({ on: z.iso.date(), why: z.string() }).nullable(),
});
export type PublicitySwitchView = z.infer<typeof publicitySwitch>;

/** What the association has made public of its sanctions, and on what; nothing, unless a law is named. */
export const publicityPage = z.object({
  bases: z.array(publicityBasis),
  switches: z.array(publicitySwitch),
  /** Carried resolutions on it that were not used yet. */
  resolutions: z.array(z.object({ id: z.uuid(), number: z.string(), title: z.string() })),
  /** What a meeting votes on: the matter, and the kind of resolution. */
  vote: z.object({ matter: z.literal("case-publicity"), id: z.uuid(), resolution: z.string() }),
  can: z.array(z.enum(["switch-on-case-publicity", "switch-off-case-publicity"])),
});
export type PublicityPage = z.infer<typeof publicityPage>;

/** A sanction as visitors read it: the member, the sanction, the clauses, the law, and its days; of what was done no word. */
export const openSanction = z.object({
  id: z.string(),
  shortId: z.string(),
  name: z.string(),
  slug: z.string(),
  association: z.string(),
  rung: named.omit({ id: true }),
  number: z.string(),
  decidedOn: z.iso.date(),
  breaches: z.array(z.object({ title: z.string(), version: z.int(), clause: z.int() })),
  law: z.string(),
  article: z.string(),
  from: z.iso.date(),
  until: z.iso.date(),
});
export type OpenSanction = z.infer<typeof openSanction>;

/** Which sanctions an association publishes, and which law orders it. */
export const openPublicity = z.object({
  id: z.uuid(),
  rung: named.omit({ id: true }),
  law: z.string(),
  article: z.string(),
  period: publicityPeriod,
  since: z.iso.date(),
});
export type OpenPublicity = z.infer<typeof openPublicity>;
