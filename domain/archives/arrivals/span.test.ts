import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { workCalendar } from "../../calendar.ts";
import { gapsOf, spanAround, spanOf } from "./span.ts";

// The State Council's notice for 2026: 1 to 8 October off, 10 October worked.
const calendar = workCalendar([
  {
    year: 2026,
    off: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
    worked: ["2026-10-10"],
  },
]);
const within = { count: 7, unit: "WD" } as const;

describe("spans of time", () => {
  it("are months, quarters and years of the calendar", () => {
    assert.deepEqual(spanAround("2026-11-21", "month"), { from: "2026-11-01", until: "2026-11-30" });
    assert.deepEqual(spanAround("2026-02-01", "quarter"), { from: "2026-01-01", until: "2026-03-31" });
    assert.deepEqual(spanAround("2026-12-31", "quarter"), { from: "2026-10-01", until: "2026-12-31" });
    assert.deepEqual(spanAround("2028-02-29", "year"), { from: "2028-01-01", until: "2028-12-31" });
    assert.deepEqual(spanOf("2026-02"), { from: "2026-02-01", after: "2026-03-01" });
    assert.deepEqual(spanOf("2026"), { from: "2026-01-01", after: "2027-01-01" });
  });
});

describe("gaps", () => {
  const gaps = (months: readonly string[], today: string, more: { every?: "quarter"; expectedFrom?: string } = {}) =>
    gapsOf({ months, every: "month", expectedFrom: null, ...more }, { today, within, calendar }).map(
      ({ from }) => from,
    );

  it("are the spans between the first report and today in which nothing was sent, latest first", () => {
    assert.deepEqual(gaps(["2026-03-01", "2026-06-01", "2026-08-01"], "2026-09-25"), [
      "2026-07-01",
      "2026-05-01",
      "2026-04-01",
    ]);
    assert.deepEqual(gaps(["2026-08-01"], "2026-09-25"), []);
    assert.deepEqual(gaps([], "2026-09-25"), []);
    assert.deepEqual(gaps(["2025-11-01"], "2026-07-20", { every: "quarter" }), ["2026-04-01", "2026-01-01"]);
  });

  it("begin in the month since when a department is expected to report, even if it never did", () => {
    assert.deepEqual(gaps([], "2026-09-25", { expectedFrom: "2026-07-01" }), ["2026-08-01", "2026-07-01"]);
    assert.deepEqual(gaps(["2026-08-01"], "2026-09-25", { expectedFrom: "2026-07-01" }), ["2026-07-01"]);
    assert.deepEqual(gaps(["2026-06-01"], "2026-09-25", { expectedFrom: "2026-07-01" }), ["2026-08-01", "2026-07-01"]);
  });

  it("begin when the last decision of the span had to be here, and not before", () => {
    // Seven working days after 30 September 2026: 8, 9, 10, 12, 13, 14, 15 October.
    assert.deepEqual(gaps(["2026-08-01"], "2026-10-15"), []);
    assert.deepEqual(gaps(["2026-08-01"], "2026-10-16"), ["2026-09-01"]);
  });
});
