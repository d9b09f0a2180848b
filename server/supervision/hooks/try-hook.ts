import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { saveHookDelivery } from "../../platform/notices/hook-delivery-store.ts";
import { findHookForUpdate } from "../../platform/notices/hook-store.ts";
import { deed } from "../../platform/operation.ts";

/** Sends a message of the type `test`, by the road of all others, so that a receiver can be tried. */
export const tryHook = deed({
  name: "try-hook",
  method: "POST",
  path: "/hooks/{hookId}/test",
  says: { zh: "发送一次测试推送", en: "Send a test message to a web hook" },
  params: z.object({ hookId: z.uuid() }),
  reply: z.object({ deliveryId: z.uuid() }),
  refuses: ["hook-not-found", "hook-disabled"],
  journals: ({ params }) => ({ ids: { hook: params.hookId } }),
  async run({ tx, params, now, requestId }) {
    const hook = await findHookForUpdate(tx, params.hookId);
    if (hook === null) return refuse("hook-not-found");
    if (hook.disabledAt !== null) return refuse("hook-disabled");
    const data = { associationId: hook.associationId, hookId: hook.id };
    const payload = JSON.stringify({ type: "test", timestamp: now.toISOString(), data });
    const what = {
      hookId: hook.id,
      associationId: hook.associationId,
      kind: "test",
      event: requestId,
      payload,
      at: now,
    };
    const deliveryId = await saveHookDelivery(tx, what);
    if (deliveryId === null) throw new Error("a request's id came twice");
    return { deliveryId };
  },
});
