import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays, addPeriod } from "../calendar.ts";
import { packEntry, type PackEntry } from "../catalogue/pack.ts";
import { endOfMatter, isPastRetention, retentionTerm } from "./retention.ts";

function rule(period: string, bound = "atMost"): PackEntry {
  return packEntry.parse({
    kind: "rule",
    type: "retention",
    id: "kept",
    name: "保存期限",
    edition: "2013",
    validFrom: "2013-03-15",
    region: "CN",
    source: { document: "征信业管理条例", mark: "verified" },
    what: "不良信息",
    countsFrom: "不良行为或者事件终止之日",
    bound,
    period,
  });
}

describe("the day a matter ended", () => {
  it("is the decision's, or the end of its validity where that is later; a licence without an end has not ended", () => {
    const decidedOn = "2026-11-12";
    assert.equal(endOfMatter({ polarity: "adverse", decidedOn, validTo: null }), "2026-11-12");
    assert.equal(endOfMatter({ polarity: "adverse", decidedOn, validTo: "2027-02-12" }), "2027-02-12");
    assert.equal(endOfMatter({ polarity: "adverse", decidedOn, validTo: "2026-01-01" }), "2026-11-12");
    assert.equal(endOfMatter({ polarity: "neutral", decidedOn, validTo: null }), null);
    assert.equal(endOfMatter({ polarity: "neutral", decidedOn, validTo: "2029-11-11" }), "2029-11-11");
  });
});

describe("retentionTerm", () => {
  const ended = (today: string, period = "5Y") =>
    isPastRetention(
      { polarity: "adverse", decidedOn: "2026-11-12", validTo: null },
      retentionTerm([rule(period)], "kept", today),
    );

  it("keeps an adverse record through the fifth year's day and not a day longer (征信业管理条例 16)", () => {
    assert.equal(ended("2031-11-12"), false);
    assert.equal(ended("2031-11-13"), true);
  });

  it("names the rule and its edition", () => {
    assert.equal(retentionTerm([rule("5Y")], "kept", "2031-11-13")?.rule, "kept@2013");
  });

  it("ends nothing by a rule that says at least, nor without a rule", () => {
    assert.equal(retentionTerm([rule("6M", "atLeast")], "kept", "2031-11-13"), null);
    assert.equal(retentionTerm([rule("5Y")], "other", "2031-11-13"), null);
  });

  it("compares as the period counts, over every length of month", () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays("2024-01-01", count));
    fc.assert(
      fc.property(
        days,
        fc.constantFrom("6M", "1M", "13M", "1Y", "5Y"),
        fc.integer({ min: -6, max: 6 }),
        (on, term, off) => {
          const entry = rule(term);
          if (entry.kind !== "rule" || entry.type !== "retention") throw new Error("not the rule that was made");
          const end = addDays(addPeriod(on, { ...entry.period, count: -entry.period.count }), off);
          const past = isPastRetention(
            { polarity: "adverse", decidedOn: end, validTo: null },
            retentionTerm([entry], "kept", on),
          );
          assert.equal(past, on > addPeriod(end, entry.period));
        },
      ),
    );
  });
});
