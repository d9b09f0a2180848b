import { z } from "zod";

const day = z.iso.date();

/** An agency's visit on site, as far as this reader may read it. */
export const siteVisit = z.object({
  id: z.uuid(),
  agency: z.string(),
  visitedOn: day,
  place: z.string(),
  metCount: z.int(),
  /** Personal data: for the agency that was there and for the secretariat; null for everybody else. */
  met: z.array(z.string()).nullable(),
  indicators: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() })),
  /** Null for the member until there is a score, as marks are. */
  findings: z.string().nullable(),
  papers: z.array(z.object({ id: z.uuid(), name: z.string(), sha256: z.string() })),
});
export type SiteVisit = z.infer<typeof siteVisit>;
