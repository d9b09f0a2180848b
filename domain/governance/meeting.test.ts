import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../refusal.ts";
import {
  agreedCount,
  type Attendee,
  type IntegrityYear,
  integrityMissingSince,
  judgeCounter,
  judgeProxy,
  moveMeeting,
  type Tally,
} from "./meeting.ts";

const tally = (counter: string, more: Partial<Tally> = {}): Tally => ({
  counter,
  by: `account of ${counter}`,
  method: "paper",
  issued: 10,
  yes: 6,
  no: 3,
  abstained: 1,
  invalid: 0,
  ...more,
});
const code = (answer: unknown) => (isRefusal(answer) ? answer.refused : "taken");

describe("a count of papers", () => {
  it("needs two counters who say the same", () => {
    assert.equal(code(agreedCount([])), "votes-not-counted");
    assert.equal(code(agreedCount([tally("示例甲")])), "counters-missing");
    assert.equal(code(agreedCount([tally("示例甲"), tally("示例乙", { yes: 5, no: 4 })])), "counters-differ");
    assert.equal(code(agreedCount([tally("示例甲"), tally("示例乙")])), "taken");
  });

  it("by one person under two names is one count, and a count that no person entered is none", () => {
    assert.equal(
      code(agreedCount([tally("示例甲"), tally("示例乙", { by: "account of 示例甲" })])),
      "counters-missing",
    );
    assert.equal(code(agreedCount([tally("示例甲"), tally("示例乙", { by: null })])), "counters-missing");
  });

  it("is entered once by each, under one's own name", () => {
    const one = [tally("示例甲")];
    const judge = (counter: string, by: string) => judgeCounter(one, { counter, by })?.refused ?? "taken";
    assert.equal(judge("示例甲", "account of 示例甲"), "taken");
    assert.equal(judge("示例乙", "account of 示例甲"), "counter-not-apart");
    assert.equal(judge("示例甲", "account of 示例乙"), "counter-name-taken");
    assert.equal(judge("示例乙", "account of 示例乙"), "taken");
    const hands = [tally("示例甲", { method: "show" })];
    assert.equal(judgeCounter(hands, { counter: "示例乙", by: "account of 示例甲" }), null);
  });

  it("is void when more papers come back than were handed out", () => {
    const over = { issued: 9 };
    assert.equal(code(agreedCount([tally("示例甲", over), tally("示例乙", over)])), "papers-exceed-issued");
  });

  it("of hands is taken once", () => {
    assert.equal(code(agreedCount([tally("示例甲", { method: "show" })])), "taken");
  });
});

describe("a proxy", () => {
  const attendees: Attendee[] = [
    { id: "there", presence: "in-room", proxyHolder: null },
    { id: "away", presence: "away", proxyHolder: null },
    { id: "spoken-for", presence: "proxy", proxyHolder: "there" },
  ];
  const judge = (from: string, holder: string, heldMost: number) =>
    judgeProxy(attendees, { from, holder, heldMost, article: "第十五条" })?.refused ?? "taken";

  it("is carried by one who is there himself, for as many as the charter says", () => {
    assert.equal(judge("away", "there", 2), "taken");
    assert.equal(judge("away", "there", 1), "proxies-too-many");
    assert.equal(judge("spoken-for", "there", 1), "taken");
    assert.equal(judge("spoken-for", "away", 1), "proxy-holder-away");
    assert.equal(judge("there", "there", 1), "proxy-holder-away");
    assert.equal(judge("away", "there", 0), "proxies-not-allowed");
  });
});

describe("a meeting", () => {
  it("goes one way, and nothing is added once it is called", () => {
    assert.equal(moveMeeting("draft", "call-meeting"), "called");
    assert.equal(code(moveMeeting("called", "edit-meeting")), "meeting-stage-wrong");
    assert.equal(code(moveMeeting("closed", "open-meeting")), "meeting-stage-wrong");
    assert.equal(code(moveMeeting("open", "cancel-meeting")), "meeting-stage-wrong");
  });

  it("has integrity work on its agenda once a year, and who did not meet is told while there is time", () => {
    const rule = { bodies: ["assembly" as const, "council" as const], remindMonthsBefore: 3 };
    const since = (today: string, year?: IntegrityYear, body: "council" | "secretariat" = "council") =>
      integrityMissingSince(rule, body, year, today);
    const met = { firstHeldOn: "2026-03-01", integrity: false };
    assert.equal(since("2026-03-02", met), "2026-03-01");
    assert.equal(since("2026-03-02", { ...met, integrity: true }), null);
    assert.equal(since("2026-03-02", met, "secretariat"), null);
    assert.deepEqual([since("2026-09-29"), since("2026-09-30")], [null, "2026-09-30"]);
  });
});
