import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listEntry } from "../catalogue/list-entry.ts";
import { measureEntry } from "../catalogue/measure-entry.ts";
import { readPacks } from "../catalogue/pack-faults.ts";
import { isRefusal } from "../refusal.ts";
import { type Listing, stands } from "./listing.ts";
import { followingAt, judgeApplication, lastDayOfMeasure, verdictOf } from "./measure.ts";

const source = { document: "示例办法", article: "第一条", mark: "unverified" } as const;
const header = {
  name: "示例",
  edition: "2026",
  validFrom: "2026-01-01",
  region: "CN",
  source,
  narrower: "refused",
} as const;
const item = (id: string, holder: string) => ({
  ...{ ...header, id, kind: "catalogue", code: "X", class: "x", polarity: "adverse", holder, sourceDepartment: "x" },
  ...{
    channels: ["secretariat"],
    legalBasis: [{ document: "x" }],
    openScope: "internal",
    queryRights: ["secretariat"],
  },
  ...{ updateCycle: "x", documentRequired: true, documentKind: "x", publicity: "window", retention: "kept" },
  ...{
    naturalKey: ["issuer"],
    roles: { subjectName: "A", issuerName: "A", sourceName: "A", documentNumber: "A", decidedOn: "B" },
  },
  fields: [
    { code: "A", name: "a", type: "string", maxLength: 9, required: "always" },
    { code: "B", name: "b", type: "date", required: "always" },
  ],
});
const rules = [
  {
    ...header,
    id: "window",
    kind: "rule",
    type: "validity-window",
    countsFrom: "decidedOn",
    until: "validTo",
    unlimited: "2099-12-31",
  },
  { ...header, id: "kept", kind: "rule", type: "retention", what: "x", countsFrom: "x", bound: "atMost", period: "5Y" },
];
const roll = (more: object) => ({
  ...{ ...header, id: "roll", kind: "list", colour: "black", holder: "association", authority: "理事会", item: "own" },
  ...{ criteria: [{ id: "grave", text: "严重违反规约" }], documentRequired: true, notice: { statementWithin: "5WD" } },
  ...{ resolution: "sanction-member", publicity: "internal", term: "1Y", ...more },
});
const measureOf = (more: object) => ({
  ...{ ...header, id: "measure", kind: "measure", direction: "restraint", action: "示例", appliedBy: ["association"] },
  ...{ basis: [{ document: "示例", article: "第一条" }], appliesTo: ["organisation"], points: ["forum"] },
  ...{ lists: ["roll"], longest: "1Y", ...more },
});
const faultsOf = (...raw: object[]) =>
  readPacks([item("own", "association"), item("official", "authority"), ...rules, roll({}), ...raw]).faults.map(
    ({ code }) => code,
  );

describe("what no pack of lists and measures may say", () => {
  const other = (more: object) => roll({ id: "other", ...more });

  it("passes a roll with its procedure", () => {
    assert.deepEqual(faultsOf(other({})), []);
  });

  it("no criterion that counts up", () => {
    for (const text of ["一年内警告三次以上", "累计两次违约", "多次失信", "满3次的"])
      assert.deepEqual(faultsOf(other({ criteria: [{ id: "many", text }] })), ["criterion-counts-up"], text);
  });

  it("no focus list that is open, no black roll that is public without a law, none without its procedure", () => {
    assert.deepEqual(faultsOf(other({ colour: "focus", publicity: "members" })), ["focus-list-open"]);
    assert.deepEqual(faultsOf(other({ publicity: "public" })), ["list-public-without-basis"]);
    const basis = { document: "资产评估法", article: "第三十六条" };
    assert.deepEqual(faultsOf(other({ publicity: "public", publicBasis: basis })), []);
    assert.deepEqual(faultsOf(other({ notice: undefined })), ["list-without-procedure"]);
    assert.deepEqual(faultsOf(other({ resolution: undefined })), ["list-without-procedure"]);
  });

  it("no authority's list set up by an association, and none without its name", () => {
    const official = { holder: "authority", item: "official", named: ["示例名单"], publicity: "public" };
    assert.deepEqual(faultsOf(other(official)), []);
    assert.deepEqual(faultsOf(other({ ...official, named: undefined })), ["list-unnamed"]);
    assert.deepEqual(faultsOf(other({ ...official, association: "shili" })), ["list-of-authority"]);
    assert.deepEqual(faultsOf(other({ ...official, item: "own" })), ["list-item-unfit"]);
  });

  it("no measure without basis, without maximum, or in an authority's place", () => {
    assert.deepEqual(faultsOf(measureOf({})), []);
    assert.deepEqual(faultsOf(measureOf({ basis: [] })), ["schema"]);
    assert.deepEqual(faultsOf(measureOf({ basis: [{ document: "示例" }] })), ["schema"]);
    assert.deepEqual(faultsOf(measureOf({ longest: undefined })), ["measure-without-longest"]);
    assert.deepEqual(faultsOf(measureOf({ points: ["forum", "procurement"] })), ["measure-of-authority"]);
    const others = { association: "shili", appliedBy: ["department"] };
    assert.deepEqual(faultsOf(measureOf(others)), ["measure-of-others"]);
  });

  it("no punishment or elimination of a supplier by an association's roll", () => {
    const tier = { tier: "elimination", name: "x", nameEn: "x", says: "x", saysEn: "x", lists: ["roll"] };
    const tiers = { ...header, id: "supplier-tiers", kind: "rule", type: "supplier-tiers", tiers: [tier] };
    assert.deepEqual(faultsOf(tiers), ["tier-needs-authority"]);
    assert.deepEqual(faultsOf({ ...tiers, tiers: [{ ...tier, tier: "warning" }] }), []);
  });
});

const list = listEntry.parse(roll({}));
const listing = (from: string, until: string | null): Listing => ({
  ...{ subjectId: "s", list, ground: { kind: "record", id: "r" }, why: "", from, until },
  ...{ disputedSince: null, groundDisputedSince: null, withheld: false },
  document: { number: "1", issuer: "x", decidedOn: from },
});
const measure = measureEntry.parse(measureOf({ appliedBy: ["department"], points: ["tender"] }));

describe("where a subject stands", () => {
  const at = (today: string, listings: readonly Listing[]) =>
    verdictOf(followingAt({ point: "tender", subjectClass: "organisation", today }, listings, [measure]));

  it("its last day counts whole, the day after not at all", () => {
    assert.deepEqual(
      ["2026-03-31", "2026-04-01"].map((on) => stands({ from: "2026-01-01", until: "2026-03-31" }, on)),
      [true, false],
    );
    assert.equal(stands({ from: "2026-01-02", until: null }, "2026-01-01"), false);
  });

  it("a measure ends with its own maximum, though its ground goes on", () => {
    assert.equal(lastDayOfMeasure(measure, { until: null }, "2026-02-28"), "2027-02-28");
    assert.deepEqual(
      ["2027-02-28", "2027-03-01"].map((on) => at(on, [listing("2026-02-28", null)])),
      ["restricted", "normal"],
    );
  });

  it("what is applied has a ground, and is over when the ground or the maximum is", () => {
    const asked = { by: "department", point: "tender", subjectClass: "organisation", from: "2026-06-01" } as const;
    const judge = (until: string, listings: readonly Listing[]) => {
      const answer = judgeApplication(measure, { ...asked, until }, listings);
      return isRefusal(answer) ? answer.refused : answer.ground.id;
    };
    assert.equal(judge("2026-07-01", []), "measure-without-ground");
    assert.equal(judge("2027-02-28", [listing("2026-02-28", null)]), "r");
    assert.equal(judge("2027-03-01", [listing("2026-02-28", null)]), "measure-above-longest");
    assert.equal(judge("2026-08-01", [listing("2026-02-28", "2026-07-31")]), "measure-beyond-ground");
  });
});
