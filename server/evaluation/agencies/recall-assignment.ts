import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { deed } from "../../platform/operation.ts";
import { assignmentParams } from "./agency-step.ts";
import { assignmentStep } from "./assignment-step.ts";
import { changeAssignment } from "./assignment-store.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Takes an assignment back with its reason; from then on the agency reads none of its papers. */
export const recallAssignment = deed({
  name: "recall-assignment",
  method: "POST",
  path: "/agencies/{subjectId}/assignments/{assignmentId}/recall",
  says: {
    zh: "收回一项委托，写明理由；收回后机构不能再读取材料。",
    en: "Takes an assignment back with its reason; the agency reads its papers no longer.",
  },
  params: assignmentParams,
  body: z.object({ reason: z.string().trim().min(2).max(300) }),
  reply: agencyView,
  refuses: ["assignment-not-found", "assignment-stage-wrong"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { assignment: params.assignmentId } }),
  async run(given) {
    const kept = await assignmentStep(given, given.params, "recall-assignment");
    if (isRefusal(kept)) return kept;
    const judged = { judgedOn: given.today, judgedWhy: given.body.reason };
    await changeAssignment(given.tx, kept, { stage: "recalled", ...judged });
    return viewOneAgency(given, kept.subjectId);
  },
});
