import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../../refusal.ts";
import { deviates, isHeavier, judgeRungs, proposeRung, resolutionsFor } from "./sanction.ts";

const rung = (id: string, weight: number, more: object = {}) => ({
  ...{
    id,
    name: id,
    nameEn: id,
    weight,
    with: [] as string[],
    resolutions: ["sanction"],
    stayed: true,
    byLetter: false,
  },
  ...{ endsMembership: false, ...more },
});
/** P1 四（五）: five rungs, of which the letter to the authorities goes beside another. */
const rule = {
  rungs: [
    rung("warning", 1),
    rung("criticism", 2, { with: ["letter"] }),
    rung("reprimand", 3, { with: ["letter"] }),
    rung("expulsion", 4, { with: ["letter"], resolutions: ["expel"] }),
    rung("letter", 0, { with: ["criticism", "reprimand", "expulsion"], resolutions: ["sanction", "expel"] }),
  ],
  clearResolutions: ["other"],
  guideline: {
    gravities: [
      { id: "slight", name: "slight", nameEn: "slight", rung: "warning" },
      { id: "grave", name: "grave", nameEn: "grave", rung: "reprimand" },
    ],
    factors: [
      { id: "again", name: "again", nameEn: "again", shift: 1 },
      { id: "mended", name: "mended", nameEn: "mended", shift: -1 },
    ],
  },
};
const refused = (answer: unknown) => (isRefusal(answer) ? answer.refused : answer);

describe("the ladder", () => {
  it("lets stand together what says so of each other, and the letter never alone", () => {
    assert.equal(judgeRungs(rule, ["reprimand", "letter"]), null);
    assert.equal(judgeRungs(rule, []), null);
    assert.equal(refused(judgeRungs(rule, ["letter"])), "case-rungs-not-together");
    assert.equal(refused(judgeRungs(rule, ["warning", "letter"])), "case-rungs-not-together");
    assert.equal(refused(judgeRungs(rule, ["warning", "criticism"])), "case-rungs-not-together");
    assert.equal(refused(judgeRungs(rule, ["fine"])), "case-rung-unknown");
  });
  it("is heavier by its heaviest rung, or by a letter that nobody told of", () => {
    assert.equal(isHeavier(rule, ["expulsion"], ["reprimand", "letter"]), true);
    assert.equal(isHeavier(rule, ["reprimand", "letter"], ["reprimand"]), true);
    assert.equal(isHeavier(rule, ["criticism"], ["reprimand", "letter"]), false);
    assert.equal(isHeavier(rule, [], ["warning"]), false);
  });
  it("is decided by the kinds of its heaviest rung", () => {
    assert.deepEqual(resolutionsFor(rule, ["letter", "expulsion"]), ["expel"]);
    assert.deepEqual(resolutionsFor(rule, ["warning"]), ["sanction"]);
    assert.deepEqual(resolutionsFor(rule, []), ["other"]);
  });
});

describe("the guideline", () => {
  it("moves a gravity's rung by each factor, and never off the ladder", () => {
    const propose = (gravity: string, ...factors: string[]) => proposeRung(rule, { gravity, factors });
    assert.equal(propose("grave"), "reprimand");
    assert.equal(propose("grave", "again"), "expulsion");
    assert.equal(propose("grave", "again", "mended"), "reprimand");
    assert.equal(propose("slight", "mended"), "warning");
    assert.equal(refused(propose("slight", "weather")), "case-guideline-unknown");
    assert.equal(refused(propose("none")), "case-guideline-unknown");
  });
  it("is left by another heaviest rung, not by a letter beside it", () => {
    assert.equal(deviates(rule, "reprimand", ["reprimand", "letter"]), false);
    assert.equal(deviates(rule, "reprimand", ["criticism"]), true);
    assert.equal(deviates(rule, "warning", []), true);
  });
});
