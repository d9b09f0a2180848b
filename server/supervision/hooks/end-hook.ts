import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { giveUpDeliveries } from "../../platform/notices/hook-delivery-store.ts";
import { endHook as end, findHookForUpdate } from "../../platform/notices/hook-store.ts";
import { deed } from "../../platform/operation.ts";

export const endHook = deed({
  name: "end-hook",
  method: "DELETE",
  path: "/hooks/{hookId}",
  says: { zh: "删除一个推送；未发出的不再发出", en: "Remove a web hook; what has not been sent is not sent any more" },
  params: z.object({ hookId: z.uuid() }),
  reply: z.object({ id: z.uuid() }),
  refuses: ["hook-not-found"],
  journals: ({ params }) => ({ ids: { hook: params.hookId } }),
  async run({ tx, params, now }) {
    const hook = await findHookForUpdate(tx, params.hookId);
    if (hook === null) return refuse("hook-not-found");
    await giveUpDeliveries(tx, hook.id, "hook-removed");
    await end(tx, hook.id, now);
    return { id: hook.id };
  },
});
