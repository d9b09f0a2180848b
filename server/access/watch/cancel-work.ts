import { z } from "zod";
import { workView } from "@xinheng/domain/access/watch-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { askToCancel, findWork } from "../../platform/work-store.ts";
import { workViewOf } from "./work-view-of.ts";

/** Asks long work to stop. It does so between two blocks and takes back all it has done. */
export const cancelWork = deed({
  name: "cancel-work",
  path: "/work/{workId}/cancellation",
  method: "POST",
  says: { zh: "取消长时任务", en: "Cancel long work" },
  params: z.object({ workId: z.uuid() }),
  reply: workView,
  refuses: ["work-not-found", "work-already-ended"],
  journals: ({ params }) => ({ ids: { workId: params.workId } }),
  run: async ({ tx, params, actor }) => {
    const found = await findWork(tx, params.workId);
    if (found === null) return refuse("work-not-found");
    if (!(await askToCancel(tx, found.id))) return refuse("work-already-ended");
    return workViewOf({ ...found, cancelAsked: true }, actor);
  },
});
