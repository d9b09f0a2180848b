import { z } from "zod";
import { packHeader, packId, packName, packSource, packTerm, packText } from "./pack-header.ts";

const rule = { ...packHeader, kind: z.literal("rule") } as const;
const named = { id: packId, name: packName, nameEn: packName } as const;
const severity = z.enum(["minor", "general", "serious"]);

/**
 * 信用服务机构: what an agency must show to be admitted and by whose resolution, what its contract says, which interests
 * bar it from a matter, and what follows from what a check finds.
 */
export const creditAgenciesRule = z.strictObject({
  ...rule,
  type: z.literal("credit-agencies"),
  /** Kinds of resolution that admit and remove, and the kinds of bodies that may take them. */
  admission: z.strictObject({
    resolutions: z.array(packId).min(1).max(5),
    bodies: z.array(packId).min(1).max(5),
    source: packSource,
  }),
  services: z.array(z.strictObject(named)).min(1).max(20),
  /** The service by which an agency scores applications in a round. */
  scoring: packId,
  /** What is to be on file and in force; no services: for every service. */
  qualifications: z
    .array(z.strictObject({ ...named, services: z.array(packId).max(20).default([]), source: packSource }))
    .min(1)
    .max(20),
  staff: z.strictObject({ atLeast: z.number().int().min(0).max(100), source: packSource }),
  clauses: z
    .array(z.strictObject({ ...named, says: packText, saysEn: packText, source: packSource }))
    .min(1)
    .max(20),
  /** An interest counts while it stands and for `lookBack` after its end. */
  interests: z
    .array(z.strictObject({ ...named, lookBack: packTerm.optional(), source: packSource }))
    .min(1)
    .max(20),
  /** What holds of an agency and whoever is in one group with it, without any declaration. */
  group: packSource,
  findings: z
    .array(z.strictObject({ ...named, severity, source: packSource }))
    .min(1)
    .max(40),
  /** From the gravest down; the first whose counts are reached holds, the last takes the rest. */
  grades: z
    .array(
      z.strictObject({
        ...named,
        measure: z.enum(["none", "mend", "suspend", "remove"]),
        minorFrom: z.number().int().min(1).max(50).optional(),
        generalFrom: z.number().int().min(1).max(50).optional(),
        seriousFrom: z.number().int().min(1).max(50).optional(),
        /** To mend: by then; suspended: so long; removed: not registered again before. */
        term: packTerm.optional(),
        source: packSource,
      }),
    )
    .min(2)
    .max(6),
});
