import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type CharterRules, charterRules } from "../catalogue/charter-entry.ts";
import { isRefusal } from "../refusal.ts";
import type { Charter } from "./charter.ts";
import { type Attendee, presenceFor } from "./meeting.ts";
import { type Competence, type DecisionCase, decide, judgeCompetence, sayDecision } from "./decision.ts";

const rules: CharterRules = charterRules.parse({
  bodies: [
    {
      id: "assembly",
      kind: "assembly",
      name: "会员大会",
      nameEn: "Assembly",
      article: "第十三条",
      votingArticle: "第十五条",
      meetingsPerYear: 1,
      noticeDays: 15,
      means: ["in-person", "mixed"],
      quorum: ">=2/3",
      majority: { share: ">1/2", of: "present" },
      proxies: { heldMost: 1, notFor: ["set-dues"] },
    },
    {
      id: "council",
      kind: "council",
      name: "理事会",
      article: "第十七条",
      meetingsPerYear: 2,
      noticeDays: 7,
      means: ["in-person", "online", "correspondence"],
      quorum: ">=2/3",
      majority: { share: ">=2/3", of: "present" },
      proxies: { heldMost: 0 },
    },
  ],
  posts: [],
  resolutions: [
    {
      id: "set-dues",
      name: "会费标准",
      article: "第三十一条",
      by: ["assembly"],
      ballot: "secret",
      means: ["in-person"],
    },
    { id: "propose-amendment", name: "提出修正案", article: "第三十五条", by: ["council"] },
    {
      id: "amend",
      name: "修改章程",
      article: "第三十五条",
      by: ["assembly"],
      majority: { share: ">=2/3", of: "present" },
      after: ["propose-amendment"],
    },
    { id: "other", name: "其他", article: "第十八条", by: ["assembly", "council"] },
  ],
  postponeYearsMost: 1,
});
const charter: Charter = { version: 3, clauses: [], rules };
const matter = (more: Partial<DecisionCase>): DecisionCase => ({
  body: "assembly",
  resolution: "other",
  means: "in-person",
  ballot: "open",
  calledOn: "2026-10-01",
  heldOn: "2026-11-01",
  termEndsOn: null,
  carriedBefore: [],
  ...more,
});
const allowed = (more: Partial<DecisionCase>): Competence => {
  const answer = judgeCompetence(charter, matter(more));
  if (isRefusal(answer)) assert.fail(answer.refused);
  return answer;
};
const refused = (more: Partial<DecisionCase>) => {
  const answer = judgeCompetence(charter, matter(more));
  return isRefusal(answer) ? answer : assert.fail("was allowed");
};
const count = (yes: number, no = 0, abstained = 0) => ({ yes, no, abstained, invalid: 0 });
const outcome = (
  competence: Competence,
  presence: Parameters<typeof decide>[2],
  votes: Parameters<typeof decide>[3],
) => {
  const answer = decide(charter, competence, presence, votes);
  return isRefusal(answer) ? assert.fail(answer.refused) : answer;
};

describe("what a body may decide", () => {
  it("is what the charter names it for, with the article and who is competent instead", () => {
    const { refused: code, details } = refused({ body: "council", resolution: "set-dues" });
    assert.equal(code, "body-not-competent");
    assert.equal(details["article"], "第三十一条");
    assert.equal(details["competent"], "会员大会");
  });

  it("is nothing for a body or a resolution that the charter does not know", () => {
    assert.equal(refused({ body: "secretary-generals-meeting" }).refused, "charter-body-unknown");
    assert.equal(refused({ resolution: "fine-member" }).refused, "charter-resolution-unknown");
  });

  it("ends with its term, and not on the last day of it", () => {
    assert.equal(refused({ body: "council", termEndsOn: "2026-10-31" }).refused, "body-term-over");
    allowed({ body: "council", termEndsOn: "2026-11-01" });
  });

  it("needs the notice in full days", () => {
    assert.deepEqual(refused({ calledOn: "2026-10-18" }).details, { given: 14, needed: 15, article: "第十三条" });
    allowed({ calledOn: "2026-10-17" });
  });

  it("asks for the ballot and the way of meeting that the charter has", () => {
    assert.equal(refused({ resolution: "set-dues" }).refused, "ballot-not-as-charter-asks");
    assert.equal(
      refused({ resolution: "set-dues", ballot: "secret", means: "mixed" }).refused,
      "meeting-means-not-allowed",
    );
    allowed({ resolution: "set-dues", ballot: "secret" });
    assert.equal(refused({ means: "correspondence" }).refused, "meeting-means-not-allowed");
  });

  it("waits for what must be carried before on the same matter", () => {
    assert.equal(refused({ resolution: "amend" }).refused, "resolution-before-missing");
    allowed({ resolution: "amend", carriedBefore: ["propose-amendment"] });
  });
});

describe("a count", () => {
  it("is not taken without a quorum, and the refusal tells how many are missing", () => {
    const answer = decide(charter, allowed({}), { entitled: 100, inRoom: 66, byProxy: 0, asideCounted: 0 }, count(66));
    assert.ok(isRefusal(answer));
    assert.deepEqual(
      [answer.refused, answer.details["needed"], answer.details["article"]],
      ["quorum-missing", 67, "第十五条"],
    );
  });

  it("counts who is spoken for as present, but not where the charter forbids it", () => {
    const presence = { entitled: 9, inRoom: 5, byProxy: 1, asideCounted: 0 };
    assert.equal(outcome(allowed({}), presence, count(4)).carried, true);
    const dues = allowed({ resolution: "set-dues", ballot: "secret" });
    const spoken = decide(charter, dues, presence, count(5));
    assert.ok(isRefusal(spoken) && spoken.refused === "quorum-missing");
  });

  it("is carried by more than half of those present: abstentions weigh against it", () => {
    const presence = { entitled: 12, inRoom: 10, byProxy: 0, asideCounted: 0 };
    assert.equal(outcome(allowed({}), presence, count(5, 0, 5)).carried, false);
    assert.equal(outcome(allowed({}), presence, count(6, 4)).carried, true);
  });

  it("leaves who stands aside out of both sides, and whoever he would speak for unheard", () => {
    const council = allowed({ body: "council", termEndsOn: "2027-01-01" });
    const nine = (there: number, holderOfLast: string | null = null): Attendee[] =>
      Array.from({ length: 9 }, (_, at) => ({
        id: String(at),
        presence: at < there ? "in-room" : at === 8 && holderOfLast !== null ? "proxy" : "away",
        proxyHolder: at === 8 ? holderOfLast : null,
      }));
    const aside = new Set(["0"]);
    // Six of nine there, one aside: five of eight are below two thirds.
    const few = decide(charter, council, presenceFor(nine(6), aside, false), count(5));
    assert.ok(isRefusal(few) && few.refused === "quorum-missing");
    // Seven there, one aside: six of eight are enough; two thirds of six are four.
    const decided = outcome(council, presenceFor(nine(7), aside, false), count(4, 2));
    assert.deepEqual([decided.carried, decided.needed, decided.base, decided.entitled], [true, 4, 6, 8]);
    // A charter that counts them: seven of nine there, but six may vote.
    const counted = presenceFor(nine(7), aside, true);
    assert.deepEqual([counted.entitled, counted.inRoom, counted.asideCounted], [9, 7, 1]);
    const tooMany = decide(charter, council, counted, count(7));
    assert.ok(isRefusal(tooMany) && tooMany.refused === "votes-exceed-voters");
    assert.equal(presenceFor(nine(7, "0"), aside, false).byProxy, 0);
    assert.equal(presenceFor(nine(7, "1"), aside, false).byProxy, 1);
  });

  it("with more votes than voters is void", () => {
    const answer = decide(charter, allowed({}), { entitled: 9, inRoom: 6, byProxy: 0, asideCounted: 0 }, count(7));
    assert.ok(isRefusal(answer) && answer.refused === "votes-exceed-voters");
  });

  it("is carried exactly where the votes reach what it is said to need", () => {
    const heads = fc.integer({ min: 0, max: 300 });
    fc.assert(
      fc.property(heads, heads, heads, heads, (entitled, away, no, abstained) => {
        const inRoom = Math.max(0, entitled - away);
        const votes = count(
          Math.max(0, inRoom - no - abstained),
          Math.min(no, inRoom),
          Math.max(0, Math.min(abstained, inRoom - no)),
        );
        const decided = decide(charter, allowed({}), { entitled, inRoom, byProxy: 0, asideCounted: 0 }, votes);
        if (isRefusal(decided)) assert.ok(inRoom * 3 < entitled * 2 || entitled === 0);
        else assert.equal(decided.carried, votes.yes * 2 > inRoom);
      }),
    );
  });

  it("is told in a sentence with every figure", () => {
    const council = allowed({ body: "council", termEndsOn: "2027-01-01" });
    const decided = outcome(council, { entitled: 9, inRoom: 6, byProxy: 0, asideCounted: 0 }, count(4, 1, 1));
    assert.equal(
      sayDecision(council, decided).zh,
      "应到9，实到6；赞成4，反对1，弃权1，无效0。须到会人员三分之二以上，即4票，通过。",
    );
  });
});
