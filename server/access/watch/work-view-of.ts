import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { WorkView } from "@xinheng/domain/access/watch-view.ts";
import type { Work } from "../../platform/work-store.ts";

/** Long work as this actor sees it: it can be cancelled while it waits or runs and nobody has asked yet. */
export function workViewOf(work: Work, actor: Actor): WorkView {
  const open = (work.state === "waiting" || work.state === "running") && !work.cancelAsked;
  return {
    id: work.id,
    queue: work.queue,
    matterId: work.matterId,
    state: work.state,
    done: work.done,
    total: work.total,
    cancelAsked: work.cancelAsked,
    fault: work.fault,
    heartbeatAt: work.heartbeatAt?.toISOString() ?? null,
    createdAt: work.createdAt.toISOString(),
    finishedAt: work.finishedAt?.toISOString() ?? null,
    can: open ? openTo(actor, ["cancel-work"]) : [],
  };
}
