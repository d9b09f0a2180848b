import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ObligationWord } from "../agreements/obligation.ts";
import type { MediationAct } from "./mediation.ts";
import { type DutyFacts, dutiesOf } from "./mediation-duty.ts";

const today = "2026-11-20";
const nothing: DutyFacts = {
  ...{ stage: "requested", acts: [], chose: [], outsider: null, sessions: [] },
  ...{ obligations: [], courtUntil: null },
};
const act = (side: MediationAct["side"], what: MediationAct["what"], says = true): MediationAct => ({
  ...{ side, what, says, text: "", paper: null, on: today, onPaper: false },
});
const told = (facts: Partial<DutyFacts>, role: Parameters<typeof dutiesOf>[1]) =>
  dutiesOf({ ...nothing, ...facts }, role, today).map(({ duty, on }) => (on === null ? duty : `${duty} ${on}`));

describe("what waits for whom in a mediation", () => {
  it("the answer is the other party's, and the secretariat's where the other has no account", () => {
    assert.deepEqual(told({}, "respondent"), ["mediation-to-answer"]);
    assert.deepEqual(told({}, "requester"), []);
    assert.deepEqual(told({}, "house"), []);
    assert.deepEqual(told({ outsider: "respondent" }, "house"), ["mediation-to-answer"]);
    assert.deepEqual(told({ outsider: "requester" }, "house"), []);
  });
  it("each chooses; the secretariat appoints where both chose differently, or one is an outsider", () => {
    const stage = "consented" as const;
    assert.deepEqual(told({ stage }, "requester"), ["mediation-to-choose"]);
    assert.deepEqual(told({ stage, chose: ["requester"] }, "requester"), []);
    assert.deepEqual(told({ stage, chose: ["requester"] }, "house"), []);
    assert.deepEqual(told({ stage, chose: ["requester", "respondent"] }, "house"), ["mediation-to-appoint"]);
    assert.deepEqual(told({ stage, outsider: "respondent" }, "house"), ["mediation-to-appoint"]);
  });
  it("a session is before the parties until its day is over, its minutes before the mediator from that day on", () => {
    const ahead = { stage: "mediating" as const, sessions: ["2026-11-23"] };
    const held = { stage: "mediating" as const, sessions: [today, "2026-11-19"] };
    assert.deepEqual(told(ahead, "respondent"), ["mediation-session 2026-11-23"]);
    assert.deepEqual(told(ahead, "mediator"), ["mediation-session 2026-11-23"]);
    assert.deepEqual(told(held, "requester"), [`mediation-session ${today}`]);
    assert.deepEqual(told(held, "mediator"), [`mediation-to-minute ${today}`, "mediation-to-minute 2026-11-19"]);
    assert.deepEqual(told(held, "house"), []);
    assert.deepEqual(told({ stage: "mediating" }, "mediator"), ["mediation-to-settle"]);
  });
  it("each signs once", () => {
    const signed = [act("requester", "signature")];
    assert.deepEqual(told({ stage: "drafted", acts: signed }, "requester"), []);
    assert.deepEqual(told({ stage: "drafted", acts: signed }, "respondent"), ["mediation-to-sign"]);
  });
  it("who owes performs by the earliest day, the other confirms what was noted", () => {
    const noted: ObligationWord = {
      ...{ by: "respondent", says: "performed", performedOn: today, text: "", paper: null, on: today, onPaper: false },
    };
    const owed = (dueOn: string, words: readonly ObligationWord[] = []) =>
      ({ obligor: "respondent", dueOn, words, moves: [] }) as const;
    const facts = {
      stage: "agreed" as const,
      obligations: [owed("2026-12-31"), owed("2026-11-30"), owed(today, [noted])],
    };
    assert.deepEqual(told(facts, "respondent"), ["mediation-to-perform 2026-11-30"]);
    assert.deepEqual(told(facts, "requester"), ["mediation-to-confirm"]);
    assert.deepEqual(told(facts, "house"), []);
    assert.deepEqual(told({ ...facts, outsider: "requester" }, "house"), ["mediation-to-confirm"]);
    assert.deepEqual(told({ ...facts, stage: "performed" }, "respondent"), []);
  });
  it("the wish to move a day waits for the other side; so does the way to the court, as long as it is open", () => {
    const asked = { by: "respondent", text: "", paper: null, on: today, onPaper: false } as const;
    const move = { from: null, to: today, asked, answered: null, supplement: null };
    const facts = {
      ...{ stage: "agreed" as const, acts: [act("respondent", "court")], courtUntil: "2026-12-21" },
      obligations: [{ obligor: "requester" as const, dueOn: null, words: [], moves: [move] }],
    };
    const both = ["mediation-to-perform", "mediation-to-answer-day", "mediation-to-join-court 2026-12-21"];
    assert.deepEqual(told(facts, "requester"), both);
    assert.deepEqual(told(facts, "respondent"), []);
    assert.deepEqual(told({ ...facts, courtUntil: null }, "requester"), both.slice(0, 2));
  });
});
