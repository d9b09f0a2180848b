import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../../refusal.ts";
import {
  closedInfringementStages,
  consequenceKind,
  infringementMove,
  infringementParts,
  infringementStage,
  isAccountability,
  judgeInfringementMove,
} from "./infringement.ts";
import { infringementDutyOf, lateConsequenceOn } from "./infringement-duty.ts";
import { type CountedInfringement, infringementReportOf } from "./infringement-figures.ts";
import { officerConflictsOf, officerReasons } from "./officer-conflict.ts";

const refused = (judged: ReturnType<typeof judgeInfringementMove>) => (isRefusal(judged) ? judged.refused : null);
const parts = infringementParts.parse({});
const found = {
  ...{ verdict: "founded", kind: "leak", facts: "示例示例示例", reasons: "示例", responsible: [] },
  ...{ officerId: crypto.randomUUID(), documentId: crypto.randomUUID(), number: "示例1号", on: "2026-11-20" },
} as const;
const ordered = (dueOn: string) =>
  infringementParts.shape.consequences.unwrap().parse([
    {
      ...{ id: crypto.randomUUID(), kind: "apology", target: "示例", text: "示例", orderedOn: "2026-11-20", dueOn },
      ...{ amountFen: null, caseId: null, letter: null, done: null },
    },
  ]);

describe("the moves of a complaint about data", () => {
  it("an ended one moves no further; what was found may still be told to who proves late, and looked at again in time", () => {
    const still: readonly string[] = [
      ...["open-infringement-contact", "check-infringement-identity", "ask-infringement-second-look"],
    ];
    for (const stage of closedInfringementStages)
      for (const move of infringementMove.options) {
        const may = stage === "closed" ? still.includes(move) : move === "open-infringement-contact";
        assert.equal(judgeInfringementMove(stage, "house", move) === null, may, `${stage} ${move}`);
      }
  });
  it("whoever inquires does not say themselves whose log is searched", () => {
    const judged = judgeInfringementMove("investigating", "officer", "check-infringement-identity");
    assert.equal(refused(judged), "infringement-not-your-move");
  });
  it("only who is entrusted with the inquiry takes the log and finds", () => {
    for (const move of ["take-infringement-extract", "decide-infringement", "extend-infringement"] as const) {
      assert.equal(refused(judgeInfringementMove("investigating", "officer", move)), null);
      assert.equal(refused(judgeInfringementMove("investigating", "house", move)), "infringement-not-your-move");
      assert.equal(refused(judgeInfringementMove("investigating", "complainant", move)), "infringement-not-your-move");
    }
  });
  it("what was found is not the complainant's to take back", () => {
    for (const stage of ["found", "second-look", "reviewed"] as const)
      assert.equal(
        refused(judgeInfringementMove(stage, "complainant", "withdraw-infringement")),
        "infringement-stage-wrong",
      );
  });
  it("a second look is asked once: of what was found first", () => {
    const stages = infringementStage.options.filter(
      (stage) => judgeInfringementMove(stage, "complainant", "ask-infringement-second-look") === null,
    );
    assert.deepEqual(stages, ["found", "closed"]);
  });
});

describe("what waits in it", () => {
  it("each open stage waits for somebody of the association, a closed one for nobody", () => {
    for (const stage of infringementStage.options) {
      const waits = (["house", "officer"] as const).some((role) => infringementDutyOf({ stage, parts }, role) !== null);
      assert.equal(waits, !closedInfringementStages.includes(stage), stage);
      assert.equal(infringementDutyOf({ stage, parts }, "complainant"), null);
    }
  });
  it("after the finding: ordering, then carrying out, then closing", () => {
    const duty = (more: object) =>
      infringementDutyOf({ stage: "found", parts: infringementParts.parse({ finding: found, ...more }) }, "house");
    const [one] = ordered("2026-11-25");
    assert.ok(one !== undefined);
    assert.equal(duty({}), "infringement-to-order");
    assert.equal(duty({ consequences: [one] }), "infringement-to-carry-out");
    const done = { how: "示例", on: "2026-11-21", paper: null };
    assert.equal(duty({ consequences: [{ ...one, done }] }), "infringement-to-close");
    assert.equal(duty({ finding: { ...found, verdict: "unfounded" } }), "infringement-to-close");
    assert.equal(duty({ review: { ...found, verdict: "unfounded" } }), "infringement-to-close");
  });
  it("what was ordered is late after its day", () => {
    const consequences = ordered("2026-11-25");
    assert.equal(lateConsequenceOn({ consequences }, "2026-11-25"), null);
    assert.equal(lateConsequenceOn({ consequences }, "2026-11-26"), "2026-11-25");
  });
  it("five kinds hold somebody to account, seven make good", () => {
    assert.equal(consequenceKind.options.filter(isAccountability).length, 5);
    assert.equal(isAccountability("correction"), false);
  });
});

describe("who may inquire", () => {
  const facts = { accountId: "a", against: [], acted: [], found: [], tied: false, checked: [], unasked: null };
  it("nobody whose own act is complained of, whom the log names, or who found before", () => {
    assert.deepEqual(officerConflictsOf(facts), []);
    assert.deepEqual(officerConflictsOf({ ...facts, against: ["a"], acted: ["a"], found: ["a"], tied: true }), [
      ...(["complained-of", "in-log", "gave-finding", "tied"] as const),
    ]);
    assert.deepEqual(officerConflictsOf({ ...facts, against: ["b"], acted: ["b"], found: ["b"] }), []);
  });
  it("nobody who chose whose log is searched, and a supervisor alone where it could not be asked", () => {
    assert.deepEqual(officerConflictsOf({ ...facts, checked: ["a"], unasked: ["b"] }), [
      ...(["checked-identity", "log-unasked"] as const),
    ]);
    assert.deepEqual(officerConflictsOf({ ...facts, checked: ["b"], unasked: ["a"] }), []);
  });
  it("reasons are told in two languages", () => {
    const { why, whyEn } = officerReasons(["complained-of", "tied"]);
    assert.match(why, /，/);
    assert.match(whyEn, /, /);
  });
});

describe("the figures of a year of complaints about data", () => {
  const one = (more: Partial<CountedInfringement>): CountedInfringement => ({
    ...{ kind: "leak", stage: "received", verdict: null, secondLook: false, receivedOn: "2026-03-05" },
    ...{ endedOn: null, late: false, ...more },
  });
  it("counts by kind and verdict what came in during the year, and lateness by what ended in it", () => {
    const report = infringementReportOf(
      [
        one({}),
        one({ stage: "closed", verdict: "founded", secondLook: true, endedOn: "2026-05-01", late: true }),
        one({ kind: "sale", stage: "closed", verdict: "unfounded", receivedOn: "2025-12-30", endedOn: "2026-01-20" }),
        one({ stage: "not-accepted", endedOn: "2027-01-02", receivedOn: "2026-12-31" }),
      ],
      { year: 2026, suits: 2 },
    );
    assert.deepEqual([report.received, report.open, report.notAccepted, report.suits], [3, 1, 1, 2]);
    assert.deepEqual([report.onTime, report.late, report.secondLooks], [1, 1, 1]);
    const leak = report.kinds.find(({ kind }) => kind === "leak");
    assert.deepEqual(leak, { kind: "leak", received: 3, verdicts: { founded: 1, "in-part": 0, unfounded: 0 } });
    assert.equal(report.kinds.find(({ kind }) => kind === "sale")?.received, 0);
  });
});
