import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { assert as always, integer, property } from "fast-check";
import {
  addDays,
  addMonths,
  addWorkingDays,
  addYears,
  daysBetween,
  dayOfWeek,
  isDay,
  isWorkingDay,
  lastDayOf,
  workCalendar,
  workingDaysBetween,
} from "./calendar.ts";

/** The State Council office's notices for 2024 to 2026. */
const calendar = workCalendar([
  {
    year: 2024,
    off: days(
      2024,
      "01-01 02-12 02-13 02-14 02-15 02-16 04-04 04-05 05-01 05-02 05-03 06-10 09-16 09-17 10-01 10-02 10-03 10-04 10-07",
    ),
    worked: days(2024, "02-04 02-18 04-07 04-28 05-11 09-14 09-29 10-12"),
  },
  {
    year: 2025,
    off: days(
      2025,
      "01-01 01-28 01-29 01-30 01-31 02-03 02-04 04-04 05-01 05-02 05-05 06-02 10-01 10-02 10-03 10-06 10-07 10-08",
    ),
    worked: days(2025, "01-26 02-08 04-27 09-28 10-11"),
  },
  {
    year: 2026,
    off: days(
      2026,
      "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07",
    ),
    worked: days(2026, "01-04 02-14 02-28 05-09 09-20 10-10"),
  },
]);

describe("plain days", () => {
  it("knows which texts are days", () => {
    for (const day of ["2024-02-29", "2000-02-29", "2026-12-31", "2099-12-31"]) assert.equal(isDay(day), true, day);
    for (const text of [
      "2026-02-29",
      "1900-02-29",
      "2026-13-01",
      "2026-00-10",
      "2026-1-1",
      "2026/01/01",
      "",
      "2026-04-31",
      "1899-12-31",
      "2026-01-01T00:00:00Z",
    ])
      assert.equal(isDay(text), false, text);
  });

  it("counts months by 民法典 202, to the month's end where the day is missing", () => {
    assert.equal(addMonths("2026-05-10", 3), "2026-08-10");
    assert.equal(addMonths("2026-11-30", 3), "2027-02-28");
    assert.equal(addMonths("2028-02-29", 12), "2029-02-28");
    assert.equal(addMonths("2024-01-31", 1), "2024-02-29");
    assert.equal(addMonths("2026-01-15", -1), "2025-12-15");
    assert.equal(addMonths("2026-03-31", -13), "2025-02-28");
    assert.equal(addYears("2028-02-29", 3), "2031-02-28");
    assert.equal(addYears("2026-05-10", 3), "2029-05-10");
  });

  it("knows the day of the week", () => {
    assert.equal(dayOfWeek("1970-01-01"), 4);
    assert.equal(dayOfWeek("2026-11-21"), 6);
    assert.equal(dayOfWeek("1949-10-01"), 6);
    assert.equal(dayOfWeek("2026-11-22"), 7);
  });

  it("goes over month, year and leap day", () => {
    assert.equal(addDays("2024-02-28", 1), "2024-02-29");
    assert.equal(addDays("2026-12-31", 1), "2027-01-01");
    assert.equal(addDays("2027-01-01", -1), "2026-12-31");
  });

  it("adds and takes away the same", () => {
    always(
      property(integer({ min: -20_000, max: 20_000 }), (count) => {
        const there = addDays("2020-02-29", count);
        assert.equal(addDays(there, -count), "2020-02-29");
        assert.equal(daysBetween("2020-02-29", there), count);
      }),
    );
  });

  it("refuses what is no day, loudly", () => {
    assert.throws(() => addDays("2026-02-30", 1), RangeError);
    assert.throws(() => addMonths("heute", 1), RangeError);
    assert.throws(() => addYears("2290-01-01", 20), RangeError);
  });
});

describe("working days", () => {
  it("agrees with the published arrangement of 2024 to 2026 on every day", (t) => {
    const file = join(dataFolder(), "calendar", "workdays_2024_2026.csv");
    if (!existsSync(file)) {
      t.diagnostic(`SKIPPED: ${file} is absent`);
      return;
    }
    const rows = readFileSync(file, "utf8").trim().split(/\r?\n/).slice(1);
    assert.equal(rows.length, 1096);
    for (const row of rows) {
      const [day = "", worked] = row.split(",");
      assert.deepEqual(isWorkingDay(calendar, day), { working: worked === "1", provisional: false }, day);
    }
  });

  it("counts the worked examples: the day of the event is not counted (民法典 201)", () => {
    const examples = [
      ["2026-09-24", 7, "2026-10-12"],
      ["2026-09-30", 3, "2026-10-10"],
      ["2026-02-13", 7, "2026-03-02"],
      ["2026-04-30", 1, "2026-05-06"],
      ["2026-05-08", 1, "2026-05-09"],
      ["2025-09-26", 7, "2025-10-13"],
      ["2024-02-08", 7, "2024-02-23"],
      ["2026-11-20", 7, "2026-12-01"],
    ] as const;
    for (const [from, count, on] of examples) {
      assert.deepEqual(addWorkingDays(calendar, from, count), { on, provisional: false });
      assert.equal(workingDaysBetween(calendar, from, on).count, count);
    }
  });

  it("counts a year not yet published with plain weekends and says that this is provisional", () => {
    assert.deepEqual(isWorkingDay(calendar, "2027-01-01"), { working: true, provisional: true });
    assert.deepEqual(addWorkingDays(calendar, "2026-12-31", 1), { on: "2027-01-01", provisional: true });
    assert.deepEqual(addWorkingDays(calendar, "2026-12-30", 1), { on: "2026-12-31", provisional: false });
    assert.equal(lastDayOf(calendar, "2026-12-31", { count: 1, unit: "Y" }).provisional, true);
    assert.equal(workingDaysBetween(calendar, "2026-12-30", "2027-01-02").provisional, true);
  });

  it("moves the end of a period in days, months or years from a day of rest to the next working day (民法典 203)", () => {
    assert.deepEqual(lastDayOf(calendar, "2026-09-21", { count: 10, unit: "D" }), {
      on: "2026-10-08",
      provisional: false,
    });
    assert.equal(lastDayOf(calendar, "2026-10-20", { count: 30, unit: "D" }).on, "2026-11-19");
    assert.equal(
      lastDayOf(calendar, "2025-12-14", { count: 2, unit: "M" }).on,
      "2026-02-14",
      "a worked Saturday ends it",
    );
    assert.equal(lastDayOf(calendar, "2025-12-16", { count: 2, unit: "M" }).on, "2026-02-24");
    assert.equal(lastDayOf(calendar, "2025-05-10", { count: 1, unit: "Y" }).on, "2026-05-11");
    assert.equal(lastDayOf(calendar, "2026-09-24", { count: 7, unit: "WD" }).on, "2026-10-12");
  });

  it("lets a year's notice move days of the December before it", () => {
    const moved = workCalendar([
      { year: 2026, off: [], worked: [] },
      { year: 2027, off: ["2027-01-01", "2026-12-31"], worked: ["2026-12-27"] },
    ]);
    assert.equal(isWorkingDay(moved, "2026-12-31").working, false);
    assert.equal(isWorkingDay(moved, "2026-12-27").working, true);
  });

  it("has limits", () => {
    assert.deepEqual(addWorkingDays(calendar, "2026-05-01", 0), { on: "2026-05-01", provisional: false });
    for (const count of [-1, 0.5, 2_501, Number.NaN])
      assert.throws(() => addWorkingDays(calendar, "2026-05-01", count), RangeError);
    assert.throws(() => workingDaysBetween(calendar, "1900-01-01", "2200-01-01"), RangeError);
    assert.equal(workingDaysBetween(calendar, "2026-05-10", "2026-05-01").count, 0);
  });
});

function days(year: number, list: string): string[] {
  return list.split(" ").map((day) => `${String(year)}-${day}`);
}

function dataFolder(): string {
  return process.env["XINHENG_TEST_DATA"] ?? join(import.meta.dirname, "..", "..", "shared", "data");
}
