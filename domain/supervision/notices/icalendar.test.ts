import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CalendarDay, icalendar } from "./icalendar.ts";

const day: CalendarDay = {
  id: "01990000-0000-7000-8000-00000000000a",
  on: "2026-12-31",
  title: "期限",
  text: "x",
  address: "https://example.cn/desk/clocks",
  changedAt: new Date("2026-11-20T02:03:04.567Z"),
};
const linesOf = (text: string) => text.replaceAll("\r\n ", "").split("\r\n");

describe("the calendar of deadlines (RFC 5545)", () => {
  it("writes an all-day event whose end is the day after, over the turn of the year", () => {
    const lines = linesOf(icalendar("示例", [day]));
    for (const line of [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      "UID:01990000-0000-7000-8000-00000000000a@xinheng",
      "DTSTAMP:20261120T020304Z",
      "DTSTART;VALUE=DATE:20261231",
      "DTEND;VALUE=DATE:20270101",
    ])
      assert.ok(lines.includes(line), line);
    assert.deepEqual(lines.slice(-3), ["END:VEVENT", "END:VCALENDAR", ""]);
  });

  it("escapes backslash, semicolon, comma and line breaks, and nothing else", () => {
    const lines = linesOf(icalendar("a", [{ ...day, title: "甲;乙,丙\\丁:戊\n己" }]));
    assert.ok(lines.includes("SUMMARY:甲\\;乙\\,丙\\\\丁:戊\\n己"));
  });

  it("folds by octets, at 75, and cuts no character", () => {
    const title = `${"a".repeat(66)}信用${"衡".repeat(60)}𠮷`;
    const text = icalendar("a", [{ ...day, title }]);
    for (const line of text.split("\r\n")) assert.ok(Buffer.byteLength(line) <= 75, line);
    assert.ok(!text.includes("�"));
    assert.ok(linesOf(text).includes(`SUMMARY:${title}`));
    // "SUMMARY:" and 66 letters are 74 octets: one character of three no longer fits.
    assert.ok(text.includes(`SUMMARY:${"a".repeat(66)}\r\n 信用`));
  });
});
