import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { CharterClause, CharterRules } from "@xinheng/domain/catalogue/charter-entry.ts";
import { inForce, ruleInForce } from "@xinheng/domain/catalogue/in-force.ts";
import { fillClauses } from "@xinheng/domain/governance/clause-text.ts";
import { lawFaults } from "@xinheng/domain/governance/charter-law.ts";
import { senseFaults } from "@xinheng/domain/governance/charter-sense.ts";
import { delegateFaults, delegatesNeeded } from "@xinheng/domain/governance/delegates.ts";
import { loadPacks } from "../catalogue/pack-loader.ts";

const { packs } = loadPacks(join(import.meta.dirname, "..", "..", "packs"));
const nation = { on: "2026-11-21", region: "CN" };
const model = inForce(packs, "charter", "association-charter", nation) ?? assert.fail("no model charter");
const law = ruleInForce(packs, { type: "charter-law", id: "charter-law" }, nation) ?? assert.fail("no law");
const shenzhen =
  ruleInForce(
    packs,
    { type: "charter-law", id: "charter-law-self-discipline-body" },
    { ...nation, region: "CN-4403" },
  ) ?? assert.fail("no law of Shenzhen");

/** The model with one thing changed, by a copy that the change may write to. */
function changed(change: (rules: Writable<CharterRules>) => void): CharterRules {
  const rules: Writable<CharterRules> = structuredClone(model.rules);
  change(rules);
  return rules;
}
type Writable<T> = { -readonly [K in keyof T]: Writable<T[K]> };

const body = (rules: Writable<CharterRules>, id: string) =>
  rules.bodies.find((one) => one.id === id) ?? assert.fail(id);
const kind = (rules: Writable<CharterRules>, id: string) =>
  rules.resolutions.find((one) => one.id === id) ?? assert.fail(id);
const post = (rules: Writable<CharterRules>, id: string) => rules.posts.find((one) => one.id === id) ?? assert.fail(id);
const codes = (rules: CharterRules, clauses: readonly CharterClause[] = model.clauses) =>
  lawFaults(clauses, rules, [law, shenzhen]).map(({ code }) => code);

describe("the model charter", () => {
  it("has neither contradictions nor anything below what the law asks", () => {
    assert.deepEqual(senseFaults(model.clauses, model.rules), []);
    assert.deepEqual(codes(model.rules), []);
  });

  it("says in its clauses what its rules say, and follows them", () => {
    const halved = changed((rules) => (body(rules, "assembly").quorum = ">1/2"));
    const clause = (rules: CharterRules) =>
      fillClauses(model.clauses, rules).find(({ number }) => number === "第十五条")?.text ?? "";
    assert.ok(clause(model.rules).includes("须有三分之二以上的会员出席"));
    assert.ok(clause(halved).includes("须有超过二分之一的会员出席"));
    assert.ok(fillClauses(model.clauses, model.rules).every(({ text }) => !text.includes("{")));
  });
});

describe("a charter below the law", () => {
  const below: readonly (readonly [string, (rules: Writable<CharterRules>) => void])[] = [
    ["quorum-low", (rules) => (body(rules, "council").quorum = ">1/2")],
    ["quorum-low", (rules) => (kind(rules, "amend-charter").quorum = ">=1/2")],
    ["majority-low", (rules) => (body(rules, "council").majority = { share: ">1/2", of: "present" })],
    ["majority-low", (rules) => (body(rules, "assembly").majority = { share: ">1/2", of: "cast" })],
    ["majority-low", (rules) => (kind(rules, "amend-charter").majority = { share: ">1/2", of: "present" })],
    ["term-too-long", (rules) => (body(rules, "council").termYears = 6)],
    ["term-missing", (rules) => (body(rules, "supervisors").termYears = undefined)],
    [
      "size-share",
      (rules) => (body(rules, "council").size = { least: 3, odd: true, shareMost: { of: "assembly", ratio: "1/2" } }),
    ],
    ["size-not-odd", (rules) => (body(rules, "supervisors").size = { least: 3, most: 9, odd: false })],
    ["size-outside", (rules) => (body(rules, "supervisors").size = { least: 3, most: 11, odd: true })],
    ["meetings-few", (rules) => (body(rules, "self-discipline").meetingsPerYear = 1)],
    ["notice-short", (rules) => (body(rules, "assembly").noticeDays = 3)],
    ["resolution-wrong-body", (rules) => (kind(rules, "set-dues").by = ["council"])],
    ["resolution-missing", (rules) => (rules.resolutions = rules.resolutions.filter(({ id }) => id !== "set-dues"))],
    ["ballot-wrong", (rules) => (kind(rules, "set-dues").ballot = "open")],
    ["means-wrong", (rules) => (kind(rules, "elect-officers").means = ["in-person", "correspondence"])],
    ["terms-too-many", (rules) => (post(rules, "president").termsMost = 3)],
    ["age-too-high", (rules) => (post(rules, "president").ageMost = 75)],
    ["officers-few", (rules) => (rules.posts = rules.posts.filter(({ officer }) => !officer))],
    ["postponed-too-long", (rules) => (rules.postponeYearsMost = 2)],
    ["body-required", (rules) => (rules.bodies = rules.bodies.filter(({ kind: one }) => one !== "self-discipline"))],
    [
      "body-too-early",
      (rules) =>
        rules.bodies.push({ ...body(rules, "council"), id: "standing", kind: "standing-council", name: "常务理事会" }),
    ],
  ];
  for (const [code, change] of below) {
    it(`is told: ${code} (${change.toString().slice(11, 70)})`, () => {
      assert.ok(
        codes(changed(change)).some((one) => one === code),
        codes(changed(change)).join(),
      );
    });
  }

  it("is told of a topic that no clause deals with, with the source that asks for it", () => {
    const clauses = model.clauses.filter(({ topics }) => !topics.includes("party-building"));
    const [fault] = lawFaults(clauses, model.rules, [law]).filter(({ code }) => code === "topic-missing");
    assert.match(fault?.zh ?? "", /党的建设/);
    assert.notEqual(fault?.source, null);
  });
});

describe("a charter against itself", () => {
  const against: readonly (readonly [string, (rules: Writable<CharterRules>) => void])[] = [
    ["reference-unknown", (rules) => (kind(rules, "other").by = ["secretary-generals-meeting"])],
    ["id-twice", (rules) => rules.posts.push(post(rules, "president"))],
    ["article-missing", (rules) => (body(rules, "council").article = "第九十九条")],
    ["seats-backwards", (rules) => (post(rules, "president").seats = { least: 2, most: 1 })],
    ["resolution-cycle", (rules) => (kind(rules, "propose-charter-amendment").after = ["amend-charter"])],
    ["slot-open", (rules) => (rules.bodies = rules.bodies.filter(({ id }) => id !== "supervisors"))],
    ["share-not-in-clause", (rules) => (body(rules, "council").quorum = ">=4/5")],
  ];
  for (const [code, change] of against) {
    it(`is told: ${code}`, () => {
      const clauses = code === "share-not-in-clause" ? fillClauses(model.clauses, model.rules) : model.clauses;
      const found = senseFaults(clauses, changed(change)).map((fault) => fault.code);
      assert.ok(
        found.some((one) => one === code),
        found.join(),
      );
    });
  }
});

describe("delegates", () => {
  // Hunan 2021: all members up to 200; above them a third, and 300 where there are more than 1,000.
  const rule =
    ruleInForce(packs, { type: "delegates", id: "delegates" }, { ...nation, region: "CN-43" }) ?? assert.fail();

  it("are as many as the province asks", () => {
    assert.deepEqual(
      [200, 201, 900, 1000, 1001].map((members) => delegatesNeeded(rule, members)),
      [null, 67, 300, 334, 334],
    );
    assert.deepEqual(
      delegateFaults(rule, { members: 150, delegates: 80 }).map(({ code }) => code),
      ["delegates-not-allowed"],
    );
    assert.deepEqual(
      delegateFaults(rule, { members: 300, delegates: 99 }).map(({ code }) => code),
      ["delegates-few"],
    );
    assert.deepEqual(delegateFaults(rule, { members: 300, delegates: 100 }), []);
  });

  it("are nobody's business where no province has a rule", () => {
    assert.equal(ruleInForce(packs, { type: "delegates", id: "delegates" }, nation), null);
  });
});
