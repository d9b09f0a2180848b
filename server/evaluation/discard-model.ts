import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../platform/operation.ts";
import { deleteDraft } from "./model-store.ts";
import { findDraft } from "./write-draft.ts";

/** A draft that nobody wants goes, with its trials; a published version stays for ever. */
export const discardModel = deed({
  name: "discard-model",
  method: "DELETE",
  path: "/models/{modelId}",
  says: { zh: "作废模型草稿", en: "Discard the draft of a model" },
  params: z.object({ modelId: z.uuid() }),
  reply: z.object({ modelId: z.uuid() }),
  refuses: ["model-not-found", "model-not-draft"],
  journals: ({ reply }) => ({ ids: { model: reply.modelId } }),
  async run({ tx, params }) {
    const draft = await findDraft(tx, params.modelId);
    if (isRefusal(draft)) return draft;
    await deleteDraft(tx, draft.id);
    return { modelId: draft.id };
  },
});
