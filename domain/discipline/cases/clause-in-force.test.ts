import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isInForceOn, judgeClauseDay } from "./clause-in-force.ts";

const version = (
  number: number,
  inForceFrom: string,
  followedFrom: string | null,
  repealedOn: string | null = null,
) => ({
  ...{ id: String(number), title: "示例规约", version: number, inForceFrom, followedFrom, repealedOn },
});
const first = version(1, "2024-01-01", "2026-06-01");
const second = version(2, "2026-06-01", null, "2026-10-01");

describe("a clause on the day of the act", () => {
  it("stands from its first day to the day before it is followed or repealed", () => {
    const days = ["2023-12-31", "2024-01-01", "2026-05-31", "2026-06-01"];
    assert.deepEqual(
      days.map((on) => isInForceOn(first, on)),
      [false, true, true, false],
    );
    assert.deepEqual(
      ["2026-05-31", "2026-06-01", "2026-09-30", "2026-10-01"].map((on) => isInForceOn(second, on)),
      [false, true, true, false],
    );
  });
  it("that did not stand is refused with the version that did, or that none did", () => {
    const judged = (actedOn: string) => judgeClauseDay(second, { clause: 3, actedOn }, [second, first])?.details;
    assert.equal(judged("2026-06-01"), undefined);
    assert.deepEqual(
      [judged("2026-05-31")?.["stood"], judged("2026-05-31")?.["clause"]],
      ["当日施行的是第1版（2024-01-01起）", "第三条"],
    );
    assert.equal(judged("2026-10-01")?.["stoodEn"], "no version was in force that day");
  });
});
