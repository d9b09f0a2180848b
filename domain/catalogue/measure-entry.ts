import { z } from "zod";
import { packHeader, packId, packName, packTerm, packText } from "./pack-header.ts";

/** Where something is decided about a subject; the first group is the association's own, the second an authority's. */
export const ownPoints = [
  "annual-check",
  "grading",
  "awards",
  "training",
  "forum",
  "exhibition",
  "media",
  "sector-support",
] as const;
export const authorityPoints = ["licence", "qualification", "project", "subsidy", "procurement", "tender"] as const;
export const businessPoint = z.enum([...ownPoints, ...authorityPoints]);
export type BusinessPoint = z.infer<typeof businessPoint>;

export const measureUser = z.enum(["department", "association", "partner"]);
export type MeasureUser = z.infer<typeof measureUser>;

/**
 * What may follow from a list: an incentive or a restraint, on which article, by whom, to whom, where, for how long at most.
 * A measure that is not here is not applied, and none is here without its article (清单制，国办发〔2020〕49号).
 */
export const measureEntry = z.strictObject({
  ...packHeader,
  kind: z.literal("measure"),
  direction: z.enum(["incentive", "restraint"]),
  action: packText,
  actionEn: packText.optional(),
  basis: z
    .array(z.strictObject({ document: packName, article: packName }))
    .min(1)
    .max(20),
  appliedBy: z.array(measureUser).min(1),
  appliesTo: z.array(z.enum(["organisation", "individual-business"])).min(1),
  points: z.array(businessPoint).min(1),
  lists: z.array(packId).min(1).max(100),
  /** The longest one application lasts. A restraint has one. */
  longest: packTerm.optional(),
});
export type MeasureEntry = z.infer<typeof measureEntry>;
