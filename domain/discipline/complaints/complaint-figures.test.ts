import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type CountedComplaint, complaintReportOf } from "./complaint-figures.ts";

const one = (more: Partial<CountedComplaint>): CountedComplaint => ({
  ...{ kind: "product", stage: "received", receivedOn: "2026-03-05", endedOn: null, lateStages: [] },
  ...more,
});

describe("the figures of a year of complaints", () => {
  const report = complaintReportOf(
    [
      one({}),
      one({ stage: "settled", endedOn: "2026-04-01", lateStages: ["asked"] }),
      one({
        kind: "price",
        stage: "unfounded",
        receivedOn: "2025-12-30",
        endedOn: "2026-01-08",
        lateStages: ["received"],
      }),
      one({ kind: "service", stage: "settled", receivedOn: "2026-12-31", endedOn: "2027-01-05" }),
    ],
    2026,
  );
  it("counts by kind and stage what came in during the year", () => {
    assert.deepEqual([report.received, report.open], [3, 1]);
    const product = report.kinds.find(({ kind }) => kind === "product");
    assert.deepEqual(product?.stages, [
      { stage: "received", count: 1 },
      { stage: "settled", count: 1 },
    ]);
    assert.equal(report.kinds.find(({ kind }) => kind === "price")?.received, 0);
  });
  it("a member who is late does not make the secretariat late", () => {
    assert.deepEqual([report.onTime, report.late, report.membersLate], [1, 1, 1]);
  });
  it("tells months by the day of coming in and of ending", () => {
    const [january, , march] = report.months;
    assert.deepEqual([january?.received, january?.ended, march?.received], [0, 1, 2]);
    assert.equal(report.months[11]?.received, 1);
  });
});
