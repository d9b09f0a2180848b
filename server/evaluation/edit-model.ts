import { z } from "zod";
import { packName } from "@xinheng/domain/catalogue/pack-header.ts";
import { modelRows } from "@xinheng/domain/evaluation/model-rows.ts";
import { modelView } from "@xinheng/domain/evaluation/model-view.ts";
import { deed } from "../platform/operation.ts";
import { writeDraft } from "./write-draft.ts";

/** Saves a draft as its next revision. It may have defects, which are told at their place; only cells that say nothing are refused. */
export const editModel = deed({
  name: "edit-model",
  method: "PUT",
  path: "/models/{modelId}",
  says: {
    zh: "修改模型草稿；可以先保存有错误的草稿，错误在原处说明。",
    en: "Changes a draft; it may be saved with defects, which are told at their place.",
  },
  params: z.object({ modelId: z.uuid() }),
  body: z.object({
    revision: z.number().int().min(1),
    name: packName,
    nameEn: z.string().trim().max(200),
    rows: modelRows,
  }),
  reply: modelView,
  refuses: ["model-not-found", "model-not-draft", "model-edited-meanwhile", "model-cells-unreadable"],
  journals: ({ reply }) => ({ ids: { model: reply.id, revision: reply.revision } }),
  run: (given) => writeDraft(given, given.params.modelId, given.body),
});
