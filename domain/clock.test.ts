import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { assert as always, integer, property } from "fast-check";
import { addDays, type Period, workCalendar, workingDaysBetween } from "./calendar.ts";
import {
  type Clock,
  pauseClock,
  recompute,
  resumeClock,
  startClock,
  stopClock,
  strikeClock,
  strikes,
} from "./clock.ts";
import { clockRefusals } from "./clock-refusals.ts";
import { isRefusal } from "./refusal.ts";

const off = [
  "01-01",
  "01-02",
  "02-16",
  "02-17",
  "02-18",
  "02-19",
  "02-20",
  "02-23",
  "04-06",
  "05-01",
  "05-04",
  "05-05",
  "06-19",
  "09-25",
  "10-01",
  "10-02",
  "10-05",
  "10-06",
  "10-07",
];
const worked = ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"];
const notice2026 = { year: 2026, off: off.map((day) => `2026-${day}`), worked: worked.map((day) => `2026-${day}`) };
const calendar = workCalendar([notice2026]);
/** An invented arrangement: 1 January 2027 off, 3 January (a Sunday) worked. */
const with2027 = workCalendar([notice2026, { year: 2027, off: ["2027-01-01"], worked: ["2027-01-03"] }]);
const sevenWorkingDays: Period = { count: 7, unit: "WD" };

describe("a clock", () => {
  it("ends over 春节 and over 国庆 with its worked Sunday and Saturday where the calendar says", () => {
    assert.equal(started("2026-02-13", sevenWorkingDays).dueOn, "2026-03-02");
    assert.equal(started("2026-09-24", sevenWorkingDays).dueOn, "2026-10-12");
    assert.equal(started("2026-09-18", { count: 1, unit: "WD" }).dueOn, "2026-09-20", "a worked Sunday");
  });

  it("strikes after 24:00 of its last day and not on it", () => {
    const clock = started("2026-09-30", { count: 3, unit: "WD" });
    assert.equal(clock.dueOn, "2026-10-10");
    assert.equal(strikes(clock, "2026-10-10"), false);
    assert.equal(strikes(clock, "2026-10-11"), true);
    assert.equal(accepted(strikeClock(clock, "2026-10-11")).state, "struck");
    assert.equal(refusedWith(strikeClock(clock, "2026-10-10")), "clock-not-due");
  });

  it("ends on 31 December and strikes on 1 January, though the next year is unknown", () => {
    const clock = started("2026-12-30", { count: 1, unit: "WD" });
    assert.deepEqual([clock.dueOn, clock.provisional], ["2026-12-31", false]);
    assert.equal(strikes(clock, "2026-12-31"), false);
    assert.equal(strikes(clock, "2027-01-01"), true);
  });

  it("never strikes while provisional, and is counted anew when the calendar is imported", () => {
    const clock = started("2026-12-31", { count: 1, unit: "WD" });
    assert.deepEqual([clock.dueOn, clock.provisional], ["2027-01-01", true]);
    assert.equal(strikes(clock, "2027-06-01"), false);
    assert.equal(refusedWith(strikeClock(clock, "2027-06-01")), "clock-not-due");
    const known = recompute(clock, with2027);
    assert.deepEqual([known.dueOn, known.provisional], ["2027-01-03", false]);
    assert.equal(strikes(known, "2027-01-03"), false);
    assert.equal(strikes(known, "2027-01-04"), true);
  });

  it("keeps the working days that were left while it is paused", () => {
    const clock = started("2026-09-24", sevenWorkingDays);
    const paused = accepted(pauseClock(clock, { on: "2026-09-28", reason: "等待补正" }));
    assert.deepEqual([paused.state, paused.pausedOn, paused.pauseReason], ["paused", "2026-09-28", "等待补正"]);
    assert.equal(strikes(paused, "2027-01-01"), false);
    const resumed = accepted(resumeClock(paused, "2026-10-08", calendar));
    // Six of the seven were left: 10-09, 10-10 (worked Saturday), 10-12 to 10-15.
    assert.equal(resumed.dueOn, "2026-10-15");
    assert.deepEqual([resumed.state, resumed.pausedOn, resumed.pauseReason], ["running", null, null]);
  });

  it("keeps what was left whenever it is paused and resumed", () => {
    always(
      property(
        integer({ min: 1, max: 40 }),
        integer({ min: 0, max: 60 }),
        integer({ min: 0, max: 90 }),
        (count, run, rest) => {
          const clock = started("2026-02-10", { count, unit: "WD" });
          const on = addDays("2026-02-10", run);
          if (on > clock.dueOn) return;
          const left = workingDaysBetween(calendar, on, clock.dueOn).count;
          const resumedOn = addDays(on, rest);
          const resumed = accepted(resumeClock(accepted(pauseClock(clock, { on, reason: "x" })), resumedOn, calendar));
          assert.equal(workingDaysBetween(calendar, resumedOn, resumed.dueOn).count, left);
        },
      ),
    );
  });

  it("lengthens a period in natural days by natural days and then looks for a working day", () => {
    const clock = started("2026-09-01", { count: 20, unit: "D" });
    assert.equal(clock.dueOn, "2026-09-21");
    const resumed = accepted(
      resumeClock(accepted(pauseClock(clock, { on: "2026-09-10", reason: "x" })), "2026-09-14", calendar),
    );
    assert.equal(resumed.dueOn, "2026-09-28", "the 25th is 中秋, the weekend follows");
  });

  it("counts its pauses anew too when a calendar is imported", () => {
    const clock = started("2026-12-30", { count: 3, unit: "WD" });
    const paused = accepted(pauseClock(clock, { on: "2026-12-31", reason: "x" }));
    const resumed = accepted(resumeClock(paused, "2027-01-04", calendar));
    assert.deepEqual([resumed.dueOn, resumed.provisional], ["2027-01-06", true]);
    // One of three was run by 12-31; two are left after Monday 01-04 under either calendar.
    assert.deepEqual(
      [recompute(resumed, with2027).dueOn, recompute(resumed, with2027).provisional],
      ["2027-01-06", false],
    );
  });

  it("refuses moves that its state does not know", () => {
    const running = started("2026-09-01", sevenWorkingDays);
    const paused = accepted(pauseClock(running, { on: "2026-09-02", reason: "x" }));
    const stopped = accepted(stopClock(paused));
    assert.deepEqual([stopped.state, stopped.pausedOn], ["stopped", null]);
    assert.equal(refusedWith(pauseClock(paused, { on: "2026-09-03", reason: "x" })), "clock-not-running");
    assert.equal(refusedWith(pauseClock(running, { on: "2026-08-31", reason: "x" })), "clock-wrong-day");
    assert.equal(refusedWith(pauseClock(running, { on: "2026-10-31", reason: "x" })), "clock-overdue");
    assert.equal(refusedWith(pauseClock(running, { on: "2026-09-02", reason: " " })), "clock-pause-without-reason");
    assert.equal(refusedWith(resumeClock(running, "2026-09-03", calendar)), "clock-not-paused");
    assert.equal(refusedWith(resumeClock(paused, "2026-09-01", calendar)), "clock-wrong-day");
    assert.equal(refusedWith(stopClock(stopped)), "clock-not-running");
    assert.equal(refusedWith(strikeClock(stopped, "2026-12-01")), "clock-not-running");
    assert.equal(strikes(stopped, "2026-12-01"), false);
    assert.equal(recompute(stopped, with2027), stopped);
  });

  it("is not paused without end", () => {
    let clock = started("2026-01-05", { count: 100, unit: "WD" });
    for (let times = 0; times < 50; times += 1) {
      clock = accepted(
        resumeClock(accepted(pauseClock(clock, { on: "2026-01-06", reason: "x" })), "2026-01-06", calendar),
      );
    }
    const paused = accepted(pauseClock(clock, { on: "2026-01-06", reason: "x" }));
    assert.equal(refusedWith(resumeClock(paused, "2026-01-06", calendar)), "clock-pauses-too-many");
  });
});

function started(startedOn: string, period: Period): Clock {
  return startClock({ id: "c", startedOn, period, ruleEdition: "deadline@2026" }, calendar);
}

function accepted(answer: ReturnType<typeof pauseClock | typeof resumeClock | typeof strikeClock>): Clock {
  if ("refused" in answer) assert.fail(answer.refused);
  return answer;
}

function refusedWith(answer: unknown): string {
  assert.ok(isRefusal(answer));
  assert.ok(answer.refused in clockRefusals, answer.refused);
  return answer.refused;
}
