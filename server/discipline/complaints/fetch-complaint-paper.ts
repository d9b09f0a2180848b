import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { listComplaintPapers } from "./complaint-paper-store.ts";
import { complaintParams, complaintRoleOf } from "./complaint-step.ts";
import { findComplaint } from "./complaint-store.ts";
import { readsComplaintPaper } from "./view-complaint.ts";

export const fetchComplaintPaper = question({
  name: "fetch-complaint-paper",
  path: "/complaints/{complaintId}/papers/{paperId}",
  says: { zh: "取投诉的一份材料。", en: "Fetch a paper of a complaint." },
  params: complaintParams.extend({ paperId: z.uuid() }),
  reply: "file",
  refuses: ["complaint-not-found", "complaint-paper-not-found"],
  async run({ tx, house, actor, params }) {
    const kept = await findComplaint(tx, params.complaintId);
    const role = kept === null ? null : await complaintRoleOf(tx, actor, kept);
    if (kept === null || role === null) return refuse("complaint-not-found");
    const paper = (await listComplaintPapers(tx, kept.id)).find(({ id }) => id === params.paperId);
    const file = paper === undefined || !readsComplaintPaper(role, paper) ? null : await findFile(tx, paper.id);
    if (paper === undefined || file === null) return refuse("complaint-paper-not-found", { id: params.paperId });
    return { name: paper.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
