import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { agencyView } from "@xinheng/domain/evaluation/agencies/agency-view.ts";
import { deed } from "../../platform/operation.ts";
import { assignmentParams } from "./agency-step.ts";
import { assignmentStep } from "./assignment-step.ts";
import { changeAssignment } from "./assignment-store.ts";
import { viewOneAgency } from "./view-agency.ts";

/** Accepts what was delivered, or sends it back to be mended; either with its reason. */
export const judgeDelivery = deed({
  name: "judge-delivery",
  method: "POST",
  path: "/agencies/{subjectId}/assignments/{assignmentId}/verdict",
  says: {
    zh: "验收机构交付的成果，或者退回修改，写明理由。",
    en: "Accepts what an agency delivered or sends it back, with the reason.",
  },
  params: assignmentParams,
  body: z.object({ accepted: z.boolean(), reason: z.string().trim().min(2).max(1_000) }),
  reply: agencyView,
  refuses: ["assignment-not-found", "assignment-stage-wrong"],
  journals: ({ params }) => ({ subjects: [params.subjectId], ids: { assignment: params.assignmentId } }),
  async run(given) {
    const { tx, today, params, body } = given;
    const kept = await assignmentStep(given, params, "judge-delivery");
    if (isRefusal(kept)) return kept;
    const stage = body.accepted ? "accepted" : "assigned";
    await changeAssignment(tx, kept, { stage, judgedOn: today, judgedWhy: body.reason });
    return viewOneAgency(given, kept.subjectId);
  },
});
