import { z } from "zod";
import { packUploadView } from "@xinheng/domain/catalogue/pack-upload-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findUpload } from "./pack-upload-store.ts";
import { viewUpload } from "./pack-upload-views.ts";

/** One pack file of the desk: its text, what each entry changes against the edition in force, what may be done. */
export const showPack = question({
  name: "show-pack",
  path: "/packs/{packId}",
  says: { zh: "查看上传的规则包文件", en: "Show a pack file of the desk" },
  params: z.object({ packId: z.uuid() }),
  reply: packUploadView,
  refuses: ["pack-not-found"],
  async run({ tx, house, actor, params, today }) {
    const found = await findUpload(tx, actor.associationId, params.packId);
    return found === null ? refuse("pack-not-found") : viewUpload({ tx, house, actor, today }, found);
  },
});
