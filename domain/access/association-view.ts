import { z } from "zod";

/** An association as anyone may know it. */
export const associationView = z.object({
  id: z.uuid(),
  slug: z.string(),
  name: z.string(),
  shortName: z.string(),
  region: z.string(),
  /** Filled with examples, and marked so on every page. */
  demonstration: z.boolean(),
});
export type AssociationView = z.infer<typeof associationView>;
