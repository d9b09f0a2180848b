import { z } from "zod";
import { packUploadRow } from "@xinheng/domain/catalogue/pack-upload-view.ts";
import { question } from "../../platform/operation.ts";
import { listUploads } from "./pack-upload-store.ts";
import { rowOfUpload } from "./pack-upload-views.ts";

/** The pack files of the association one is in, or, outside any, of the house. */
export const listPacks = question({
  name: "list-packs",
  path: "/packs",
  says: { zh: "上传的规则包文件", en: "List the pack files of the desk" },
  query: z.object({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) }),
  reply: z.object({ packs: z.array(packUploadRow).max(100), next: z.uuid().nullable() }),
  refuses: [],
  async run({ tx, house, actor, query }) {
    const { before, limit } = query;
    const found = await listUploads(tx, { associationId: actor.associationId, before, limit: limit + 1 });
    const page = found.slice(0, limit);
    const packs = [];
    for (const upload of page) packs.push(await rowOfUpload(tx, house, upload));
    return {
      packs,
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
