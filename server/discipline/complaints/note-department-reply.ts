import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  complaintJournal,
  complaintPaperFault,
  complaintParams,
  enterComplaintStage,
  holdComplaint,
  judgeComplaintDay,
} from "./complaint-step.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/** Notes what the department replied, as the complainant is told; the complaint ends with it. It is no record of the member. */
export const noteDepartmentReply = deed({
  name: "note-department-reply",
  method: "POST",
  path: "/complaints/{complaintId}/department/reply",
  says: {
    zh: "登记部门的答复：文号、日期、内容；投诉随之办结。答复不是会员的信用记录，处罚等由部门另行归集。",
    en: "Note the department's reply: number, day, words; the complaint ends with it. It is no record of the member; a penalty comes in from the department itself.",
  },
  params: complaintParams,
  body: z.object({
    number: z.string().trim().max(100).default(""),
    text: z.string().trim().min(2).max(4_000),
    on: z.iso.date(),
    paper: z.uuid().nullable().default(null),
  }),
  reply: complaintView,
  refuses: [
    "complaint-not-found",
    "complaint-stage-wrong",
    "complaint-not-your-move",
    "complaint-day-wrong",
    "complaint-paper-not-found",
    "complaint-rule-missing",
  ],
  journals: complaintJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "note-department-reply");
    if (isRefusal(held)) return held;
    const { kept } = held;
    if (kept.letter === null) throw new Error("a complaint at a department went there by a letter");
    const wrong = judgeComplaintDay(body.on, { from: kept.letter.on, until: today });
    const fault = wrong ?? (await complaintPaperFault(tx, kept.id, body.paper));
    if (fault !== null) return fault;
    const change = { letter: { ...kept.letter, reply: body } };
    const unset = await enterComplaintStage(given, kept, { stage: "department-replied", change });
    return unset ?? viewComplaintAfter(given, kept.id);
  },
});
