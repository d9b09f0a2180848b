import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../../refusal.ts";
import { proposalFigures } from "./proposal-figures.ts";
import { proposalLetterFacts } from "./proposal-letter.ts";
import {
  type EnteredOutcome,
  isProposalLate,
  judgeOutcome,
  judgeSending,
  moveProposal,
  proposalMovesFrom,
  proposalStates,
  stateOfProposal,
} from "./proposal.ts";

describe("the moves of a proposal", () => {
  it("are those of its state: what was answered is corrected and never withdrawn, what was withdrawn stands still", () => {
    assert.deepEqual(Object.fromEntries(proposalStates.map((state) => [state, proposalMovesFrom(state)])), {
      draft: ["edit-proposal", "issue-proposal-letter", "send-proposal", "withdraw-proposal"],
      issued: ["send-proposal", "withdraw-proposal"],
      sent: ["enter-proposal-outcome", "withdraw-proposal"],
      adopted: ["enter-proposal-outcome"],
      partly: ["enter-proposal-outcome"],
      rejected: ["enter-proposal-outcome"],
      unanswered: ["enter-proposal-outcome", "withdraw-proposal"],
      withdrawn: [],
    });
    assert.ok(isRefusal(moveProposal("issued", "edit-proposal")));
    assert.equal(moveProposal("unanswered", "withdraw-proposal"), "withdrawn");
  });

  it("lead to a state that an outcome decides only while it is sent", () => {
    assert.equal(stateOfProposal("sent", "partly"), "partly");
    assert.equal(stateOfProposal("withdrawn", "unanswered"), "withdrawn");
    assert.equal(stateOfProposal("sent", null), "sent");
  });
});

describe("the days of a proposal", () => {
  it("are late the day after the last one of the call, by the day it went", () => {
    const call = { callDueOn: "2026-11-20" };
    assert.equal(isProposalLate({ ...call, sentOn: "2026-11-20" }, "2027-01-01"), false);
    assert.equal(isProposalLate({ ...call, sentOn: "2026-11-21" }, "2027-01-01"), true);
    assert.equal(isProposalLate({ ...call, sentOn: null }, "2026-11-21"), true);
    assert.equal(isProposalLate({ callDueOn: null, sentOn: null }, "2026-11-21"), false);
  });

  it("of sending lie between its first draft and today, and no answer is expected before", () => {
    const between = { earliest: "2026-11-02", today: "2026-11-20" };
    const asked = { sentOn: "2026-11-20", expectedOn: "2026-11-20" };
    assert.equal(judgeSending(asked, between), null);
    assert.equal(judgeSending({ ...asked, sentOn: "2026-11-01" }, between)?.refused, "proposal-day-wrong");
    assert.equal(judgeSending({ ...asked, sentOn: "2026-11-21" }, between)?.refused, "proposal-day-wrong");
    assert.equal(judgeSending({ ...asked, expectedOn: "2026-11-19" }, between)?.refused, "proposal-expected-before");
  });
});

describe("an outcome", () => {
  const since = { sentOn: "2026-11-02", standing: null, today: "2026-11-20" };
  const asked: EnteredOutcome = {
    ...{ result: "adopted", settledOn: "2026-11-20", paperId: null, corrects: null },
    document: { issuedOn: "2026-11-10" },
  };
  const judge = (more: Partial<EnteredOutcome>, standing: string | null = null) =>
    judgeOutcome({ ...asked, ...more }, { ...since, standing })?.refused ?? null;

  it("is proven by a document or the paper of the answer, and no answer by neither", () => {
    assert.equal(judge({}), null);
    assert.equal(judge({ document: null, paperId: "x" }), null);
    assert.equal(judge({ document: null }), "proposal-outcome-unproven");
    assert.equal(judge({ result: "unanswered" }), "proposal-answer-unanswered");
    assert.equal(judge({ result: "unanswered", document: null }), null);
  });

  it("names the one that stands, or none where none does", () => {
    assert.equal(judge({}, "first"), "proposal-outcome-stands");
    assert.equal(judge({ corrects: { outcomeId: "first" } }), "proposal-outcome-stands");
    assert.equal(judge({ corrects: { outcomeId: "first" } }, "first"), null);
  });

  it("lies between sending and today; what took it over is no older, what refuses it may be", () => {
    assert.equal(judge({ settledOn: "2026-11-01" }), "proposal-day-wrong");
    assert.equal(judge({ settledOn: "2026-11-21" }), "proposal-day-wrong");
    assert.equal(judge({ document: { issuedOn: "2026-11-21" } }), "proposal-day-wrong");
    assert.equal(judge({ document: { issuedOn: "2026-11-01" } }), "proposal-document-early");
    assert.equal(judge({ document: { issuedOn: "2026-11-01" }, result: "partly" }), "proposal-document-early");
    assert.equal(judge({ document: { issuedOn: "2020-01-01" }, result: "rejected" }), null);
  });
});

describe("the letter of a proposal", () => {
  const parts = {
    ...{ association: "示例协会", demonstration: null, title: "示例", recipient: "示例局" },
    ...{ kind: "policy" as const, call: null, text: "一\n\n 二 ", preparedBy: "技术部", papers: [], resolution: null },
  };

  it("says whether it answers a call, by the draft's title and number", () => {
    assert.match(proposalLetterFacts(parts).texts.opening, /现就政策的制定/);
    const call = { title: "《示例办法》", number: "" };
    assert.match(proposalLetterFacts({ ...parts, call }).texts.opening, /就《示例办法》公开征求意见/);
    const numbered = { title: "示例办法", number: "示计〔2026〕1号" };
    assert.match(proposalLetterFacts({ ...parts, call: numbered }).texts.opening, /《示例办法》（示计〔2026〕1号）/);
  });

  it("indents each line, and names papers and resolution only where there are any", () => {
    const { texts, optional } = proposalLetterFacts(parts);
    assert.deepEqual([texts.text, optional.papers, optional.resolution], ["一\n　　二", null, null]);
    const resolution = { number: "决议〔2026〕1号", decidedOn: "2026-11-02" };
    const full = proposalLetterFacts({ ...parts, papers: ["甲.pdf", "乙.pdf"], resolution }).optional;
    assert.deepEqual(
      [full.papers, full.resolution],
      ["附件：1. 甲.pdf；2. 乙.pdf", "以上内容已经本会于2026年11月2日表决通过（决议〔2026〕1号）。"],
    );
    assert.equal(proposalLetterFacts({ ...parts, papers: ["甲.pdf"] }).optional.papers, "附件：甲.pdf");
  });
});

describe("the figures of proposals", () => {
  it("count each once under its kind and where it stands", () => {
    const figures = proposalFigures([
      { kind: "policy", state: "adopted", late: true },
      { kind: "policy", state: "sent", late: false },
      { kind: "law", state: "sent", late: false },
    ]);
    assert.deepEqual([figures.sent, figures.late], [3, 1]);
    assert.deepEqual(
      figures.kinds.map(
        ({ kind, sent, states }) =>
          `${kind} ${String(sent)} ${states.map(({ state, count }) => `${state}${String(count)}`).join()}`,
      ),
      [
        "national-standard 0 ",
        "industry-standard 0 ",
        "local-standard 0 ",
        "sector-plan 0 ",
        "policy 2 sent1,adopted1",
        "law 1 sent1",
      ],
    );
  });
});
