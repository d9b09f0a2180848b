import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../refusal.ts";
import { judgeCalendarNotice } from "./calendar-notice.ts";

/** 国务院办公厅关于2026年部分节假日安排的通知: weekdays off and weekend days worked, as printed. */
const notice2026 = {
  year: 2026,
  off: [
    ...["2026-01-01", "2026-01-02", "2026-02-16", "2026-02-17", "2026-02-18", "2026-02-19", "2026-02-20", "2026-02-23"],
    ...["2026-04-06", "2026-05-01", "2026-05-04", "2026-05-05", "2026-06-19", "2026-09-25", "2026-10-01", "2026-10-02"],
    ...["2026-10-05", "2026-10-06", "2026-10-07"],
  ],
  worked: ["2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10"],
};

describe("judgeCalendarNotice", () => {
  const codeOf = (off: string[], worked: string[] = []) => {
    const judged = judgeCalendarNotice({ year: 2026, off, worked });
    return isRefusal(judged) ? judged.refused : null;
  };

  it("takes a notice as published, in whichever order and however often a day is written", () => {
    assert.deepEqual(judgeCalendarNotice(notice2026), notice2026);
    const shuffled = { ...notice2026, off: [...notice2026.off, ...notice2026.off].toReversed() };
    assert.deepEqual(judgeCalendarNotice(shuffled), notice2026);
  });

  it("takes days of the December before, as the notice of 2019 had them, and of no other month or year", () => {
    const notice = { year: 2019, off: ["2018-12-31", "2019-01-01"], worked: ["2018-12-29"] };
    assert.deepEqual(judgeCalendarNotice(notice), notice);
    assert.equal(codeOf(["2025-11-28"]), "calendar-day-foreign");
    assert.equal(codeOf(["2027-01-01"]), "calendar-day-foreign");
    assert.equal(codeOf(["2026-01-01"], ["2027-01-02"]), "calendar-day-foreign");
  });

  it("tells a weekend under “off” and a weekday under “worked”: somebody filled in the wrong column", () => {
    assert.equal(codeOf(["2026-01-03"]), "calendar-day-not-worked-anyway");
    assert.equal(codeOf(["2026-01-01"], ["2026-01-05"]), "calendar-day-worked-anyway");
  });
});
