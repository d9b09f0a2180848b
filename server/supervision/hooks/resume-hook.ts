import { z } from "zod";
import { refuse } from "@xinheng/domain/refusal.ts";
import { hookView } from "@xinheng/domain/supervision/notices/hook-view.ts";
import { findHookForUpdate, saveHealth } from "../../platform/notices/hook-store.ts";
import { deed } from "../../platform/operation.ts";
import { viewHook } from "./view-hook.ts";

/** Takes a disabled hook into use again. What was given up meanwhile is sent again by hand, where it is wanted. */
export const resumeHook = deed({
  name: "resume-hook",
  method: "POST",
  path: "/hooks/{hookId}/resumption",
  says: { zh: "恢复停用的推送", en: "Take a disabled web hook into use again" },
  params: z.object({ hookId: z.uuid() }),
  reply: hookView,
  refuses: ["hook-not-found", "hook-not-disabled"],
  journals: ({ params }) => ({ ids: { hook: params.hookId } }),
  async run({ tx, actor, params }) {
    const hook = await findHookForUpdate(tx, params.hookId);
    if (hook === null) return refuse("hook-not-found");
    if (hook.disabledAt === null) return refuse("hook-not-disabled");
    const health = { failingSince: null, disabledAt: null };
    await saveHealth(tx, hook.id, health);
    return viewHook({ ...hook, ...health }, actor);
  },
});
