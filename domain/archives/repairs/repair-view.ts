import { z } from "zod";
import { repairNeed } from "../../catalogue/repair-entry.ts";
import { keptPaper, matterClock, matterRecord, receiverCount } from "../objections/objection-view.ts";
import { severity } from "../record-view.ts";
import { repairStage } from "./repair.ts";

const repairPaper = z.object({ need: repairNeed, paper: keptPaper });

export const repairView = z.object({
  id: z.uuid(),
  subjectId: z.uuid(),
  subjectName: z.string(),
  record: matterRecord.nullable(),
  stage: repairStage,
  ruleEdition: z.string(),
  severity,
  earliestOn: z.iso.date(),
  fulfilledOn: z.iso.date(),
  papers: z.array(repairPaper),
  /** What the rule asks for, named. */
  needs: z.array(z.object({ need: repairNeed, name: z.string(), nameEn: z.string() })),
  /** The grounds on which the rule lets a record be called not repairable. */
  grounds: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string() })),
  committedBy: z.string(),
  appliedOn: z.iso.date(),
  agent: z.object({ name: z.string(), authorisation: keptPaper }).nullable(),
  missing: z.array(repairNeed),
  missingWhy: z.string().nullable(),
  acceptedOn: z.iso.date().nullable(),
  clock: matterClock.nullable(),
  overdueOn: z.iso.date().nullable(),
  verified: z
    .object({
      with: z.string(),
      says: z.enum(["fulfilled", "unfulfilled"]),
      text: z.string(),
      paper: keptPaper.nullable(),
      on: z.iso.date(),
    })
    .nullable(),
  decision: z
    .object({
      reasons: z.string(),
      provision: z.string().nullable(),
      on: z.iso.date(),
      by: z.string(),
      documentId: z.uuid(),
      number: z.string(),
    })
    .nullable(),
  revocation: z.object({ why: z.string(), on: z.iso.date(), documentId: z.uuid(), number: z.string() }).nullable(),
  barredUntilOn: z.iso.date().nullable(),
  receivers: receiverCount,
  can: z.array(z.string()),
});
export type RepairView = z.infer<typeof repairView>;
