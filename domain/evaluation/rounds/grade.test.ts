import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { gradeAsItStands, type GradeEvent, isSuspended, openMatter } from "./grade.ts";

const final = { stage: "final", grade: "AA", validUntil: "2029-12-31", replaced: false } as const;
const event = (kind: GradeEvent["kind"], grade: string | null = "AA"): GradeEvent => ({ kind, grade });
const order = ["AAA", "AA", "A", "B"];

describe("gradeAsItStands", () => {
  it("says nothing before publicity, and nothing of who withdrew before a grade was final", () => {
    assert.equal(gradeAsItStands({ ...final, stage: "noticed", validUntil: null }, [], "2026-12-31"), null);
    assert.equal(gradeAsItStands({ ...final, stage: "withdrawn", validUntil: null }, [], "2026-12-31"), null);
  });
  it("is read from the day and from what happened, the last of it first", () => {
    const stateOn = (events: readonly GradeEvent[], day = "2027-06-01") => gradeAsItStands(final, events, day)?.state;
    assert.equal(stateOn([]), "final");
    assert.equal(stateOn([event("suspended", "B")]), "suspended");
    assert.equal(stateOn([event("suspended", "B"), event("reviewed", "B")]), "suspended");
    assert.equal(stateOn([event("suspended", "B"), event("restored")]), "final");
    assert.equal(stateOn([event("suspended", "B"), event("lowered", "B")]), "final");
    assert.equal(stateOn([event("suspended", "B")], "2029-12-31"), "suspended");
    assert.equal(stateOn([event("suspended", "B")], "2030-01-01"), "expired");
    assert.equal(gradeAsItStands({ ...final, replaced: true }, [], "2027-06-01")?.state, "replaced");
    assert.equal(gradeAsItStands({ ...final, stage: "withdrawn" }, [], "2030-01-01")?.state, "withdrawn");
  });
  it("is the lower grade once a body has lowered it, and stays so", () => {
    const events = [event("suspended", "B"), event("lowered", "B"), event("reviewed", "AAA")];
    assert.equal(gradeAsItStands(final, events, "2027-06-01")?.grade, "B");
  });
});

describe("openMatter", () => {
  it("is a veto, or a review that found less; what was settled is none", () => {
    const aboutOf = (...events: GradeEvent[]) => openMatter(events, "AA", order)?.about ?? null;
    assert.equal(aboutOf(), null);
    assert.equal(aboutOf(event("reviewed", "AAA")), null);
    assert.equal(aboutOf(event("reviewed", "A")), "review");
    assert.equal(aboutOf(event("reviewed", null)), "review");
    assert.equal(aboutOf(event("reviewed", "A"), event("suspended", "B")), "veto");
    assert.equal(aboutOf(event("suspended", "B"), event("restored")), null);
    assert.equal(aboutOf(event("suspended", "B"), event("restored"), event("reviewed", "A")), "review");
    assert.ok(isSuspended([event("suspended", "B"), event("restored"), event("suspended", "B")]));
  });
});
