import { z } from "zod";
import { modelView } from "@xinheng/domain/evaluation/model-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../platform/operation.ts";
import { findModelAnywhere } from "./found-model.ts";
import { viewModel } from "./view-model.ts";

export const showModel = question({
  name: "show-model",
  path: "/models/{modelId}",
  says: {
    zh: "查看一个评价模型：指标、规则、否决、等级，和其中的错误、试算与各版。",
    en: "A model with its indicators, rules, vetoes and grades, its defects at their place, its trial and its versions.",
  },
  params: z.object({ modelId: z.string().min(3).max(120) }),
  reply: modelView,
  refuses: ["model-not-found"],
  async run(given) {
    const found = await findModelAnywhere(given, given.params.modelId);
    return found === null ? refuse("model-not-found") : viewModel(given, found);
  },
});
