import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { findPaper } from "./paper-store.ts";

export const fetchPaper = question({
  name: "fetch-paper",
  path: "/papers/{paperId}",
  says: { zh: "取一份存入的材料。", en: "Fetches a paper that was taken in." },
  params: z.object({ paperId: z.uuid() }),
  reply: "file",
  refuses: ["paper-not-found"],
  async run({ tx, house, params }) {
    const paper = await findPaper(tx, params.paperId);
    const file = paper === null ? null : await findFile(tx, paper.id);
    if (paper === null || file === null) return refuse("paper-not-found");
    return { name: paper.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
