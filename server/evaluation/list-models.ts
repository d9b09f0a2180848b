import { z } from "zod";
import { openTo } from "@xinheng/domain/access/permission.ts";
import { modelSummary } from "@xinheng/domain/evaluation/model-view.ts";
import { question } from "../platform/operation.ts";
import { listPackModels } from "./found-model.ts";
import { listModels } from "./model-store.ts";
import { summariseEntry, summariseModel } from "./view-model.ts";

export const listModelsQuestion = question({
  name: "list-models",
  path: "/models",
  says: {
    zh: "评价模型：本协会的各版，和随规则包提供的示例模型。",
    en: "Evaluation models: the association's own with their versions, and those that come with the packs.",
  },
  reply: z.object({ own: z.array(modelSummary), packs: z.array(modelSummary), can: z.array(z.enum(["copy-model"])) }),
  refuses: [],
  async run(given) {
    const own = await listModels(given.tx, null);
    const packs = await listPackModels(given);
    return {
      own: own.map(summariseModel),
      packs: packs.map(summariseEntry),
      can: openTo(given.actor, ["copy-model"]),
    };
  },
});
