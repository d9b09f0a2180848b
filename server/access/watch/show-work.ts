import { z } from "zod";
import { workView } from "@xinheng/domain/access/watch-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findWork } from "../../platform/work-store.ts";
import { workViewOf } from "./work-view-of.ts";

/** One piece of long work: how far it is, and how it ended. */
export const showWork = question({
  name: "show-work",
  path: "/work/{workId}",
  says: { zh: "查看一项长时任务的进度", en: "See how far long work is" },
  params: z.object({ workId: z.uuid() }),
  reply: workView,
  refuses: ["work-not-found"],
  run: async ({ tx, params, actor }) => {
    const work = await findWork(tx, params.workId);
    return work === null ? refuse("work-not-found") : workViewOf(work, actor);
  },
});
