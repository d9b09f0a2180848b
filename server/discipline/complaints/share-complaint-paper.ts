import { z } from "zod";
import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { listComplaintPapers, saveComplaintPaperSharing } from "./complaint-paper-store.ts";
import { complaintParams, holdComplaint } from "./complaint-step.ts";
import { viewComplaintAfter } from "./view-complaint.ts";

/** Lets both sides read a paper that came in for the secretariat alone, or no longer: what came by a receipt is shared by nobody else. */
export const shareComplaintPaper = deed({
  name: "share-complaint-paper",
  method: "POST",
  path: "/complaints/{complaintId}/papers/{paperId}/sharing",
  says: {
    zh: "让双方都能看已经提交的一份材料，或者不再让双方看；先核对材料里有没有不该告诉对方的姓名、地点。",
    en: "Let both sides read a paper that was brought, or no longer; look first whether it tells a name or place that the other may not know.",
  },
  params: complaintParams.extend({ paperId: z.uuid() }),
  body: z.object({ shared: z.boolean() }),
  reply: complaintView,
  refuses: ["complaint-not-found", "complaint-stage-wrong", "complaint-not-your-move", "complaint-paper-not-found"],
  journals: ({ params }) => ({ ids: { complaint: params.complaintId, paper: params.paperId } }),
  async run(given) {
    const { tx, params, body } = given;
    const held = await holdComplaint(given, params.complaintId, "share-complaint-paper");
    if (isRefusal(held)) return held;
    const { id } = held.kept;
    const paper = (await listComplaintPapers(tx, id)).find((one) => one.id === params.paperId);
    if (paper === undefined) return refuse("complaint-paper-not-found", { id: params.paperId });
    await saveComplaintPaperSharing(tx, { id: paper.id, shared: body.shared });
    return viewComplaintAfter(given, id);
  },
});
