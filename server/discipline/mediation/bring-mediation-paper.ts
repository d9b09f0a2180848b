import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveMediationPaper } from "./mediation-paper-store.ts";
import { holdMediation, mediationParams } from "./mediation-step.ts";

/** Takes in a paper: evidence, a signed copy, proof of performance. Both parties and the mediator read it. */
export const bringMediationPaper = deed({
  name: "bring-mediation-paper",
  method: "POST",
  path: "/mediations/{mediationId}/papers",
  says: {
    zh: "提交一份材料（证据、签署页、履行凭证）；双方、调解员和秘书处都能看到。",
    en: "Bring a paper (evidence, signed copy, proof of performance); both parties, the mediator and the secretariat read it.",
  },
  params: mediationParams,
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  upload: { limitBytes: 50 * 2 ** 20 },
  reply: z.object({ paperId: z.uuid(), name: z.string() }),
  refuses: ["upload-missing", "mediation-not-found", "mediation-stage-wrong", "mediation-not-your-move"],
  journals: ({ params, reply }) => ({ ids: { mediation: params.mediationId, paper: reply.paperId } }),
  async run(given) {
    const { tx, now, params, query, upload } = given;
    if (upload === null) return refuse("upload-missing");
    const held = await holdMediation(given, params.mediationId, "bring-mediation-paper");
    if (isRefusal(held)) return held;
    const paper = { id: upload.id, name: query.name, side: held.role, sha256: upload.sha256, broughtAt: now };
    await saveMediationPaper(tx, held.kept, paper);
    return { paperId: upload.id, name: query.name };
  },
});
