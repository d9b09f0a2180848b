import { z } from "zod";
import { hookView } from "@xinheng/domain/supervision/notices/hook-view.ts";
import { listHooks as list } from "../../platform/notices/hook-store.ts";
import { question } from "../../platform/operation.ts";
import { viewHook } from "./view-hook.ts";

export const listHooks = question({
  name: "list-hooks",
  path: "/hooks",
  says: { zh: "查看推送；不指定协会时为全部", en: "List web hooks, of one association or of all" },
  query: z.object({
    associationId: z.uuid().optional(),
    after: z.uuid().optional(),
    limit: z.coerce.number().int().min(1).max(100).default(50),
  }),
  reply: z.object({ hooks: z.array(hookView), next: z.uuid().nullable() }),
  refuses: [],
  async run({ tx, actor, query }) {
    const { associationId = null, after, limit } = query;
    const found = await list(tx, { associationId, after, limit: limit + 1 });
    const page = found.slice(0, limit);
    return {
      hooks: page.map((hook) => viewHook(hook, actor)),
      next: found.length > limit ? (page.at(-1)?.id ?? null) : null,
    };
  },
});
