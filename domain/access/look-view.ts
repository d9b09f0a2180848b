import { z } from "zod";

/** One look at restricted facts of a subject: who, when, why, under which right, at how much. */
export const lookView = z.object({
  id: z.uuid(),
  at: z.iso.datetime({ offset: true }),
  who: z.string(),
  office: z.string(),
  association: z.string().nullable(),
  purpose: z.string(),
  basis: z.string(),
  records: z.array(z.uuid()),
});
export type LookView = z.infer<typeof lookView>;
