import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  complaintJournal,
  complaintPaperFault,
  complaintParams,
  enterComplaintStage,
  holdComplaint,
} from "./complaint-step.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/** The member answers what it was asked, once; late too, as long as nothing was decided. */
export const answerComplaint = deed({
  name: "answer-complaint",
  method: "POST",
  path: "/complaints/{complaintId}/answer",
  says: {
    zh: "会员答复投诉；书面答复的由秘书处附材料登记。逾期答复也收下并注明。",
    en: "The member answers; what it sends on paper the secretariat enters with the paper. A late answer is taken and marked.",
  },
  params: complaintParams,
  body: z.object({
    text: z.string().trim().min(2).max(4_000),
    paper: z.uuid().nullable().default(null),
  }),
  reply: complaintView,
  refuses: [
    "complaint-not-found",
    "complaint-stage-wrong",
    "complaint-not-your-move",
    "complaint-answer-paper-missing",
    "complaint-paper-not-found",
    "complaint-rule-missing",
  ],
  journals: complaintJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "answer-complaint");
    if (isRefusal(held)) return held;
    const { kept, role } = held;
    const onPaper = role === "house";
    if (onPaper && body.paper === null) return refuse("complaint-answer-paper-missing");
    const fault = await complaintPaperFault(tx, kept.id, body.paper);
    if (fault !== null) return fault;
    const answer = { ...body, late: kept.stage === "unanswered", onPaper, on: today };
    const unset = await enterComplaintStage(given, kept, { stage: "answered", change: { answer } });
    return unset ?? viewComplaintAfter(given, kept.id);
  },
});
