import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { roundView } from "@xinheng/domain/evaluation/rounds/round-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { sectorOfModel } from "../agencies/sector-of-model.ts";
import { findModel } from "../model-store.ts";
import { saveNewRound } from "./round-store.ts";
import { viewRound } from "./view-round.ts";

/** A round is by a published version, which never changes: what was called for is what is scored by. There is no fee in it. */
export const planEvaluationRound = deed({
  name: "plan-evaluation-round",
  method: "POST",
  path: "/evaluation-rounds",
  says: {
    zh: "拟订一轮会员信用评价的计划：名称、目的、使用的已公布模型。会员自愿参加，不收费。",
    en: "Plans a round of evaluation: title, purpose and the published model. Taking part is voluntary and free.",
  },
  body: z.object({
    title: z.string().trim().min(2).max(200),
    purpose: z.string().trim().min(2).max(2_000),
    modelId: z.uuid(),
    /** Of a hundred applications how many two agencies rate, drawn by lot at the freeze; 100: all. */
    doubleShare: z.int().min(0).max(100).default(0),
  }),
  reply: roundView,
  refuses: ["evaluation-model-not-published"],
  journals: ({ reply }) => ({ ids: { round: reply.id, model: reply.modelId } }),
  async run(given) {
    const { tx, actor, now, body } = given;
    const model = await findModel(tx, body.modelId);
    if (model?.state !== "published") return refuse("evaluation-model-not-published");
    const id = uuidv7({ msecs: now.getTime() });
    const { associationId, name: modelName, nameEn: modelNameEn } = model;
    const sector = (await sectorOfModel(given, body.modelId))?.id ?? null;
    await saveNewRound(tx, { ...body, id, associationId, modelName, modelNameEn, sector }, { by: actor.id, at: now });
    return viewRound(given, id);
  },
});
