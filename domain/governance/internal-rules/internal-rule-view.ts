import { z } from "zod";
import { namedPaper, namedResolution, ruleSource } from "../order-view.ts";

const kind = z.object({ id: z.string(), name: z.string(), nameEn: z.string() });

/** A version of an internal rule. */
export const internalRuleView = z.object({
  id: z.uuid(),
  lineage: z.uuid(),
  version: z.int(),
  kind,
  title: z.string(),
  owner: z.string(),
  paper: namedPaper.nullable(),
  /** Compared with today: `replaced` once a later version is in force. */
  state: z.enum(["draft", "to-come", "in-force", "replaced", "repealed"]),
  resolution: namedResolution.nullable(),
  inForceFrom: z.iso.date().nullable(),
  reviewOn: z.iso.date().nullable(),
  /** The day of review is over and nobody has looked at it. */
  reviewDue: z.boolean(),
  reviewedOn: z.iso.date().nullable(),
  reviewedNote: z.string().nullable(),
  repealedOn: z.iso.date().nullable(),
  repealedWhy: z.string().nullable(),
  can: z.array(
    z.enum(["enter-internal-rule", "approve-internal-rule", "confirm-internal-rule", "repeal-internal-rule"]),
  ),
});
export type InternalRuleView = z.infer<typeof internalRuleView>;

export const internalRules = z.object({
  rows: z.array(internalRuleView).max(400),
  /** Kinds an association must have and of which none is in force. */
  gaps: z.array(kind.extend({ source: ruleSource })),
  kinds: z.array(kind),
  reviewMonths: z.int(),
  can: z.array(z.enum(["enter-internal-rule"])),
});
