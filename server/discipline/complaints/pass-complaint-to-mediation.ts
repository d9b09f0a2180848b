import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { beginMediation } from "../mediation/begin-mediation.ts";
import { openPerson } from "./complaint-person.ts";
import { complaintJournal, complaintParams, enterComplaintStage, holdComplaint } from "./complaint-step.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/**
 * Asks for mediation between the complainant and the member, and the complaint ends here. Mediation is voluntary and both
 * are named in it, so that the secretariat says how the complainant agreed to it.
 */
export const passComplaintToMediation = deed({
  name: "pass-complaint-to-mediation",
  method: "POST",
  path: "/complaints/{complaintId}/mediation",
  says: {
    zh: "转调解：经投诉人同意，以投诉人为申请人、会员为被申请人登记调解申请，并与投诉关联。",
    en: "Pass on to mediation: with the complainant's consent a request is entered, the complainant asking and the member asked, linked to the complaint.",
  },
  params: complaintParams,
  body: z.object({
    matter: z.string().trim().min(2).max(200),
    claim: z.string().trim().min(2).max(4_000),
    /** How the complainant agreed to mediation and to being named. */
    agreed: z.string().trim().min(2).max(500),
  }),
  reply: complaintView,
  refuses: [
    "complaint-not-found",
    "complaint-stage-wrong",
    "complaint-not-your-move",
    "complaint-rule-missing",
    "subject-not-found",
    "mediation-not-member",
    "mediation-with-oneself",
    "mediation-respondent-missing",
    "mediation-rule-missing",
  ],
  journals: complaintJournal,
  async run(given) {
    const { house, today, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "pass-complaint-to-mediation");
    if (isRefusal(held)) return held;
    const { kept } = held;
    const { name, contact } = openPerson(house, kept);
    const id = await beginMediation(given, {
      subjectId: kept.subjectId,
      subjectSide: "respondent",
      other: kept.fromId === null ? { id: null, name, contact } : { id: kept.fromId, name: "", contact: "" },
      ...{ matter: body.matter, claim: body.claim },
    });
    if (isRefusal(id)) return id;
    const change = { passed: { to: "mediation" as const, id, note: body.agreed, on: today } };
    const unset = await enterComplaintStage(given, kept, { stage: "in-mediation", change });
    return unset ?? viewComplaintAfter(given, kept.id);
  },
});
