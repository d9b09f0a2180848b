import { Readable } from "node:stream";
import { z } from "zod";
import { rowsOf } from "@xinheng/domain/evaluation/model-rows.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../platform/operation.ts";
import { xlsxMediaType } from "../platform/sheets/text-sheet.ts";
import { findModelAnywhere } from "./found-model.ts";
import { writeModelWorkbook } from "./model-workbook.ts";

export const fetchModelSheet = question({
  name: "fetch-model-sheet",
  path: "/models/{modelId}/sheet",
  says: {
    zh: "下载模型（xlsx），可修改后再导入草稿",
    en: "Fetch a model as a workbook (xlsx), to be changed and brought back into a draft",
  },
  params: z.object({ modelId: z.string().min(3).max(120) }),
  reply: "file",
  refuses: ["model-not-found"],
  async run(given) {
    const found = await findModelAnywhere(given, given.params.modelId);
    if (found === null) return refuse("model-not-found");
    const name = found.from === "packs" ? found.entry.name : `${found.model.name}-第${String(found.model.version)}版`;
    const workbook = await writeModelWorkbook(rowsOf(found.content));
    return { name: `${name}.xlsx`, mediaType: xlsxMediaType, stream: Readable.from([Buffer.from(workbook)]) };
  },
});
