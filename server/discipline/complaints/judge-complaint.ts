import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { complaintJournal, complaintParams, enterComplaintStage, holdComplaint } from "./complaint-step.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/** Accepts a complaint, or tells why not and where to turn instead. */
export const judgeComplaint = deed({
  name: "judge-complaint",
  method: "POST",
  path: "/complaints/{complaintId}/judgement",
  says: {
    zh: "审查是否受理投诉；不予受理的，写明理由和可以向哪里提出。",
    en: "Judge whether a complaint is accepted; where not, with the reason and where to turn instead.",
  },
  params: complaintParams,
  body: z.object({
    accepted: z.boolean(),
    why: z.string().trim().min(2).max(1_000),
    instead: z.string().trim().max(500).default(""),
  }),
  reply: complaintView,
  refuses: [
    "complaint-not-found",
    "complaint-stage-wrong",
    "complaint-not-your-move",
    "complaint-instead-missing",
    "complaint-rule-missing",
  ],
  journals: complaintJournal,
  async run(given) {
    const { today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "judge-complaint");
    if (isRefusal(held)) return held;
    const { accepted, why, instead } = body;
    if (!accepted && instead === "") return refuse("complaint-instead-missing");
    const change = { judgement: { accepted, why, instead, on: today } };
    const stage = accepted ? "accepted" : "not-accepted";
    const unset = await enterComplaintStage(given, held.kept, { stage, change });
    return unset ?? viewComplaintAfter(given, held.kept.id);
  },
});
