import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ModelContent } from "../../catalogue/models/model-entry.ts";
import { planOf, soundModel } from "../../catalogue/test-model.ts";
import { isRefusal } from "../../refusal.ts";
import type { Fact } from "../fact.ts";
import { countedBy } from "../leaf-value.ts";
import { scoreOf } from "../score.ts";
import { recompute, type Recomputed } from "./recompute.ts";
import { factTold, hashOfModel, type ResultPayload } from "./result-token.ts";
import { digestOf, disclosureOf, encoded } from "./sd-jwt.ts";

const on = "2026-11-20";
const id = (at: number) => `00000000-0000-4000-8000-00000000000${String(at)}`;
const fact = (at: number, item: string, more: Partial<Fact> = {}): Fact => ({
  ...{ id: id(at), item, heldOn: "2026-01-01", amountFen: null, code: null, severity: null, recordedAt: 0 },
  ...more,
});
// 80 of 100 without the penalty: one honour gives 30 of 50; the penalty takes 20 of 50; grade D bars everything above B.
const honour = fact(1, "honour");
const penalty = fact(2, "penalty", { severity: "general", amountFen: 2_000_000n });
const graded = fact(3, "grade", { code: "D" });

type Change = {
  readonly facts?: readonly Fact[];
  /** The names of the facts that this reader is told. */
  readonly told?: readonly string[];
  readonly payload?: (payload: ResultPayload) => object;
  readonly more?: readonly string[];
  readonly model?: ModelContent;
};

/** A file as a house writes it, with what a test changes of it. */
function fileOf({ facts = [honour, penalty, graded], told = ["f1", "f2", "f3"], ...change }: Change) {
  const plan = planOf(soundModel);
  const score = scoreOf(plan, { on, facts, judged: new Map() });
  const named = facts.map((one, at) => {
    const name = `f${String(at + 1)}`;
    return {
      name,
      one,
      text: disclosureOf(`salt-${name}`, name, factTold(one, { document: "1号", issuer: "示例局" })),
    };
  });
  const payload: ResultPayload = {
    ...{ vct: "urn:xinheng:evaluation-result:1", iss: "https://example", iat: 0, jti: id(9), sub: "abc", name: "示例" },
    ...{
      association: "示例协会",
      round: "示例",
      model: { id: id(8), name: "示例", sha256: hashOfModel(soundModel) },
      on,
    },
    ...{ points: String(score.points), grade: plan.grades[score.grade ?? 9]?.id ?? "", vetoes: [...score.vetoes] },
    indicators: score.indicators.map((one) => ({ id: one.id, own: String(one.own), points: String(one.points) })),
    judged: {},
    counts: Object.fromEntries(
      plan.leaves.flatMap((leaf) => {
        const counted = leaf.kind === "records" ? countedBy(leaf, facts, on) : [];
        return [[leaf.id, named.filter(({ one }) => counted.includes(one)).map(({ name }) => name)]];
      }),
    ),
    facts: { _sd: named.map(({ text }) => digestOf(text)) },
    _sd_alg: "sha-256",
  };
  const signed = `${encoded("{}")}.${encoded(JSON.stringify(change.payload?.(payload) ?? payload))}.c2ln`;
  const open = named.filter(({ name }) => told.includes(name)).map(({ text }) => text);
  return {
    token: [signed, ...open, ...(change.more ?? []), ""].join("~"),
    model: change.model ?? soundModel,
  };
}

function recomputed(change: Change): Recomputed {
  const found = recompute(fileOf(change));
  assert.ok(!isRefusal(found), "the file is read");
  return found;
}
const marksOf = ({ indicators }: Recomputed) => indicators.map(({ found }) => found);

describe("a published result", () => {
  it("of which all is open is worked out whole: 30 of 50, 30 of 50, barred to B", () => {
    const found = recomputed({});
    assert.deepEqual(marksOf(found), [300_000n, 300_000n]);
    assert.deepEqual(found.points, { signed: 600_000n, found: 600_000n });
    assert.deepEqual(found.grade, { signed: "B", found: "B" });
    assert.deepEqual([found.facts, found.faults, found.equal], [{ open: 3, all: 3 }, [], true]);
  });
  it("is taken as signed where a record is closed, and worked out everywhere else", () => {
    const found = recomputed({ told: ["f1", "f3"] });
    assert.deepEqual(marksOf(found), [300_000n, null]);
    assert.deepEqual([found.facts, found.points.found, found.equal], [{ open: 2, all: 3 }, 600_000n, true]);
  });
  it("is barred as signed where the record that bars it is closed", () => {
    const found = recomputed({ facts: [honour, fact(4, "honour"), graded], told: ["f1", "f2"] });
    assert.deepEqual(found.vetoes, [{ id: "grade-d", signed: true, found: null }]);
    assert.deepEqual([found.grade, found.equal], [{ signed: "B", found: "B" }, true]);
  });

  const forged: Record<string, readonly [Change, readonly string[]]> = {
    "whose points were raised": [{ payload: (one) => ({ ...one, points: "900000", grade: "A" }) }, []],
    "whose indicator was raised": [
      {
        payload: (one) => ({
          ...one,
          indicators: one.indicators.map((given) => ({ ...given, points: "500000" })),
          points: "1000000",
        }),
      },
      [],
    ],
    "whose grade was raised": [{ payload: (one) => ({ ...one, grade: "A" }) }, []],
    "whose veto was left out": [{ payload: (one) => ({ ...one, vetoes: [] }) }, []],
    "that does not count a record it should": [
      { payload: (one) => ({ ...one, counts: { ...one.counts, "penalties#0": [] } }) },
      ["fact-not-counted"],
    ],
    "that counts a record it should not": [
      { payload: (one) => ({ ...one, counts: { ...one.counts, honours: ["f1", "f2"] } }) },
      ["fact-wrongly-counted"],
    ],
    "with a record that was never signed": [
      { more: [disclosureOf("x", "f4", factTold(fact(5, "honour"), { document: "", issuer: "" }))] },
      ["stranger-disclosed"],
    ],
    "beside which another model lies": [
      { model: { ...soundModel, groups: soundModel.groups.map((group) => ({ ...group, name: "别的" })) } },
      ["model-differs"],
    ],
  };
  for (const [which, [change, faults]] of Object.entries(forged))
    it(`${which} is not equal`, () => {
      const found = recomputed(change);
      assert.equal(found.equal, false);
      assert.deepEqual(found.faults, faults);
    });

  it("of whose record a word was changed is told as it was signed, and says so", () => {
    const file = fileOf({ told: ["f1", "f3"] });
    const changed = disclosureOf(
      "salt-f2",
      "f2",
      factTold({ ...penalty, severity: "minor" }, { document: "1号", issuer: "示例局" }),
    );
    const found = recompute({ ...file, token: `${file.token}${changed}~` });
    assert.ok(!isRefusal(found));
    assert.deepEqual([marksOf(found), found.faults], [[300_000n, null], ["stranger-disclosed"]]);
  });

  const unreadable: Record<string, Change & { readonly token?: string }> = {
    "that is none": { token: "示例" },
    "with a payload of something else": { payload: () => ({ vct: "x" }) },
    "whose model cannot be read": { model: { ...soundModel, figures: [] } },
  };
  for (const [which, { token, ...change }] of Object.entries(unreadable))
    it(`is not read out of a file ${which}`, () => {
      const found = recompute({ ...fileOf(change), ...(token === undefined ? {} : { token }) });
      assert.equal(isRefusal(found) && found.refused, "result-file-unreadable");
    });

  it("knows a model again whatever the order of its fields", () => {
    const turned = Object.fromEntries(Object.entries(soundModel).toReversed());
    assert.equal(hashOfModel(turned), hashOfModel(soundModel));
  });
});
