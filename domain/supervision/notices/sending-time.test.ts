import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sendingTime } from "./sending-time.ts";

const at = (text: string) => Date.parse(text);
const rule = { digestHour: 9, quietFrom: 22, quietUntil: 7 };
const due = (way: "at-once" | "digest" | "desk", now: string, given = rule) => {
  const found = sendingTime(way, at(now), given);
  return found === null ? null : new Date(found).toISOString();
};

describe("when a notice goes by mail", () => {
  it("goes at once by day, and after the quiet hours by night, over midnight and from the first minute on", () => {
    assert.equal(due("at-once", "2026-11-20T21:59:59+08:00"), "2026-11-20T13:59:59.000Z");
    assert.equal(due("at-once", "2026-11-20T22:00:00+08:00"), "2026-11-20T23:00:00.000Z");
    assert.equal(due("at-once", "2026-11-21T06:59:59+08:00"), "2026-11-20T23:00:00.000Z");
    assert.equal(due("at-once", "2026-11-21T07:00:00+08:00"), "2026-11-20T23:00:00.000Z");
  });

  it("knows quiet hours within one day, and none", () => {
    const noon = { digestHour: 9, quietFrom: 12, quietUntil: 14 };
    assert.equal(due("at-once", "2026-11-20T13:00:00+08:00", noon), "2026-11-20T06:00:00.000Z");
    assert.equal(due("at-once", "2026-11-20T14:00:00+08:00", noon), "2026-11-20T06:00:00.000Z");
    const none = sendingTime("at-once", at("2026-11-20T03:00:00+08:00"), {
      ...rule,
      quietFrom: null,
      quietUntil: null,
    });
    assert.equal(none, at("2026-11-20T03:00:00+08:00"));
  });

  it("gathers a digest for the next time the hour strikes, today or tomorrow", () => {
    assert.equal(due("digest", "2026-11-20T08:59:59+08:00"), "2026-11-20T01:00:00.000Z");
    assert.equal(due("digest", "2026-11-20T09:00:00+08:00"), "2026-11-21T01:00:00.000Z");
    assert.equal(due("digest", "2026-12-31T23:30:00+08:00"), "2027-01-01T01:00:00.000Z");
  });

  it("sends nothing of what stands on the desk only", () => {
    assert.equal(due("desk", "2026-11-20T10:00:00+08:00"), null);
  });
});
