import { z } from "zod";
import { subjectKind } from "../subject-view.ts";

/** 单位会员, 个人会员. What each may do is the charter's to say. */
export const memberKind = z.enum(["unit", "individual"]);
export type MemberKind = z.infer<typeof memberKind>;

const memberState = z.enum(["current", "ended"]);

/** What of the roll is wanted; a list, its pages and the file written from it are asked by the same. */
export const memberFilter = z.object({
  /** Left out: both. */
  state: memberState.optional(),
  /** Part of any of its names, the beginning of its number, or its whole code. */
  q: z.string().trim().max(100).optional(),
  /** The year of joining. */
  joined: z.coerce.number().int().min(1900).max(2200).optional(),
});
export type MemberFilter = z.infer<typeof memberFilter>;

/** One membership, from joining to leaving. Whoever joins again has another. */
export const memberView = z.object({
  /** The subject by which the row is kept; another than `subjectId` where that one was merged into it. */
  memberId: z.uuid(),
  subjectId: z.uuid(),
  shortId: z.string(),
  name: z.string(),
  subjectKind,
  code: z.string().nullable(),
  number: z.string(),
  kind: memberKind,
  joinedOn: z.iso.date(),
  leftOn: z.iso.date().nullable(),
  leftReason: z.string().nullable(),
  /** The name under which it joined, where that subject was merged into another. */
  mergedFrom: z.string().nullable(),
});
export type MemberView = z.infer<typeof memberView>;

export const memberNumber = z.string().trim().min(1).max(40);
