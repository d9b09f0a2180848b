import { z } from "zod";
import { namedResolution } from "../../governance/order-view.ts";
import { secondHows } from "./two-ratings.ts";

const day = z.iso.date();

/** One indicator as two agencies rated it; figures as printed. */
export const ratedIndicator = z.object({
  indicator: z.string(),
  name: z.string(),
  nameEn: z.string(),
  full: z.string(),
  spread: z.string(),
  given: z.array(
    z.object({
      assignmentId: z.uuid(),
      agency: z.string(),
      points: z.string(),
      /** What it says of its marks where it was asked; null: not said. */
      says: z.string().nullable(),
      saidOn: day.nullable(),
      /** Asked and not answered, and the agency can still answer. */
      owes: z.boolean(),
    }),
  ),
  apart: z.string(),
  beyond: z.boolean(),
  reconciled: z
    .object({ points: z.string(), reason: z.string(), on: day, resolution: namedResolution.nullable() })
    .nullable(),
});
export type RatedIndicator = z.infer<typeof ratedIndicator>;

/** An application that two agencies are to rate, or were; null: one does, or none. */
export const ratingsView = z
  .object({
    how: z.enum(secondHows),
    why: z.string(),
    on: day,
    /** Agencies that rate it now or have rated it. */
    have: z.int(),
    /** Empty until both are done, and for the member until there is a score. */
    indicators: z.array(ratedIndicator),
  })
  .nullable();
export type RatingsView = z.infer<typeof ratingsView>;
