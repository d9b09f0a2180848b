import { refuse } from "@xinheng/domain/refusal.ts";
import { z } from "zod";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { listMediationPapers } from "./mediation-paper-store.ts";
import { findMediation } from "./mediation-store.ts";
import { mediationParams, roleIn } from "./mediation-step.ts";

export const fetchMediationPaper = question({
  name: "fetch-mediation-paper",
  path: "/mediations/{mediationId}/papers/{paperId}",
  says: { zh: "取调解的一份材料。", en: "Fetch a paper of a mediation." },
  params: mediationParams.extend({ paperId: z.uuid() }),
  reply: "file",
  refuses: ["mediation-not-found", "mediation-paper-not-found"],
  async run({ tx, house, actor, params }) {
    const kept = await findMediation(tx, params.mediationId);
    if (kept === null || (await roleIn(tx, actor, kept)) === null) return refuse("mediation-not-found");
    const paper = (await listMediationPapers(tx, kept)).find(({ id }) => id === params.paperId);
    const file = paper === undefined ? null : await findFile(tx, paper.id);
    if (paper === undefined || file === null) return refuse("mediation-paper-not-found", { id: params.paperId });
    return { name: paper.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
