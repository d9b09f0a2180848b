import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { infringementParams, infringementRoleOf } from "./infringement-step.ts";
import { findInfringement } from "./infringement-store.ts";
import { papersFor } from "./view-infringement.ts";

export const fetchInfringementPaper = question({
  name: "fetch-infringement-paper",
  path: "/infringements/{infringementId}/papers/{paperId}",
  says: { zh: "取侵权投诉的一份材料。", en: "Fetch a paper of a complaint about data." },
  params: infringementParams.extend({ paperId: z.uuid() }),
  reply: "file",
  refuses: ["infringement-not-found", "infringement-paper-not-found"],
  async run({ tx, house, actor, params }) {
    const kept = await findInfringement(tx, params.infringementId);
    const role = kept === null ? null : await infringementRoleOf(tx, actor, kept);
    if (kept === null || role === null) return refuse("infringement-not-found");
    const paper = papersFor(kept, role).find(({ id }) => id === params.paperId);
    const file = paper === undefined ? null : await findFile(tx, paper.id);
    if (paper === undefined || file === null) return refuse("infringement-paper-not-found", { id: params.paperId });
    return { name: paper.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
