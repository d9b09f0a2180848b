import { z } from "zod";
import { clockView } from "@xinheng/domain/access/watch-view.ts";
import { resumeClock } from "@xinheng/domain/clock.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findClockForUpdate, saveClock } from "../../platform/clock-store.ts";
import { deed } from "../../platform/operation.ts";
import { clockViewOf } from "./clock-view-of.ts";

/** Lets a deadline go on with what was left of it. */
export const resumeClockOfMatter = deed({
  name: "resume-clock",
  path: "/clocks/{clockId}/pause",
  method: "DELETE",
  says: { zh: "恢复计算期限", en: "Resume a deadline" },
  params: z.object({ clockId: z.uuid() }),
  reply: clockView,
  refuses: ["clock-not-found", "clock-not-paused", "clock-wrong-day", "clock-pauses-too-many"],
  journals: ({ params, reply }) => ({
    ids: { clockId: params.clockId, matterId: reply.matterId },
    subjects: reply.subjectId === null ? [] : [reply.subjectId],
    editions: [reply.edition],
  }),
  run: async ({ tx, params, actor, today, house }) => {
    const clock = await findClockForUpdate(tx, params.clockId);
    if (clock === null) return refuse("clock-not-found");
    const resumed = resumeClock(clock, today, house.packs.calendar());
    if (isRefusal(resumed)) return resumed;
    const kept = { ...clock, ...resumed };
    await saveClock(tx, kept);
    return clockViewOf(kept, actor, today);
  },
});
