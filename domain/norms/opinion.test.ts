import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { copiedReason, isOwed, judgeMerge, type Opinion, openOpinion } from "./opinion.ts";

const opinion = (more: Partial<Opinion> = {}): Opinion => ({
  ...{
    id: "a",
    number: 1,
    consultationId: "first",
    clause: 2,
    answer: null,
    reason: null,
    mergedInto: null,
    isSplit: false,
  },
  ...more,
});

describe("opinions", () => {
  it("are owed an answer until they have one, were merged or taken apart", () => {
    assert.equal(isOwed(opinion()), true);
    for (const done of [{ answer: "adopted" as const }, { mergedInto: "b" }, { isSplit: true }])
      assert.equal(isOwed(opinion(done)), false);
  });

  it("are answered once, and where they went", () => {
    assert.equal(openOpinion(opinion()), null);
    assert.equal(openOpinion(opinion({ answer: "adopted" }))?.refused, "opinion-already-answered");
    assert.equal(openOpinion(opinion({ isSplit: true }))?.refused, "opinion-answered-elsewhere");
  });

  it("have reasons of their own: a comma more does not make another", () => {
    const others = [opinion({ answer: "rejected", reason: "与上位法规定不一致。" })];
    const given = (reason: string, consultationId = "first") => copiedReason({ reason, consultationId }, others);
    assert.equal(given("与上位法规定 不一致")?.refused, "opinion-reason-copied");
    assert.equal(given("示例：理由不同"), null);
    assert.equal(given("与上位法规定不一致", "second"), null, "what was answered before cannot be merged any more");
  });

  it("merge only where two are on one clause", () => {
    assert.equal(judgeMerge(opinion(), opinion({ id: "b" })), null);
    assert.equal(judgeMerge(opinion(), opinion())?.refused, "opinions-not-alike");
    assert.equal(judgeMerge(opinion(), opinion({ id: "b", clause: 3 }))?.refused, "opinions-not-alike");
    assert.equal(judgeMerge(opinion(), opinion({ id: "b", mergedInto: "c" }))?.refused, "opinion-answered-elsewhere");
  });
});
