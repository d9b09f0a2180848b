import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { savePaper } from "./paper-store.ts";

/** Takes in a paper that another deed will name: an approval, a proxy, a report for the agenda. */
export const bringPaper = deed({
  name: "bring-paper",
  method: "POST",
  path: "/papers",
  says: {
    zh: "存入一份材料（核准文件、委托书、会议材料等），供其他事项引用。",
    en: "Takes in a paper (an approval, a proxy, a report) for other matters to refer to.",
  },
  query: z.object({ name: z.string().trim().min(1).max(200) }),
  upload: { limitBytes: 50 * 2 ** 20 },
  reply: z.object({ paperId: z.uuid(), name: z.string() }),
  refuses: ["upload-missing"],
  journals: ({ reply }) => ({ ids: { paper: reply.paperId } }),
  async run({ tx, actor, now, query, upload }) {
    if (upload === null || actor.associationId === null) return refuse("upload-missing");
    await savePaper(tx, { id: upload.id, associationId: actor.associationId, name: query.name, by: actor.id, at: now });
    return { paperId: upload.id, name: query.name };
  },
});
