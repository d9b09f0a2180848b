import type { Actor } from "@xinheng/domain/access/actor.ts";
import { openTo } from "@xinheng/domain/access/permission.ts";
import type { ClockView } from "@xinheng/domain/access/watch-view.ts";
import type { KeptClock } from "../../platform/clock-store.ts";

/** A deadline as this actor sees it on a day: one that is over cannot be saved by a pause. */
export function clockViewOf(clock: KeptClock, actor: Actor, today: string): ClockView {
  const { id, matter, matterId, subjectId, operation, ownerOffice, startedOn, period, dueOn, provisional } = clock;
  return {
    ...{ id, matter, matterId, subjectId, operation, ownerOffice, startedOn, period, dueOn, provisional },
    edition: clock.ruleEdition,
    state: clock.state,
    pausedOn: clock.pausedOn,
    pauseReason: clock.pauseReason,
    pauses: clock.pauses.map((pause) => ({ ...pause })),
    fault: clock.fault,
    can: openTo(actor, movesOf(clock, today)),
  };
}

function movesOf(clock: KeptClock, today: string): ClockView["can"] {
  if (clock.state === "paused") return ["resume-clock"];
  return clock.state === "running" && today <= clock.dueOn ? ["pause-clock"] : [];
}
