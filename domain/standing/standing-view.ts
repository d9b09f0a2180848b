import { z } from "zod";
import { listColour } from "../catalogue/list-entry.ts";
import { businessPoint, measureUser } from "../catalogue/measure-entry.ts";
import { supplierTier } from "../catalogue/standing-rules.ts";

const verdict = z.enum(["green", "normal", "restricted"]);

/** A listing as a point reads it: which list, by which document, for how long. */
const groundView = z.object({
  list: z.string(),
  listName: z.string(),
  listNameEn: z.string().nullable(),
  colour: listColour,
  article: z.string(),
  document: z.object({ number: z.string(), issuer: z.string(), decidedOn: z.iso.date() }),
  why: z.string(),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
  /** Since when the subject disputes the entry; null: it does not. */
  disputedSince: z.iso.date().nullable(),
  /** Since when a record that it rests on is disputed. */
  groundDisputedSince: z.iso.date().nullable(),
});

const followingView = z.object({
  measure: z.string(),
  edition: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  direction: z.enum(["incentive", "restraint"]),
  action: z.string(),
  actionEn: z.string().nullable(),
  /** The articles it rests on. */
  basis: z.string(),
  appliedBy: z.array(measureUser),
  until: z.iso.date().nullable(),
  ground: groundView,
});

/** What a look-up answers at a business point, with reasons and basis. */
export const standingView = z.object({
  subjectId: z.uuid(),
  name: z.string(),
  code: z.string().nullable(),
  point: businessPoint,
  on: z.iso.date(),
  verdict,
  following: z.array(followingView),
  /** Every list that the reader may know of, whether anything follows at this point or not. */
  listings: z.array(groundView),
  supplierTier: supplierTier.nullable(),
  editions: z.array(z.string()),
  can: z.array(z.string()),
});
export type StandingView = z.infer<typeof standingView>;

export const measureView = z.object({
  id: z.string(),
  edition: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  direction: z.enum(["incentive", "restraint"]),
  action: z.string(),
  actionEn: z.string().nullable(),
  basis: z.string(),
  appliedBy: z.array(measureUser),
  points: z.array(businessPoint),
  lists: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  longest: z.string().nullable(),
  /** Of this year, by whoever reported it: how often applied, how many of these stand today, how often a look-up named it. */
  used: z.object({ applied: z.number().int(), standing: z.number().int(), namedInLookups: z.number().int() }),
});

export const applicationView = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  subjectName: z.string(),
  measure: z.string(),
  edition: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  direction: z.enum(["incentive", "restraint"]),
  basis: z.string(),
  point: businessPoint,
  ground: z.object({ list: z.string(), listName: z.string(), listNameEn: z.string().nullable() }),
  from: z.iso.date(),
  until: z.iso.date(),
  unit: z.string(),
  outcome: z.string(),
  as: measureUser,
  by: z.string(),
  state: z.enum(["to-come", "in-force", "ended", "lifted"]),
  liftedOn: z.iso.date().nullable(),
  liftedWhy: z.string().nullable(),
  /** Since when the decision or the entry that it was applied on is disputed, or what that entry rests on. */
  groundDisputedSince: z.iso.date().nullable(),
});
export type ApplicationView = z.infer<typeof applicationView>;

export const supplierView = z.object({
  subjectId: z.uuid(),
  name: z.string(),
  code: z.string().nullable(),
  tier: supplierTier,
  tierName: z.string(),
  tierNameEn: z.string(),
  ground: groundView,
});
