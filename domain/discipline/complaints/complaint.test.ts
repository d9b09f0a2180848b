import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../../refusal.ts";
import {
  closedComplaintStages,
  complaintDutyOf,
  complaintMove,
  complaintStage,
  judgeComplaintMove,
  stageFor,
} from "./complaint.ts";

const refused = (judged: ReturnType<typeof judgeComplaintMove>) => (isRefusal(judged) ? judged.refused : null);

describe("the moves of a complaint", () => {
  it("a closed complaint moves no further; only the contact may still be opened by the secretariat", () => {
    for (const stage of closedComplaintStages)
      for (const move of complaintMove.options)
        assert.equal(judgeComplaintMove(stage, "house", move) === null, move === "open-complaint-contact", move);
  });
  it("who oversees reads and makes no move", () => {
    for (const stage of complaintStage.options)
      for (const move of complaintMove.options)
        assert.equal(refused(judgeComplaintMove(stage, "overseer", move)), "complaint-not-your-move");
  });
  it("the member answers what it was asked, late too, and nothing before", () => {
    const answer = (stage: Parameters<typeof judgeComplaintMove>[0]) =>
      refused(judgeComplaintMove(stage, "member", "answer-complaint"));
    assert.deepEqual([answer("asked"), answer("unanswered")], [null, null]);
    assert.deepEqual([answer("accepted"), answer("answered")], ["complaint-stage-wrong", "complaint-stage-wrong"]);
    assert.equal(refused(judgeComplaintMove("asked", "member", "end-complaint")), "complaint-not-your-move");
  });
  it("while the member's period runs nothing is decided without its answer", () => {
    for (const move of ["end-complaint", "pass-complaint-to-discipline", "pass-complaint-to-department"] as const)
      assert.equal(refused(judgeComplaintMove("asked", "house", move)), "complaint-stage-wrong");
  });
});

describe("the stage as a reader is told it", () => {
  it("hides from the member that a case was opened, and nothing else", () => {
    const passed = { stage: "in-discipline", answer: {} } as const;
    assert.deepEqual([stageFor(passed, "member"), stageFor(passed, "complainant")], ["answered", "in-discipline"]);
    assert.equal(stageFor({ stage: "in-discipline", answer: null }, "member"), "unanswered");
    assert.equal(stageFor({ stage: "settled", answer: null }, "member"), "settled");
  });
});

describe("what waits for whom in a complaint", () => {
  it("each open stage waits for the secretariat or the member, a closed one for nobody", () => {
    for (const stage of complaintStage.options) {
      const waits = [complaintDutyOf(stage, "house"), complaintDutyOf(stage, "member")].some((duty) => duty !== null);
      assert.equal(waits, !closedComplaintStages.includes(stage), stage);
    }
    assert.equal(complaintDutyOf("received", "complainant"), null);
  });
});
