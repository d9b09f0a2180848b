import { z } from "zod";
import { modelView } from "@xinheng/domain/evaluation/model-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { planOfFound } from "./found-model.ts";
import { findTrial, savePublished } from "./model-store.ts";
import { viewModel } from "./view-model.ts";
import { findDraft } from "./write-draft.ts";

/** Publishes a draft for good: without a defect, tried as it stands, from today. It never changes again. */
export const publishModel = deed({
  name: "publish-model",
  method: "POST",
  path: "/models/{modelId}/publication",
  says: {
    zh: "公布模型：没有错误、已用现在的内容试算；自今日起用，公布后不再改动。",
    en: "Publishes a model: without a defect and tried as it stands; in use from today, and never changed again.",
  },
  params: z.object({ modelId: z.uuid() }),
  body: z.object({ revision: z.number().int().min(1) }),
  reply: modelView,
  refuses: ["model-not-found", "model-not-draft", "model-edited-meanwhile", "model-faulty", "model-not-tried"],
  journals: ({ reply }) => ({ ids: { model: reply.id, version: reply.version ?? 0 } }),
  async run(given) {
    const { tx, actor, now, today, params, body } = given;
    const draft = await findDraft(tx, params.modelId);
    if (isRefusal(draft)) return draft;
    if (draft.revision !== body.revision) return refuse("model-edited-meanwhile");
    const plan = await planOfFound(given, draft.content);
    if (isRefusal(plan)) return plan;
    if ((await findTrial(tx, draft.id))?.revision !== draft.revision) return refuse("model-not-tried");
    await savePublished(tx, draft.id, { by: actor.id, at: now, validFrom: today });
    const model = { ...draft, state: "published", validFrom: today, publishedAt: now, changedAt: now } as const;
    return viewModel(given, { from: "association", model, content: model.content });
  },
});
