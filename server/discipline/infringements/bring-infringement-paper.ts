import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { holdInfringement, infringementFull, infringementParams, mostInfringementPapers } from "./infringement-step.ts";
import { changeInfringement } from "./infringement-store.ts";

/** Takes in a paper of the complainant or of who handles it. The complainant reads their own. */
export const bringInfringementPaper = deed({
  name: "bring-infringement-paper",
  method: "POST",
  path: "/infringements/{infringementId}/papers",
  says: {
    zh: "提交侵权投诉的一份材料；投诉人只看得到自己的材料。",
    en: "Bring a paper of a complaint about data; the complainant reads their own only.",
  },
  params: infringementParams,
  query: z.object({
    name: z.string().trim().min(1).max(200),
    /** Whose paper it is, where the secretariat lays it in. */
    side: z.enum(["house", "complainant"]).default("house"),
  }),
  upload: { limitBytes: 50 * 2 ** 20 },
  reply: z.object({ paperId: z.uuid(), name: z.string() }),
  refuses: [
    "upload-missing",
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-full",
  ],
  journals: ({ params, reply }) => ({ ids: { infringement: params.infringementId, paper: reply.paperId } }),
  async run(given) {
    const { tx, today, params, query, upload } = given;
    if (upload === null) return refuse("upload-missing");
    const held = await holdInfringement(given, params.infringementId, "bring-infringement-paper");
    if (isRefusal(held)) return held;
    const { kept, role } = held;
    const { papers } = kept.parts;
    const full = infringementFull(papers, mostInfringementPapers);
    if (full !== null) return full;
    const side = role === "complainant" ? role : query.side;
    const brought = { id: upload.id, name: query.name, side, broughtOn: today, byReceipt: null };
    await changeInfringement(tx, kept, { parts: { papers: [...papers, brought] } });
    return { paperId: upload.id, name: query.name };
  },
});
