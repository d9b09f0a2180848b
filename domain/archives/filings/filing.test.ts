import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../../refusal.ts";
import { type FilingMove, filingMoves, filingState, judgeFiling } from "./filing.ts";

const moves = Object.keys(filingMoves) as FilingMove[];

describe("the moves of a filing", () => {
  it("are open while it waits, and none after", () => {
    for (const state of filingState.options)
      for (const move of moves) {
        const judged = judgeFiling({ state, filedBy: "member" }, move, "desk");
        assert.equal(isRefusal(judged) ? judged.refused : null, state === "filed" ? null : "filing-not-open", move);
      }
  });

  it("let nobody judge what they filed themselves, who may take it back", () => {
    const judged = moves.map((move) => judgeFiling({ state: "filed", filedBy: "both" }, move, "both"));
    assert.deepEqual(
      judged.map((one) => (isRefusal(one) ? one.refused : null)),
      ["filing-own", "filing-own", null],
    );
  });
});
