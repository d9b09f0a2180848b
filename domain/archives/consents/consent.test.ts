import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { MarkKind } from "../record-mark.ts";
import type { VisitorGate } from "../visitor-gate.ts";
import { type ConsentScope, judgeNarrower, stateOfConsent, writtenPurpose } from "./consent.ts";
import { isConsented } from "./consented.ts";

const scope: ConsentScope = {
  ...{ purpose: "credit", purposeSays: "", classes: ["甲", "乙"], closed: false },
  ...{ fromOn: "2026-11-20", untilOn: "2026-12-19", mostLooks: 3 },
};

describe("the state of a consent", () => {
  const at = new Date("2026-11-20T02:00:00Z");
  const given = { ...scope, grantedAt: at, declinedAt: null, revokedAt: null, looks: 0 };

  it("ends by comparison: the last day counts, the day after does not", () => {
    const days = ["2026-11-19", "2026-11-20", "2026-12-19", "2026-12-20"];
    const states = days.map((day) => stateOfConsent(given, day));
    assert.deepEqual(states, ["not-yet", "live", "live", "over"]);
    const asked = days.map((day) => stateOfConsent({ ...given, grantedAt: null }, day));
    assert.deepEqual(asked, ["asked", "asked", "asked", "lapsed"]);
  });

  it("is used up by its last look, and revoked or declined whatever the day", () => {
    assert.equal(stateOfConsent({ ...given, looks: 2 }, "2026-11-20"), "live");
    assert.equal(stateOfConsent({ ...given, looks: 3 }, "2026-11-20"), "used-up");
    assert.equal(stateOfConsent({ ...given, looks: 9, mostLooks: null }, "2026-11-20"), "live");
    assert.equal(stateOfConsent({ ...given, revokedAt: at }, "2026-12-20"), "revoked");
    assert.equal(stateOfConsent({ ...given, grantedAt: null, declinedAt: at }, "2026-12-20"), "declined");
  });
});

describe("an answer to a request", () => {
  it("may be the same or less in everything but the purpose", () => {
    for (const less of [{}, { classes: ["乙"] }, { fromOn: "2026-11-25" }, { untilOn: "2026-11-30" }, { mostLooks: 1 }])
      assert.equal(judgeNarrower({ ...scope, closed: true }, { ...scope, ...less }), null, JSON.stringify(less));
  });

  it("opens nothing that was not asked for", () => {
    for (const more of [
      ...[{ classes: ["甲", "丙"] }, { closed: true }, { fromOn: "2026-11-19" }, { untilOn: "2026-12-20" }],
      ...[{ mostLooks: 4 }, { mostLooks: null }, { purpose: "insurance" as const }],
    ])
      assert.equal(judgeNarrower(scope, { ...scope, ...more })?.refused, "consent-wider", JSON.stringify(more));
  });
});

describe("a purpose as it is written", () => {
  it("is its name, or the words of the one that has none", () => {
    assert.equal(writtenPurpose(scope), "信贷");
    assert.equal(writtenPurpose({ purpose: "other", purposeSays: "示例用途" }), "示例用途");
  });
});

describe("isConsented", () => {
  const known = { confirmedSince: "2026-08-01", freshSince: "2026-10-01", retention: null };
  const gate: VisitorGate = { today: "2026-11-20", editions: new Map([["item@1", known]]) };
  type Judged = Parameters<typeof isConsented>[0];
  const shown: Judged = {
    ...{ polarity: "adverse", decidedOn: "2026-01-01", validTo: null },
    ...{ edition: "item@1", openScope: "public", publicFrom: "2026-01-01", publicUntil: "2026-11-20", held: "" },
    ...{ lastConfirmedOn: "2026-08-01", replacedAt: null, marks: [], publicityWhy: "own-end" },
  };
  const goes = (change: Partial<Judged>, closed: boolean) => isConsented({ ...shown, ...change }, gate, closed);
  const mark = (kind: MarkKind): Partial<Judged> => ({ marks: [{ kind, sinceOn: "2026-11-01", note: "" }] });

  it("lets go what is on show, of items that are never public too, and what is disputed", () => {
    const members: Partial<Judged> = { openScope: "members", publicFrom: null, publicUntil: null };
    for (const change of [{}, members, mark("disputed")])
      assert.deepEqual([goes(change, false), goes(change, true)], [true, true], JSON.stringify(change));
  });

  it("lets go what is not on show only where the subject opened it", () => {
    const changes: Partial<Judged>[] = [
      ...[{ publicUntil: "2026-11-19" }, { publicFrom: "2026-11-21" }, { publicFrom: null }, mark("repaired")],
      { openScope: "members", publicUntil: "2026-11-19" },
    ];
    for (const change of changes)
      assert.deepEqual([goes(change, false), goes(change, true)], [false, true], JSON.stringify(change));
  });

  it("never lets go what waits for a person, is stale, replaced, unclassed or of an unknown edition", () => {
    const changes: Partial<Judged>[] = [
      ...[{ held: "name-differs" }, { lastConfirmedOn: "2026-07-31" }, { replacedAt: new Date() }],
      ...[{ publicFrom: null, publicityWhy: "unclassed" }, { edition: "item@2" }, mark("unanswered")],
    ];
    for (const change of changes)
      assert.deepEqual([goes(change, false), goes(change, true)], [false, false], JSON.stringify(change));
  });
});
