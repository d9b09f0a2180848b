import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { complaintJournal, complaintParams, enterComplaintStage, holdComplaint } from "./complaint-step.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/** Ends a complaint here: settled, with what was agreed, or unfounded, with the reasons. No record is made of either. */
export const endComplaint = deed({
  name: "end-complaint",
  method: "POST",
  path: "/complaints/{complaintId}/end",
  says: {
    zh: "办结投诉：双方达成一致的写明内容，不能成立的写明理由。不形成任何记录。",
    en: "End a complaint: settled, with what was agreed, or unfounded, with the reasons. No record is made of it.",
  },
  params: complaintParams,
  body: z.object({ how: z.enum(["settled", "unfounded"]), text: z.string().trim().min(2).max(2_000) }),
  reply: complaintView,
  refuses: ["complaint-not-found", "complaint-stage-wrong", "complaint-not-your-move", "complaint-rule-missing"],
  journals: complaintJournal,
  async run(given) {
    const { today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "end-complaint");
    if (isRefusal(held)) return held;
    const change = { outcome: { text: body.text, on: today } };
    const unset = await enterComplaintStage(given, held.kept, { stage: body.how, change });
    return unset ?? viewComplaintAfter(given, held.kept.id);
  },
});
