import { complaintView } from "@xinheng/domain/discipline/complaints/complaint-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findComplaint } from "./complaint-store.ts";
import { complaintParams, complaintRoleOf } from "./complaint-step.ts";
import { viewComplaint } from "./view-complaint.ts";

export const showComplaint = question({
  name: "show-complaint",
  path: "/complaints/{complaintId}",
  says: {
    zh: "查看一件投诉。会员看不到投诉人的联系方式，投诉人同意的才看到姓名。",
    en: "Show a complaint. The member sees no contact of the complainant, and the name only where the complainant let it.",
  },
  params: complaintParams,
  reply: complaintView,
  refuses: ["complaint-not-found"],
  async run(given) {
    const kept = await findComplaint(given.tx, given.params.complaintId);
    const role = kept === null ? null : await complaintRoleOf(given.tx, given.actor, kept);
    return kept === null || role === null ? refuse("complaint-not-found") : viewComplaint(given, kept, role);
  },
});
