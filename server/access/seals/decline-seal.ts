import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { judgeKeeping } from "./judge-keeping.ts";
import { findSealForUpdate } from "./seal-store.ts";
import { findSealUseForUpdate, saveSealDeclined } from "./seal-use-store.ts";

export const declineSeal = deed({
  name: "decline-seal",
  method: "POST",
  path: "/seal-uses/{useId}/declining",
  says: {
    zh: "保管人退回用印申请，或申请人撤回，写明理由，留在用印登记里。",
    en: "The keeper declines a request for a seal, or whoever asked takes it back; with the reason, which stays in the register of uses.",
  },
  params: z.object({ useId: z.uuid() }),
  body: z.object({ reason: z.string().trim().min(2).max(300) }),
  reply: z.object({ useId: z.uuid(), documentId: z.uuid(), sealId: z.uuid() }),
  refuses: ["seal-use-not-found", "seal-use-done", "seal-keeper-other", "seal-keeper-administrator"],
  journals: ({ reply }) => ({ ids: { use: reply.useId, document: reply.documentId, seal: reply.sealId } }),
  async run({ tx, actor, now, params, body: { reason } }) {
    const use = await findSealUseForUpdate(tx, params.useId);
    if (use === null) return refuse("seal-use-not-found");
    if (use.state !== "waiting") return refuse("seal-use-done");
    const seal = await findSealForUpdate(tx, use.sealId);
    const stranger = use.asked.by === actor.id ? null : judgeKeeping(actor, { keeper: seal?.keeper ?? null });
    if (stranger !== null) return stranger;
    await saveSealDeclined(tx, use.id, { at: now, by: actor.id, reason });
    return { useId: use.id, documentId: use.documentId, sealId: use.sealId };
  },
});
