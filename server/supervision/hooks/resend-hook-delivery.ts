import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { beginAgain, findHookDeliveryForUpdate } from "../../platform/notices/hook-delivery-store.ts";
import { findHookForUpdate } from "../../platform/notices/hook-store.ts";
import { deed } from "../../platform/operation.ts";

/** Sends a message again, sent or given up, under its own id. */
export const resendHookDelivery = deed({
  name: "resend-hook-delivery",
  method: "POST",
  path: "/hooks/{hookId}/deliveries/{deliveryId}/sending",
  says: { zh: "重发一次推送，编号不变", en: "Send a web hook message again, under the same id" },
  params: z.object({ hookId: z.uuid(), deliveryId: z.uuid() }),
  reply: z.object({ deliveryId: z.uuid() }),
  refuses: ["hook-not-found", "hook-disabled", "hook-delivery-not-found", "hook-delivery-open"],
  journals: ({ params }) => ({ ids: { hook: params.hookId, delivery: params.deliveryId } }),
  async run({ tx, params, now }) {
    const hook = await findHookForUpdate(tx, params.hookId);
    if (hook === null) return refuse("hook-not-found");
    if (hook.disabledAt !== null) return refuse("hook-disabled");
    const delivery = await findHookDeliveryForUpdate(tx, hook.id, params.deliveryId);
    if (delivery === null) return refuse("hook-delivery-not-found");
    if (delivery.state === "waiting" || delivery.state === "failed") return refuse("hook-delivery-open");
    await beginAgain(tx, delivery.id, now);
    return { deliveryId: delivery.id };
  },
});
