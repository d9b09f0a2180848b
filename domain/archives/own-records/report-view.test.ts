import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeReportEnd, stateOfReport } from "./report-view.ts";

describe("stateOfReport", () => {
  it("opens through its last day, and not once it is revoked", () => {
    assert.equal(stateOfReport({ untilOn: "2026-12-20", revokedAt: null }, "2026-12-20"), "open");
    assert.equal(stateOfReport({ untilOn: "2026-12-20", revokedAt: null }, "2026-12-21"), "over");
    assert.equal(stateOfReport({ untilOn: "2026-12-20", revokedAt: new Date() }, "2026-11-20"), "revoked");
  });
});

describe("judgeReportEnd", () => {
  it("takes today to a year from today", () => {
    const refused = (day: string) => judgeReportEnd(day, "2026-11-20")?.refused ?? null;
    assert.deepEqual(["2026-11-20", "2027-11-20"].map(refused), [null, null]);
    assert.deepEqual(["2026-11-19", "2027-11-21"].map(refused), ["report-until-past", "report-until-past"]);
  });
});
