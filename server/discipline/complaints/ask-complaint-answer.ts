import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { complaintJournal, complaintParams, enterComplaintStage, holdComplaint } from "./complaint-step.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/** Tells the member what it is held to have done, in the secretariat's words, and sets the time of its answer going. */
export const askComplaintAnswer = deed({
  name: "ask-complaint-answer",
  method: "POST",
  path: "/complaints/{complaintId}/question",
  says: {
    zh: "请会员答复投诉：会员看到的是秘书处写的内容，不含投诉人的联系方式；答复期限自今天起算。",
    en: "Ask the member to answer: it reads the secretariat's words without the complainant's contact; its time runs from today.",
  },
  params: complaintParams,
  body: z.object({ told: z.string().trim().min(6).max(4_000) }),
  reply: complaintView,
  refuses: ["complaint-not-found", "complaint-stage-wrong", "complaint-not-your-move", "complaint-rule-missing"],
  journals: complaintJournal,
  async run(given) {
    const { today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "ask-complaint-answer");
    if (isRefusal(held)) return held;
    const change = { question: { told: body.told, on: today } };
    const unset = await enterComplaintStage(given, held.kept, { stage: "asked", change });
    return unset ?? viewComplaintAfter(given, held.kept.id);
  },
});
