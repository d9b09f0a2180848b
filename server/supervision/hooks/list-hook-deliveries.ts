import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { hookDeliveryView, hookView } from "@xinheng/domain/supervision/notices/hook-view.ts";
import { listHookDeliveries as list } from "../../platform/notices/hook-delivery-store.ts";
import { findHook } from "../../platform/notices/hook-store.ts";
import { question } from "../../platform/operation.ts";
import { viewHook, viewHookDelivery } from "./view-hook.ts";

export const listHookDeliveries = question({
  name: "list-hook-deliveries",
  path: "/hooks/{hookId}/deliveries",
  says: {
    zh: "查看一个推送发出的内容和结果，最近的在前",
    en: "List what was sent to a web hook and what came of it, newest first",
  },
  params: z.object({ hookId: z.uuid() }),
  query: z.object({
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ hook: hookView, deliveries: z.array(hookDeliveryView), next: z.uuid().nullable() }),
  refuses: ["hook-not-found"],
  async run({ tx, actor, params, query }) {
    const hook = await findHook(tx, params.hookId);
    if (hook === null) return refuse("hook-not-found");
    const found = await list(tx, { hookId: hook.id, after: query.after, limit: query.limit + 1 });
    const page = found.slice(0, query.limit);
    return {
      hook: viewHook(hook, actor),
      deliveries: page.map((delivery) => viewHookDelivery(delivery, hook, actor)),
      next: found.length > query.limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
