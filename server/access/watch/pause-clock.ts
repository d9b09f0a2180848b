import { z } from "zod";
import { clockView, pauseReason } from "@xinheng/domain/access/watch-view.ts";
import { pauseClock } from "@xinheng/domain/clock.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { findClockForUpdate, saveClock } from "../../platform/clock-store.ts";
import { deed } from "../../platform/operation.ts";
import { clockViewOf } from "./clock-view-of.ts";

/** Stands a deadline still from the end of today, with the reason that is kept beside it. */
export const pauseClockOfMatter = deed({
  name: "pause-clock",
  path: "/clocks/{clockId}/pause",
  method: "POST",
  says: { zh: "中止期限", en: "Pause a deadline" },
  params: z.object({ clockId: z.uuid() }),
  body: pauseReason,
  reply: clockView,
  refuses: ["clock-not-found", "clock-not-running", "clock-overdue", "clock-wrong-day", "clock-pause-without-reason"],
  journals: ({ params, reply }) => ({
    ids: { clockId: params.clockId, matterId: reply.matterId },
    subjects: reply.subjectId === null ? [] : [reply.subjectId],
    editions: [reply.edition],
  }),
  run: async ({ tx, params, body, actor, today }) => {
    const clock = await findClockForUpdate(tx, params.clockId);
    if (clock === null) return refuse("clock-not-found");
    const paused = pauseClock(clock, { on: today, reason: body.reason });
    if (isRefusal(paused)) return paused;
    const kept = { ...clock, ...paused };
    await saveClock(tx, kept);
    return clockViewOf(kept, actor, today);
  },
});
