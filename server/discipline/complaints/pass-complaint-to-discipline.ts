import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { beginCase } from "../cases/begin-case.ts";
import { complaintJournal, complaintParams, enterComplaintStage, holdComplaint } from "./complaint-step.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/**
 * Opens a case against the member with the complaint as its source, and the complaint ends here. The case judges anew whether
 * it is accepted: a complaint proves nothing.
 */
export const passComplaintToDiscipline = deed({
  name: "pass-complaint-to-discipline",
  method: "POST",
  path: "/complaints/{complaintId}/case",
  says: {
    zh: "转执纪：以投诉为来源登记案件线索，与投诉关联；是否立案另行审查。",
    en: "Pass on to discipline: a case is entered with the complaint as its source, linked to it; whether it is accepted is judged anew.",
  },
  params: complaintParams,
  body: z.object({
    /** What the complaint says, as the case tells it: without the complainant's contact. */
    text: z.string().trim().min(2).max(2_000),
    allegation: z.string().trim().min(2).max(2_000),
    actedOn: z.iso.date(),
  }),
  reply: complaintView,
  refuses: [
    "complaint-not-found",
    "complaint-stage-wrong",
    "complaint-not-your-move",
    "complaint-rule-missing",
    "subject-not-found",
    "case-not-member",
    "case-day-wrong",
    "case-rule-missing",
  ],
  journals: complaintJournal,
  async run(given) {
    const { today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "pass-complaint-to-discipline");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const { text, allegation, actedOn } = body;
    const source = { kind: "complaint", text, fromId: kept.fromId, complaintId: kept.id } as const;
    const opened = await beginCase(given, { subjectId: kept.subjectId, source, allegation, actedOn });
    if (isRefusal(opened)) return opened;
    const change = { passed: { to: "discipline" as const, id: opened.id, note: "", on: today } };
    const unset = await enterComplaintStage(given, kept, { stage: "in-discipline", change });
    return unset ?? viewComplaintAfter(given, kept.id);
  },
});
