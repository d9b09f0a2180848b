import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type PackEntry, packEntry } from "./pack.ts";
import { strictnessOf } from "./strictness.ts";

describe("a narrower rule", () => {
  it("about publicity is stricter when it shows longer, or what was not shown", () => {
    assert.equal(strictnessOf(publicity("1Y", "3Y"), publicity("1Y", "3Y")), "same");
    assert.equal(strictnessOf(publicity("1Y", "3Y"), publicity("12M", "36M")), "same");
    assert.equal(strictnessOf(publicity("1Y", "3Y"), publicity("6M", "3Y")), "milder");
    assert.equal(strictnessOf(publicity("1Y", "3Y"), publicity("2Y", "3Y")), "stricter");
    assert.equal(strictnessOf(publicity("1Y", "3Y"), publicity("2Y", "2Y")), "unclear");
    assert.equal(strictnessOf(publicity("1Y", "3Y"), publicity("1Y", "3Y", "yes")), "stricter");
    assert.equal(strictnessOf(publicity("1Y", "3Y"), publicity("1Y", "3Y", "no")), "milder");
  });

  it("about who asks in an interview is stricter when more do", () => {
    assert.equal(strictnessOf(interviewers(2), interviewers(2)), "same");
    assert.equal(strictnessOf(interviewers(2), interviewers(3)), "stricter");
    assert.equal(strictnessOf(interviewers(2), interviewers(1)), "milder");
  });

  it("about keeping is stricter when what must go goes sooner, or what must stay stays longer", () => {
    assert.equal(strictnessOf(retention("atMost", "5Y"), retention("atMost", "3Y")), "stricter");
    assert.equal(strictnessOf(retention("atMost", "5Y"), retention("atMost", "7Y")), "milder");
    assert.equal(strictnessOf(retention("atLeast", "6M"), retention("atLeast", "1Y")), "stricter");
    assert.equal(strictnessOf(retention("atLeast", "6M"), retention("atMost", "6M")), "unclear");
  });

  it("of another type cannot be compared", () => {
    assert.equal(strictnessOf(retention("atMost", "5Y"), publicity("1Y", "3Y")), "unclear");
  });
});

const header = {
  kind: "rule",
  name: "规则",
  edition: "2026",
  validFrom: "2026-01-01",
  region: "CN",
  source: { document: "示例", mark: "unverified" },
};

function interviewers(least: number): PackEntry {
  return packEntry.parse({ ...header, id: "case-interviewers", type: "case-interviewers", least });
}

function retention(bound: string, period: string): PackEntry {
  return packEntry.parse({
    ...header,
    id: "retention-x",
    type: "retention",
    what: "信息",
    countsFrom: "终止之日",
    bound,
    period,
  });
}

function publicity(general: string, serious: string, minor = "in-principle-not"): PackEntry {
  return packEntry.parse({
    ...header,
    id: "publicity-window",
    type: "publicity-window",
    countsFrom: "decidedOn",
    classes: {
      minor: { publish: minor, longest: "3M" },
      general: { publish: "yes", longest: general },
      serious: { publish: "yes", longest: serious },
    },
    unclassed: { withoutOwnEnd: "held", longest: "3Y" },
  });
}
