import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MediationAct } from "./mediation.ts";
import { type DutyFacts, dutiesOf } from "./mediation-duty.ts";

const today = "2026-11-20";
const nothing: DutyFacts = { stage: "requested", acts: [], chose: [], outsider: null, sessions: [] };
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
  it("each signs once and says until it is so that it was performed", () => {
    const signed = [act("requester", "signature")];
    assert.deepEqual(told({ stage: "drafted", acts: signed }, "requester"), []);
    assert.deepEqual(told({ stage: "drafted", acts: signed }, "respondent"), ["mediation-to-sign"]);
    const denied = [act("requester", "performance", false), act("respondent", "performance")];
    assert.deepEqual(told({ stage: "agreed", acts: denied }, "requester"), ["mediation-to-perform"]);
    assert.deepEqual(told({ stage: "agreed", acts: denied }, "respondent"), []);
    assert.deepEqual(told({ stage: "performed", acts: denied }, "requester"), []);
  });
});
