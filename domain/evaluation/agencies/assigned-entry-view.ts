import { z } from "zod";
import { scoreReasons } from "../model-view.ts";
import { entryStages } from "../rounds/entry.ts";
import { judgedView } from "../rounds/round-view.ts";
import { siteVisit } from "../visits/site-visit.ts";
import { roundStages } from "../rounds/round.ts";

/** An application as the agency that scores it reads it: its own marks, the frozen records, nothing of the rest of the round. */
export const assignedEntryView = z.object({
  assignmentId: z.uuid(),
  agencyId: z.uuid(),
  name: z.string(),
  roundTitle: z.string(),
  modelName: z.string(),
  modelNameEn: z.string(),
  brief: z.string(),
  dueOn: z.iso.date(),
  stage: z.enum(entryStages),
  roundStage: z.enum(roundStages),
  frozenOn: z.iso.date().nullable(),
  facts: z.int().nullable(),
  /** Whether the records read again give the same root; null before the freeze. */
  intact: z.boolean().nullable(),
  /**
   * The frozen records behind the other indicators. Neither a sum nor a grade nor what would raise it: whoever gives marks
   * must not see how many it takes.
   */
  reasons: scoreReasons.omit({ points: true, grade: true, byMarks: true, raise: true }).nullable(),
  /** What the model leaves to agencies; `visited`: a visit on site supports it. */
  judged: z.array(judgedView.extend({ visited: z.boolean() })),
  /** Whether this reader gives no marks here. */
  aside: z.boolean(),
  /** On which indicators the agency's marks lie too far from another agency's; of that one nothing. */
  explanations: z.array(
    z.object({ indicator: z.string(), name: z.string(), nameEn: z.string(), says: z.string().nullable() }),
  ),
  /** This agency's own visits on site. */
  visits: z.array(siteVisit),
  can: z.array(z.enum(["mark-assigned-indicator", "explain-rating", "record-site-visit"])),
});
