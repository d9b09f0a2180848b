import { z } from "zod";
import { v7 as uuidv7 } from "uuid";
import { entryRef } from "@xinheng/domain/catalogue/pack.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { packContextOf } from "../catalogue/pack-context.ts";
import { deed } from "../platform/operation.ts";
import { noCounts, saveImport } from "./import-store.ts";
import { itemFor } from "./import-walk.ts";

const query = z.object({ item: z.string().max(60), fileName: z.string().min(1).max(200) });

/** Takes a department's file in; it is checked by the program right after. */
export const uploadImport = deed({
  name: "upload-import",
  method: "POST",
  path: "/imports",
  says: { zh: "上传待归集的文件", en: "Upload a file to be collected" },
  query,
  upload: { limitBytes: 2 ** 30 },
  reply: z.object({ importId: z.uuid(), workId: z.uuid(), address: z.string() }),
  refuses: ["import-item-unknown", "upload-missing"],
  journals: ({ reply }) => ({ ids: { importId: reply.importId } }),
  async run({ tx, house, actor, today, now, query: asked, upload }) {
    if (upload === null || actor.associationId === null || actor.id === null) return refuse("upload-missing");
    const entry = itemFor(house, asked.item, await packContextOf(tx, actor.associationId, today));
    if (isRefusal(entry)) return entry;
    const id = uuidv7({ msecs: now.getTime() });
    const fresh = {
      state: "uploaded",
      refusal: null,
      encoding: null,
      sheet: null,
      header: [],
      mappedFor: null,
      counts: noCounts,
      previewedAt: null,
      confirmedBy: null,
      confirmedAt: null,
    } as const;
    await saveImport(tx, {
      ...fresh,
      id,
      associationId: actor.associationId,
      fileId: upload.id,
      fileName: asked.fileName,
      item: entry.id,
      edition: entryRef(entry),
      uploadedBy: actor.id,
      uploadedAt: now,
    });
    const workId = await house.work.start(tx, {
      associationId: actor.associationId,
      queue: "preview-import",
      matterId: id,
      startedBy: actor.id,
      at: now,
    });
    return { importId: id, workId, address: `/api/imports/${id}` };
  },
});
