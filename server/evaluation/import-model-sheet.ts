import { buffer } from "node:stream/consumers";
import { z } from "zod";
import { modelView } from "@xinheng/domain/evaluation/model-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { readModelWorkbook } from "./model-workbook.ts";
import { writeDraft } from "./write-draft.ts";

/** Takes a draft's whole content from a workbook. What cannot be taken is told cell by cell, and nothing of the file is. */
export const importModelSheet = deed({
  name: "import-model-sheet",
  method: "POST",
  path: "/models/{modelId}/sheet",
  says: {
    zh: "从 xlsx 导入模型，代替草稿的全部内容；不合格式的逐格说明，不作改动。",
    en: "Takes a model from an xlsx in place of the draft's content; what cannot be taken is told cell by cell and changes nothing.",
  },
  params: z.object({ modelId: z.uuid() }),
  query: z.object({ revision: z.coerce.number().int().min(1) }),
  upload: { limitBytes: 5 * 2 ** 20 },
  reply: modelView,
  refuses: [
    "model-not-found",
    "model-not-draft",
    "model-edited-meanwhile",
    "model-cells-unreadable",
    "model-sheet-missing",
    "model-sheet-unreadable",
    "upload-missing",
  ],
  journals: ({ reply }) => ({ ids: { model: reply.id, revision: reply.revision } }),
  async run(given) {
    const { house, upload, params, query } = given;
    if (upload === null) return refuse("upload-missing");
    const rows = await readModelWorkbook(await buffer(house.files.get(upload)));
    if (isRefusal(rows)) return rows;
    return writeDraft(given, params.modelId, { revision: query.revision, rows });
  },
});
