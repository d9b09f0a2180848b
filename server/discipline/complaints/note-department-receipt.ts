import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  complaintJournal,
  complaintPaperFault,
  complaintParams,
  holdComplaint,
  judgeComplaintDay,
} from "./complaint-step.ts";
import { changeComplaint } from "./complaint-store.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/** Notes that the department has the letter: who took it, when, and the paper that shows so. */
export const noteDepartmentReceipt = deed({
  name: "note-department-receipt",
  method: "POST",
  path: "/complaints/{complaintId}/department/receipt",
  says: {
    zh: "登记部门签收转办函：签收人或者岗位、日期、回执。",
    en: "Note that the department took the letter: by whom, when, and the slip.",
  },
  params: complaintParams,
  body: z.object({
    by: z.string().trim().min(2).max(100),
    on: z.iso.date(),
    paper: z.uuid().nullable().default(null),
  }),
  reply: complaintView,
  refuses: [
    "complaint-not-found",
    "complaint-stage-wrong",
    "complaint-not-your-move",
    "complaint-receipt-noted",
    "complaint-day-wrong",
    "complaint-paper-not-found",
  ],
  journals: complaintJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "note-department-receipt");
    if (isRefusal(held)) return held;
    const { letter, id } = held.kept;
    if (letter === null) throw new Error("a complaint at a department went there by a letter");
    if (letter.receipt !== null) return refuse("complaint-receipt-noted");
    const wrong = judgeComplaintDay(body.on, { from: letter.on, until: today });
    const fault = wrong ?? (await complaintPaperFault(tx, id, body.paper));
    if (fault !== null) return fault;
    await changeComplaint(tx, id, { letter: { ...letter, receipt: body } });
    return viewComplaintAfter(given, id);
  },
});
