import { z } from "zod";
import { ratio, share } from "../share.ts";
import { packHeader, packId, packName, packText } from "./pack-header.ts";

/** What a body is, whatever a charter calls it. */
const bodyKinds = [
  "assembly",
  "delegates",
  "council",
  "standing-council",
  "supervisors",
  "presidents-meeting",
  "secretariat",
  "self-discipline",
  "branch",
] as const;
export const bodyKind = z.enum(bodyKinds);
export type BodyKind = z.infer<typeof bodyKind>;

/** How a body may come together. Correspondence is votes in writing without a meeting. */
export const meetingMeans = z.enum(["in-person", "mixed", "online", "correspondence"]);
export type MeetingMeans = z.infer<typeof meetingMeans>;

/** Of whom a majority is counted: of all who are entitled, of those present, of the votes cast for or against. */
const majority = z.strictObject({ share, of: z.enum(["entitled", "present", "cast"]) });
export type Majority = z.infer<typeof majority>;

const headcount = z.number().int().min(0).max(100_000);

/** How large a body may be; `shareMost` is counted of another body (councillors: at most 1/3 of the assembly). */
const bodySize = z.strictObject({
  least: headcount.optional(),
  most: headcount.optional(),
  odd: z.boolean().default(false),
  shareMost: z.strictObject({ of: packId, ratio }).optional(),
});

/** A body that the charter knows. `article` is where the charter says so; who else decides, decides nothing. */
export const charterBody = z.strictObject({
  id: packId,
  kind: bodyKind,
  name: packName,
  nameEn: packName.optional(),
  article: packName,
  /** Where quorum and majority are written, if not in `article`. */
  votingArticle: packName.optional(),
  /** The body it stands under: the standing council under the council. */
  under: packId.optional(),
  /** Whose vote fills its seats; an assembly of all members has none. */
  filledBy: packId.optional(),
  termYears: z.number().int().min(1).max(10).optional(),
  size: bodySize.optional(),
  meetingsPerYear: z.number().int().min(0).max(52),
  noticeDays: z.number().int().min(0).max(90),
  means: z.array(meetingMeans).min(1),
  /** How many of those entitled must be present. */
  quorum: share,
  /** What carries a resolution that has no majority of its own. */
  majority,
  /** `heldMost`: how many absent members one present member may speak for; 0 where nobody may. */
  proxies: z.strictObject({ heldMost: z.number().int().min(0).max(100), notFor: z.array(packId).max(50).default([]) }),
  /** The share of its members who may demand a meeting. */
  demandedBy: share.optional(),
});
export type CharterBody = z.infer<typeof charterBody>;

/** A post in a body. `office` names what the post may do in this program, if anything. */
export const charterPost = z.strictObject({
  id: packId,
  name: packName,
  nameEn: packName.optional(),
  article: packName,
  body: packId,
  filledBy: packId,
  seats: z.strictObject({ least: headcount, most: headcount }),
  /** 负责人: president, vice-presidents, secretary-general, and who else the charter counts among them. */
  officer: z.boolean().default(false),
  termsMost: z.number().int().min(1).max(20).optional(),
  ageMost: z.number().int().min(18).max(120).optional(),
  notTogetherWith: z.array(packId).max(20).default([]),
});
export type CharterPost = z.infer<typeof charterPost>;

/** A kind of resolution: who may pass it, how, and what must have been passed before. */
export const charterResolution = z.strictObject({
  id: packId,
  name: packName,
  nameEn: packName.optional(),
  article: packName,
  by: z.array(packId).min(1).max(10),
  quorum: share.optional(),
  majority: majority.optional(),
  ballot: z.enum(["open", "secret", "either"]).default("either"),
  means: z.array(meetingMeans).min(1).optional(),
  /** Kinds of resolution that must have been carried on the same matter before this one is put to the vote. */
  after: z.array(packId).max(5).default([]),
});
export type CharterResolution = z.infer<typeof charterResolution>;

/** What a charter says in numbers and names: the data that competence, quorum, terms and votes are computed from. */
export const charterRules = z.strictObject({
  bodies: z.array(charterBody).min(1).max(40),
  posts: z.array(charterPost).max(60),
  resolutions: z.array(charterResolution).min(1).max(100),
  /** Whether one who stands aside is still counted among those entitled and present for the item. */
  recusedCount: z.boolean().default(false),
  /** By how many years at most an election may be put off. */
  postponeYearsMost: z.number().int().min(0).max(3),
});
export type CharterRules = z.infer<typeof charterRules>;

const clauseTopics = [
  "business-scope",
  "integrity",
  "self-discipline-body",
  "party-building",
  "dues",
  "amendment",
  "dissolution",
  "members-rights",
] as const;
export const clauseTopic = z.enum(clauseTopics);

/** One clause. `{bodies.council.quorum}` in a model's text is filled from the rules, so that text and data agree. */
export const charterClause = z.strictObject({
  number: z.string().trim().min(1).max(40),
  chapter: packName.optional(),
  text: packText,
  topics: z.array(clauseTopic).max(8).default([]),
});
export type CharterClause = z.infer<typeof charterClause>;

/** A model charter: where an association begins that has none, and what it is compared with. */
export const charterEntry = z.strictObject({
  ...packHeader,
  kind: z.literal("charter"),
  clauses: z.array(charterClause).min(1).max(300),
  rules: charterRules,
});
