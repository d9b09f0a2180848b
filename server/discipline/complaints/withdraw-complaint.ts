import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { complaintJournal, complaintParams, enterComplaintStage, holdComplaint } from "./complaint-step.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/** The complainant takes it back, or told the secretariat so. */
export const withdrawComplaint = deed({
  name: "withdraw-complaint",
  method: "POST",
  path: "/complaints/{complaintId}/withdrawal",
  says: {
    zh: "投诉人撤回投诉；由秘书处登记的，写明投诉人怎样告知。",
    en: "The complainant takes it back; the secretariat, entering it, says how it was told.",
  },
  params: complaintParams,
  body: z.object({ why: z.string().trim().min(2).max(1_000) }),
  reply: complaintView,
  refuses: ["complaint-not-found", "complaint-stage-wrong", "complaint-not-your-move", "complaint-rule-missing"],
  journals: complaintJournal,
  async run(given) {
    const { today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "withdraw-complaint");
    if (isRefusal(held)) return held;
    const change = { outcome: { text: body.why, on: today } };
    const unset = await enterComplaintStage(given, held.kept, { stage: "withdrawn", change });
    return unset ?? viewComplaintAfter(given, held.kept.id);
  },
});
