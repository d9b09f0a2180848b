import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { infringementParts, isIdentified } from "./infringement.ts";
import { answerByReceipt, identityOf } from "./infringement-answer.ts";

const on = "2026-11-20";
const subject = randomUUID();
const checked = (confirmed: boolean, subjectId: string | null = null) => ({
  ...{ confirmed, how: "示例", subjectId, by: "示例", on },
});
const finding = {
  ...{ verdict: "founded", kind: "leak", facts: "示例示例示例", reasons: "示例" },
  ...{ responsible: [{ kind: "receiver", name: "示例接收公司" }] },
  ...{ officerId: randomUUID(), documentId: randomUUID(), number: "示例1号", on },
};
const consequence = (kind: string) => ({
  ...{ id: randomUUID(), kind, target: "示例接收公司", text: "示例", orderedOn: on, dueOn: on },
  ...{ amountFen: null, caseId: null, letter: null, done: { how: "示例", paper: null, on } },
});
const kept = (parts: object, channel: "own" | "portal" | "telephone" = "portal") => ({
  ...{ id: randomUUID(), associationId: randomUUID(), number: "20261120-abcd-efgh", stage: "closed" as const },
  ...{ kind: "leak" as const, noticedOn: on, data: "", facts: "示例示例示例", wants: "示例", receivedOn: on, channel },
  parts: infringementParts.parse({
    ...{ finding, consequences: ["apology", "receiver-stopped", "to-discipline"].map(consequence) },
    ...{ outcome: { text: "示例结果", on }, ...parts },
  }),
});
const days = { dueOn: on, secondLookUntil: null };

describe("what a receipt tells of a complaint about data", () => {
  it("nothing that was found before it is sure whose data it is", () => {
    for (const identities of [[], [checked(false)], [checked(true), checked(false)]]) {
      const answer = answerByReceipt(kept({ identities }), days);
      assert.deepEqual([answer.finding, answer.remedies, answer.outcome], [null, [], null]);
      assert.deepEqual([answer.withheld, answer.dueOn], [true, null]);
    }
  });
  it("then the finding and what was made good, and neither whose doing it was nor what was done to whom", () => {
    const answer = answerByReceipt(kept({ identities: [checked(false), checked(true)] }), days);
    assert.deepEqual([answer.withheld, answer.finding?.reasons, answer.outcome?.text], [false, "示例", "示例结果"]);
    assert.deepEqual(
      answer.remedies.map(({ kind }) => kind),
      ["apology"],
    );
    assert.equal(JSON.stringify(answer).includes("示例接收公司"), false);
  });
  it("who came by their own account needs no check; anybody else is as good as the last one, whomever the office wrote down", () => {
    assert.equal(identityOf(kept({}, "own")), null);
    assert.equal(isIdentified(kept({}, "own")), true);
    for (const channel of ["portal", "telephone"] as const) {
      assert.equal(identityOf(kept({}, channel))?.state, "unchecked");
      assert.equal(isIdentified(kept({}, channel)), false);
      assert.equal(isIdentified(kept({ identities: [checked(true, subject)] }, channel)), true);
      assert.equal(isIdentified(kept({ identities: [checked(true, subject), checked(false)] }, channel)), false);
    }
  });
});
