import { z } from "zod";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { holdSuit, suitFull, suitParams } from "./suit-step.ts";
import { changeSuit } from "./suit-store.ts";

export const bringSuitPaper = deed({
  name: "bring-suit-paper",
  method: "POST",
  path: "/suits/{suitId}/papers",
  says: { zh: "把一份材料放入诉讼案卷。", en: "Lay a paper into the file of a suit." },
  params: suitParams,
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  upload: { limitBytes: 50 * 2 ** 20 },
  reply: z.object({ paperId: z.uuid(), name: z.string() }),
  refuses: ["upload-missing", "suit-not-found", "suit-stage-wrong", "suit-full"],
  journals: ({ params, reply }) => ({ ids: { suit: params.suitId, paper: reply.paperId } }),
  async run(given) {
    const { tx, today, params, query, upload } = given;
    if (upload === null) return refuse("upload-missing");
    const kept = await holdSuit(given, params.suitId, "bring-suit-paper");
    if (isRefusal(kept)) return kept;
    const { papers } = kept.parts;
    const full = suitFull(papers, 500);
    if (full !== null) return full;
    await changeSuit(tx, kept, {
      parts: { papers: [...papers, { id: upload.id, name: query.name, broughtOn: today }] },
    });
    return { paperId: upload.id, name: query.name };
  },
});
