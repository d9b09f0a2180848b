import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { workCalendar } from "../calendar.ts";
import type { RuleOf } from "../catalogue/rule-entry.ts";
import { isStopped, recallClock, type RecallDocument } from "./recall.ts";

const rule: RuleOf<"deadline"> = {
  id: "deadline-withdraw-changed-penalty",
  kind: "rule",
  type: "deadline",
  name: "撤回已变更处罚信息",
  edition: "2021-07-15",
  validFrom: "2021-07-15",
  region: "CN",
  source: { document: "行政处罚法", article: "第四十八条、第八十五条", mark: "verified" },
  narrower: "stricter",
  matter: "处罚决定被变更、撤销后撤回公示",
  countsFrom: "变更或撤销之日",
  authorities: [],
  overdue: "tell",
  owner: "作出决定的机关",
  limits: [{ case: "withdraw", name: "撤回", period: { count: 3, unit: "WD" } }],
};
// National Day 2026 as the State Council's notice of 2025-11-04 has it: off 1 to 7 October, worked 20 September and 10 October.
const calendar = workCalendar([
  {
    year: 2026,
    off: ["2026-10-01", "2026-10-02", "2026-10-05", "2026-10-06", "2026-10-07"],
    worked: ["2026-09-20", "2026-10-10"],
  },
]);
const clockOf = (decidedOn: string, today: string, recordDecidedOn = "2026-01-05") => {
  const document: RecallDocument = { number: "示撤〔2026〕1号", issuer: "示例局", decidedOn };
  return recallClock({ document, recordDecidedOn, today }, [rule], calendar);
};

describe("the clock of a recall (行政处罚法 48, 85)", () => {
  it("counts three working days, the day of the document not among them", () => {
    assert.deepEqual(clockOf("2026-11-16", "2026-11-19"), {
      ruleEdition: "deadline-withdraw-changed-penalty@2021-07-15",
      dueOn: "2026-11-19",
      provisional: false,
      late: false,
    });
    assert.deepEqual(clockOf("2026-11-16", "2026-11-20"), {
      ruleEdition: "deadline-withdraw-changed-penalty@2021-07-15",
      dueOn: "2026-11-19",
      provisional: false,
      late: true,
    });
  });

  it("passes over the feast and counts the Saturday that is worked for it", () => {
    const counted = clockOf("2026-09-30", "2026-10-12");
    assert.ok("dueOn" in counted);
    assert.deepEqual([counted.dueOn, counted.late], ["2026-10-10", true]);
  });

  it("never calls late what was counted by a calendar not yet published", () => {
    const counted = clockOf("2027-01-04", "2027-02-01");
    assert.ok("dueOn" in counted);
    assert.deepEqual([counted.provisional, counted.late], [true, false]);
  });

  it("refuses a document of tomorrow and one older than what it takes back", () => {
    assert.deepEqual(clockOf("2026-11-21", "2026-11-20"), {
      refused: "recall-document-in-future",
      details: { on: "2026-11-21", today: "2026-11-20" },
    });
    assert.deepEqual(clockOf("2026-11-18", "2026-11-20", "2026-11-19"), {
      refused: "recall-before-decision",
      details: { on: "2026-11-18", decidedOn: "2026-11-19" },
    });
  });
});

describe("what a recall keeps out", () => {
  it("the same row always, another wording only where the decision itself is gone", () => {
    for (const reason of ["source-revoked", "source-changed", "wrong-subject", "court"] as const)
      assert.equal(isStopped({ reason, sameContent: true }), true);
    assert.equal(isStopped({ reason: "source-revoked", sameContent: false }), true);
    assert.equal(isStopped({ reason: "court", sameContent: false }), true);
    assert.equal(isStopped({ reason: "source-changed", sameContent: false }), false);
    assert.equal(isStopped({ reason: "wrong-subject", sameContent: false }), false);
  });
});
