import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { findFile } from "../../platform/file-store.ts";
import { question } from "../../platform/operation.ts";
import { findBatch } from "./lookup-store.ts";

/** The answered file, for whoever asked for it. */
export const fetchStandingBatch = question({
  name: "fetch-standing-batch",
  path: "/standing/batches/{batchId}",
  says: { zh: "下载批量查询的结果（xlsx）", en: "Fetch the answer of a batch (xlsx)" },
  params: z.object({ batchId: z.uuid() }),
  reply: "file",
  refuses: ["lookup-batch-not-found"],
  async run({ tx, house, actor, params }) {
    const batch = await findBatch(tx, params.batchId);
    const file = batch === null || batch.madeBy !== actor.id ? null : await findFile(tx, batch.fileId);
    if (file === null) return refuse("lookup-batch-not-found");
    return { name: file.name, mediaType: file.mediaType, stream: house.files.get(file) };
  },
});
