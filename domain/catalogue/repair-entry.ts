import { z } from "zod";
import { packHeader, packId, packName, packSource, packTerm } from "./pack-header.ts";

/** What an application for repair may have to bring. */
export const repairNeed = z.enum(["fulfilment", "commitment", "training", "licence", "identity"]);
export type RepairNeed = z.infer<typeof repairNeed>;

const severity = z.enum(["minor", "general", "serious"]);

/**
 * When a subject may have the publicity of an adverse record ended, and what it takes. The shortest publicity of each class
 * stands in the rule of publicity that is in force on the same day.
 */
export const repairRule = z.strictObject({
  kind: z.literal("rule"),
  ...packHeader,
  type: z.literal("repair"),
  /** `once-fulfilled`: as soon as the duties are done; `after-shortest`: not before the shortest publicity is over. */
  opens: z.record(severity, z.enum(["once-fulfilled", "after-shortest"])),
  /** Asked of these classes; none named: of all. */
  needs: z
    .array(
      z.strictObject({
        need: repairNeed,
        name: packName,
        nameEn: packName,
        of: z.array(severity).min(1).optional(),
        source: packSource,
      }),
    )
    .min(1)
    .max(10),
  /** Why a record cannot be repaired at all; the provision itself is named by whoever decides. */
  notRepairable: z
    .array(z.strictObject({ id: packId, name: packName, nameEn: packName, source: packSource }))
    .min(1)
    .max(20),
  /** What false material brings: an approval falls, and no application is taken for so long. */
  falseMaterial: z.strictObject({ barred: packTerm, source: packSource }),
});
