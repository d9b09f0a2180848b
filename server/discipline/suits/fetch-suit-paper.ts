import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { suitParams } from "./suit-step.ts";
import { findSuit } from "./suit-store.ts";

export const fetchSuitPaper = question({
  name: "fetch-suit-paper",
  path: "/suits/{suitId}/papers/{paperId}",
  says: { zh: "取诉讼案卷的一份材料。", en: "Fetch a paper from the file of a suit." },
  params: suitParams.extend({ paperId: z.uuid() }),
  reply: "file",
  refuses: ["suit-not-found", "suit-paper-not-found"],
  async run({ tx, house, actor, params }) {
    const kept = await findSuit(tx, params.suitId, actor);
    if (kept === null) return refuse("suit-not-found");
    const paper = kept.parts.papers.find(({ id }) => id === params.paperId);
    const file = paper === undefined ? null : await findFile(tx, paper.id);
    if (paper === undefined || file === null) return refuse("suit-paper-not-found", { id: params.paperId });
    return { name: paper.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
