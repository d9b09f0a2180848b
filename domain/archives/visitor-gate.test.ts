import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addDays } from "../calendar.ts";
import { packEntry, type PackEntry } from "../catalogue/pack.ts";
import { recheckState } from "./publicity.ts";
import { type Gated, isAged, isOpenToVisitors, publicityState, visitorGate } from "./visitor-gate.ts";

const header = {
  edition: "2026",
  validFrom: "2018-01-01",
  region: "CN",
  source: { document: "示例", mark: "unverified" },
} as const;

function rule(first: string, second: string): PackEntry {
  return packEntry.parse({ ...header, kind: "rule", type: "recheck", id: "recheck", name: "再确认", first, second });
}

function item(recheck: string | undefined): PackEntry {
  return packEntry.parse({
    ...header,
    kind: "catalogue",
    id: "item",
    name: "示例事项",
    code: "SL",
    class: "示例",
    polarity: "adverse",
    sourceDepartment: "示例局",
    channels: ["department"],
    legalBasis: [{ document: "示例" }],
    openScope: "public",
    queryRights: ["visitor"],
    updateCycle: "每日",
    documentRequired: true,
    documentKind: "决定书",
    publicity: "publicity-window",
    retention: "retention-adverse-record",
    ...(recheck === undefined ? {} : { recheck }),
    naturalKey: ["documentNumber"],
    roles: { subjectName: "MC", documentNumber: "WSH", decidedOn: "RQ", issuerName: "JG", sourceName: "LY" },
    fields: [{ code: "MC", name: "名称", type: "string", required: "always" }],
  });
}

const today = "2026-11-20";
const open: Gated & { publicityWhy: string } = {
  edition: "item@2026",
  openScope: "public",
  publicFrom: "2026-08-01",
  publicUntil: "2027-08-01",
  held: "",
  lastConfirmedOn: "2026-11-10",
  replacedAt: null,
  marks: [],
  polarity: "adverse",
  decidedOn: "2026-08-01",
  validTo: null,
  publicityWhy: "class-maximum",
};
const gate = visitorGate([item("recheck"), rule("30D", "90D")], today);

describe("isOpenToVisitors", () => {
  const table: [says: string, change: Partial<typeof open>, state: string][] = [
    ["is open", {}, "public"],
    ["is open on the first day", { publicFrom: today }, "public"],
    ["is open to 24:00 of the last day", { publicUntil: today }, "public"],
    ["is open without an end", { publicUntil: null }, "public"],
    ["is not open before its first day", { publicFrom: "2026-11-21" }, "not-yet"],
    ["is not open after its last day", { publicUntil: "2026-11-19" }, "ended"],
    ["is not open without a window", { publicFrom: null, publicUntil: null }, "not-public"],
    ["waits for its class", { publicFrom: null, publicUntil: null, publicityWhy: "unclassed" }, "unclassed"],
    ["waits for a person", { held: "name-differs" }, "withheld"],
    ["is not open beyond its scope", { openScope: "members" }, "not-public"],
    ["is not open once replaced", { replacedAt: new Date("2026-09-01") }, "not-public"],
    ["is not open once repaired", { marks: [{ kind: "repaired", sinceOn: today, note: "" }] }, "ended"],
    [
      "is not open while an answer is overdue",
      { marks: [{ kind: "unanswered", sinceOn: today, note: "" }] },
      "withheld",
    ],
    ["is open while it is disputed", { marks: [{ kind: "disputed", sinceOn: today, note: "" }] }, "public"],
    ["is not open in an edition nobody holds", { edition: "item@1999" }, "not-public"],
    ["is open on the ninetieth day after the confirmation", { lastConfirmedOn: "2026-08-22" }, "public"],
    ["is not open on the ninety-first", { lastConfirmedOn: "2026-08-21" }, "unconfirmed"],
  ];
  for (const [says, change, state] of table) {
    it(says, () => {
      const record = { ...open, ...change };
      assert.equal(publicityState(record, gate), state);
      assert.equal(isOpenToVisitors(record, gate), state === "public");
    });
  }

  it("holds with any period: the oldest confirmation that stands is the one the rule says", () => {
    const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays("2024-01-01", count));
    const terms = fc.constantFrom("1D", "90D", "1M", "3M", "6M", "1Y", "2Y");
    fc.assert(
      fc.property(days, terms, fc.integer({ min: 0, max: 800 }), (on, second, age) => {
        const recheck = rule("1D", second);
        const lastConfirmedOn = addDays(on, -age);
        const long = { ...open, publicFrom: "2020-01-01", publicUntil: null, lastConfirmedOn };
        if (recheck.kind !== "rule" || recheck.type !== "recheck") throw new Error("not the rule that was made");
        const stands = recheckState(lastConfirmedOn, on, recheck) !== "withheld";
        assert.equal(isOpenToVisitors(long, visitorGate([item("recheck"), recheck], on)), stands);
      }),
    );
  });

  it("asks for no confirmation where the item names no rule", () => {
    const trusting = visitorGate([item(undefined)], today);
    const old = { ...open, lastConfirmedOn: "2020-01-01" };
    assert.equal(isOpenToVisitors(old, trusting), true);
    assert.equal(isAged(old, trusting), false);
  });
});

describe("isAged", () => {
  it("points the age out from the thirty-first day", () => {
    assert.equal(isAged({ ...open, lastConfirmedOn: "2026-10-21" }, gate), false);
    assert.equal(isAged({ ...open, lastConfirmedOn: "2026-10-20" }, gate), true);
  });
});

describe("visitorGate", () => {
  it("remembers several days at once, each as it is counted anew, and not all days for ever", () => {
    const packs = [item("recheck"), rule("1M", "3M")];
    const days = Array.from({ length: 40 }, (_, at) => addDays(today, at));
    const counted = days.map((day) => visitorGate(packs, day));
    assert.equal(visitorGate(packs, addDays(today, 39)), counted[39]);
    assert.equal(visitorGate(packs, addDays(today, 38)), counted[38]);
    assert.notEqual(visitorGate(packs, today), counted[0]);
    for (const [at, day] of days.entries()) assert.deepEqual(counted[at], visitorGate([...packs], day));
  });
});
