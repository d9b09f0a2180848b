import {
  addDays,
  addPeriod,
  addWorkingDays,
  type CountedDay,
  type Day,
  daysBetween,
  firstWorkingDay,
  type Period,
  type WorkCalendar,
  workingDaysBetween,
} from "./calendar.ts";
import { type Refusal, refuse } from "./refusal.ts";

export type ClockState = "running" | "paused" | "stopped" | "struck";

/** A rest that is over: the clock stood from after `pausedOn` to the end of `resumedOn`. */
export type Pause = { readonly pausedOn: Day; readonly resumedOn: Day; readonly reason: string };

/**
 * A deadline. `dueOn` is its last day, which ends at 24:00; `ruleEdition` is the `id@edition` it was taken from.
 * The pauses are kept as days and not as a sum, so that a calendar imported later can count them again.
 */
export type Clock = {
  readonly id: string;
  readonly startedOn: Day;
  readonly period: Period;
  readonly ruleEdition: string;
  readonly dueOn: Day;
  readonly provisional: boolean;
  readonly state: ClockState;
  readonly pausedOn: Day | null;
  readonly pauseReason: string | null;
  readonly pauses: readonly Pause[];
};

/** Every way a clock can move. */
const clockMoves = {
  "pause-clock": { from: ["running"], to: "paused" },
  "resume-clock": { from: ["paused"], to: "running" },
  "stop-clock": { from: ["running", "paused"], to: "stopped" },
  "strike-clock": { from: ["running"], to: "struck" },
} as const satisfies Record<string, { from: readonly ClockState[]; to: ClockState }>;

const mostPauses = 50;

/** Sets a clock going by an event on `startedOn`, which is itself not counted (民法典 201). */
export function startClock(
  event: { readonly id: string; readonly startedOn: Day; readonly period: Period; readonly ruleEdition: string },
  calendar: WorkCalendar,
): Clock {
  const fresh = { ...event, state: "running", pausedOn: null, pauseReason: null, pauses: [] } as const;
  return { ...fresh, ...dueDay(fresh, calendar) };
}

/** Stands the clock still from the end of `on`. What is left of the period is kept. */
export function pauseClock(
  clock: Clock,
  pause: { readonly on: Day; readonly reason: string },
): Clock | Refusal<"clock-not-running" | "clock-overdue" | "clock-wrong-day" | "clock-pause-without-reason"> {
  if (clock.state !== "running") return refuse("clock-not-running", { state: clock.state });
  if (pause.reason.trim() === "") return refuse("clock-pause-without-reason");
  if (pause.on < lastMovedOn(clock)) return refuse("clock-wrong-day", { earliest: lastMovedOn(clock) });
  // A period that is over cannot be saved by a pause.
  if (pause.on > clock.dueOn) return refuse("clock-overdue", { dueOn: clock.dueOn });
  return { ...clock, state: clockMoves["pause-clock"].to, pausedOn: pause.on, pauseReason: pause.reason.trim() };
}

/** Goes on with what was left: as many days are still to run after `on` as were after the pause began. */
export function resumeClock(
  clock: Clock,
  on: Day,
  calendar: WorkCalendar,
): Clock | Refusal<"clock-not-paused" | "clock-wrong-day" | "clock-pauses-too-many"> {
  if (clock.state !== "paused" || clock.pausedOn === null) return refuse("clock-not-paused", { state: clock.state });
  if (on < clock.pausedOn) return refuse("clock-wrong-day", { earliest: clock.pausedOn });
  if (clock.pauses.length >= mostPauses) return refuse("clock-pauses-too-many", { longest: mostPauses });
  const over = { pausedOn: clock.pausedOn, resumedOn: on, reason: clock.pauseReason ?? "" };
  const resumed = { ...clock, state: clockMoves["resume-clock"].to, pausedOn: null, pauseReason: null };
  return recompute({ ...resumed, pauses: [...clock.pauses, over] }, calendar);
}

/** The matter was done or dropped: the clock has no consequence any more. */
export function stopClock(clock: Clock): Clock | Refusal<"clock-not-running"> {
  if (clock.state !== "running" && clock.state !== "paused") return refuse("clock-not-running", { state: clock.state });
  return { ...clock, state: clockMoves["stop-clock"].to, pausedOn: null, pauseReason: null };
}

/** Whether the consequence is due: the last day is over, and it was counted with published calendars only. */
export function strikes(clock: Clock, today: Day): boolean {
  return clock.state === "running" && !clock.provisional && today > clock.dueOn;
}

/** The clock after it struck. */
export function strikeClock(clock: Clock, today: Day): Clock | Refusal<"clock-not-due" | "clock-not-running"> {
  if (clock.state !== "running") return refuse("clock-not-running", { state: clock.state });
  if (!strikes(clock, today)) return refuse("clock-not-due", { dueOn: clock.dueOn });
  return { ...clock, state: clockMoves["strike-clock"].to };
}

/** The last day counted anew, after a calendar was imported. What has ended keeps the day it ended with. */
export function recompute(clock: Clock, calendar: WorkCalendar): Clock {
  if (clock.state === "stopped" || clock.state === "struck") return clock;
  return { ...clock, ...dueDay(clock, calendar) };
}

function lastMovedOn(clock: Clock): Day {
  return clock.pauses.at(-1)?.resumedOn ?? clock.startedOn;
}

/** Working days are lengthened by the working days of the pauses, other periods by their natural days. */
function dueDay(
  clock: Pick<Clock, "startedOn" | "period" | "pauses">,
  calendar: WorkCalendar,
): { dueOn: Day; provisional: boolean } {
  const { count, unit } = clock.period;
  if (unit !== "WD") {
    const rested = clock.pauses.reduce((sum, pause) => sum + daysBetween(pause.pausedOn, pause.resumedOn), 0);
    return asDue(firstWorkingDay(calendar, addDays(addPeriod(clock.startedOn, { count, unit }), rested)));
  }
  const rests = clock.pauses.map((pause) => workingDaysBetween(calendar, pause.pausedOn, pause.resumedOn));
  return asDue(
    addWorkingDays(
      calendar,
      clock.startedOn,
      rests.reduce((sum, rest) => sum + rest.count, count),
    ),
  );
}

function asDue(counted: CountedDay): { dueOn: Day; provisional: boolean } {
  return { dueOn: counted.on, provisional: counted.provisional };
}
