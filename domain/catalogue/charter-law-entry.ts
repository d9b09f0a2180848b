import { z } from "zod";
import { ratio, share } from "../share.ts";
import { bodyKind, clauseTopic } from "./charter-entry.ts";
import { packHeader, packId, packName, packSource } from "./pack-header.ts";

const rule = { ...packHeader, kind: z.literal("rule") } as const;
const count = z.number().int().min(0).max(100_000);

/** What each check shares: where it is written and how sure we are. `binding`: a charter against it is void there. */
const check = { source: packSource.optional(), weight: z.enum(["binding", "advice"]).default("binding") } as const;

/** What the law or a registrar's model asks of a charter, as data; each kind of check is one comparison. */
export const charterCheck = z.discriminatedUnion("check", [
  z.strictObject({ ...check, check: z.literal("body-required"), body: bodyKind }),
  z.strictObject({ ...check, check: z.literal("term-most"), body: bodyKind, years: count }),
  z.strictObject({ ...check, check: z.literal("size-odd"), body: bodyKind }),
  z.strictObject({ ...check, check: z.literal("size-between"), body: bodyKind, least: count, most: count.optional() }),
  z.strictObject({ ...check, check: z.literal("size-share-most"), body: bodyKind, of: bodyKind, ratio }),
  /** The body may exist only where the other one has so many seats at least. */
  z.strictObject({ ...check, check: z.literal("body-only-above"), body: bodyKind, of: bodyKind, seats: count }),
  z.strictObject({ ...check, check: z.literal("meetings-least"), body: bodyKind, perYear: count }),
  z.strictObject({ ...check, check: z.literal("notice-least"), body: bodyKind, days: count }),
  z.strictObject({ ...check, check: z.literal("quorum-least"), body: bodyKind, share }),
  z.strictObject({
    ...check,
    check: z.literal("majority-least"),
    body: bodyKind,
    share,
    of: z.enum(["entitled", "present", "cast"]),
  }),
  /** A kind of resolution that only bodies of these kinds may pass, by so much at least. */
  z.strictObject({
    ...check,
    check: z.literal("resolution"),
    resolution: packId,
    name: packName,
    only: z.array(bodyKind).min(1).max(5),
    majority: z.strictObject({ share, of: z.enum(["entitled", "present", "cast"]) }).optional(),
    ballot: z.enum(["open", "secret"]).optional(),
    notByCorrespondence: z.boolean().default(false),
  }),
  z.strictObject({
    ...check,
    check: z.literal("post-terms-most"),
    officersOnly: z.boolean().default(true),
    terms: count,
  }),
  z.strictObject({ ...check, check: z.literal("post-age-most"), years: count }),
  z.strictObject({ ...check, check: z.literal("officers-least"), officers: count }),
  z.strictObject({ ...check, check: z.literal("officers-share-most"), of: bodyKind, ratio }),
  z.strictObject({ ...check, check: z.literal("postpone-most"), years: count }),
  z.strictObject({ ...check, check: z.literal("topic-required"), topic: clauseTopic, name: packName }),
]);
export type CharterCheck = z.infer<typeof charterCheck>;

/** A set of checks in force at a place from a day. All sets in force are applied, the nation's and the province's. */
export const charterLawRule = z.strictObject({
  ...rule,
  type: z.literal("charter-law"),
  checks: z.array(charterCheck).min(1).max(100),
});

/** When an assembly of delegates may stand for the assembly of members, and how many delegates it needs. */
export const delegatesRule = z.strictObject({
  ...rule,
  type: z.literal("delegates"),
  /** Allowed where there are more members than this. */
  membersAbove: count,
  leastShare: share,
  /** Where there are more members than `membersAbove`, never fewer delegates than `least`; the last row that fits counts. */
  steps: z
    .array(z.strictObject({ membersAbove: count, least: count }))
    .max(10)
    .default([]),
});

/** When the preparations of an election and its reports are due, in months before and days after the end of a term. */
export const termDuesRule = z.strictObject({
  ...rule,
  type: z.literal("term-duties"),
  warnMonthsBefore: count,
  startMonthsBefore: count,
  registerDaysAfter: count,
});
