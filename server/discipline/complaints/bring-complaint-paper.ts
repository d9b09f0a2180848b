import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveComplaintPaper } from "./complaint-paper-store.ts";
import { complaintParams, holdComplaint } from "./complaint-step.ts";

/** Takes in a paper of the complainant, the member or the secretariat. The other side reads it only where it is shared. */
export const bringComplaintPaper = deed({
  name: "bring-complaint-paper",
  method: "POST",
  path: "/complaints/{complaintId}/papers",
  says: {
    zh: "提交投诉的一份材料；秘书处登记时写明是谁的材料、双方是否都能看。",
    en: "Bring a paper of a complaint; the secretariat says whose it is and whether both sides read it.",
  },
  params: complaintParams,
  query: z.object({
    name: z.string().trim().min(1).max(200),
    /** Whose paper it is, where the secretariat lays it in. */
    side: z.enum(["house", "member", "complainant"]).default("house"),
    shared: z.enum(["yes", "no"]).default("no"),
  }),
  upload: { limitBytes: 50 * 2 ** 20 },
  reply: z.object({ paperId: z.uuid(), name: z.string() }),
  refuses: ["upload-missing", "complaint-not-found", "complaint-stage-wrong", "complaint-not-your-move"],
  journals: ({ params, reply }) => ({ ids: { complaint: params.complaintId, paper: reply.paperId } }),
  async run(given) {
    const { tx, now, params, query, upload } = given;
    if (upload === null) return refuse("upload-missing");
    const held = await holdComplaint(given, params.complaintId, "bring-complaint-paper");
    if (isRefusal(held)) return held;
    const { kept, role } = held;
    if (role === "overseer") return refuse("complaint-not-your-move");
    // A side lays in its own papers, for the secretariat; what the other reads is the secretariat's to judge.
    const side = role === "house" ? query.side : role;
    const shared = role === "house" && query.shared === "yes";
    const paper = { id: upload.id, name: query.name, side, shared, sha256: upload.sha256 };
    await saveComplaintPaper(tx, kept, { ...paper, broughtAt: now, byReceipt: false });
    return { paperId: upload.id, name: query.name };
  },
});
