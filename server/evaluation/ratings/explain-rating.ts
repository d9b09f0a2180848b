import { z } from "zod";
import { assignedEntryView } from "@xinheng/domain/evaluation/agencies/assigned-entry-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { agencyAt, assignmentParams } from "../agencies/agency-step.ts";
import { findAssignmentForUpdate } from "../agencies/assignment-store.ts";
import { viewAssignedEntry } from "../agencies/view-assigned-entry.ts";
import { entryStep } from "../rounds/round-step.ts";
import { listAskedOf, saveExplanation } from "./rating-store.ts";

/** An agency explains its marks for an indicator on which two lie too far apart; it learns nothing of the other's. */
export const explainRating = deed({
  name: "explain-rating",
  method: "POST",
  path: "/agencies/{subjectId}/assignments/{assignmentId}/explanations",
  says: {
    zh: "两家机构在一个指标上的分歧超过模型限度的，各自说明评分的依据；看不到另一家的评分，说明不能修改。",
    en: "Explains the agency's marks where two lie further apart than the model allows; nothing of the other is shown, and what is said stands.",
  },
  params: assignmentParams,
  body: z.object({ indicator: z.string().min(1).max(60), says: z.string().trim().min(2).max(2_000) }),
  reply: assignedEntryView,
  refuses: [
    "agency-not-found",
    "agency-stage-wrong",
    "agency-rules-missing",
    "assignment-not-found",
    "evaluation-entry-not-found",
    "evaluation-entry-stage-wrong",
    "explanation-not-asked",
  ],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { assignment: params.assignmentId } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const found = await agencyAt(given, params.subjectId, ["admitted"]);
    if (isRefusal(found)) return found;
    const kept = await findAssignmentForUpdate(tx, { subjectId: params.subjectId, id: params.assignmentId });
    if (kept === null || kept.entryId === null || kept.stage === "recalled") return refuse("assignment-not-found");
    const held = await entryStep(tx, { entryId: kept.entryId }, "reconcile-ratings");
    if (isRefusal(held)) return held;
    const asked = (await listAskedOf(tx, kept)).find(({ indicator }) => indicator === body.indicator);
    if (asked === undefined || asked.says !== null)
      return refuse("explanation-not-asked", { indicator: body.indicator });
    await saveExplanation(tx, asked, { says: body.says, on: today, at: now, by: actor.id });
    return viewAssignedEntry(given, params);
  },
});
