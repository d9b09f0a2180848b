import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { partsUnder, toldFrom } from "./corrected-identity.ts";
import { infringementParts } from "./infringement.ts";

const [x, y, merged] = [randomUUID(), randomUUID(), randomUUID()];
const on = "2026-11-20";
const checked = (subjectId: string | null, day = on, confirmed = true) => ({
  ...{ confirmed, how: "示例", subjectId, by: "示例", on: day },
});
const found = (about: { subjectId: string | null } | null) => ({
  ...{ verdict: "founded", kind: "leak", facts: "示例示例示例", reasons: "示例", responsible: [], about },
  ...{ officerId: randomUUID(), documentId: randomUUID(), number: "示例1号", on },
});
const told = { kind: "told", text: "示例", by: "", paper: null, on };
const under = (sent: object, subjectId: string | null) =>
  partsUnder(infringementParts.parse(sent), { subjectId }, { today: on, standing: (id) => (id === merged ? x : id) });

describe("a corrected identity", () => {
  it("sets aside what was found about another, with all that followed, and hides what they were told", () => {
    const one = {
      finding: found({ subjectId: x }),
      identities: [checked(x)],
      notes: [told],
      outcome: { text: "示例", on },
    };
    const { parts, isReopened } = under(one, y);
    assert.equal(isReopened, true);
    assert.deepEqual([parts.finding, parts.review, parts.consequences, parts.outcome], [null, null, [], null]);
    assert.deepEqual([parts.setAside?.length, parts.setAside?.[0]?.finding?.about], [1, { subjectId: x }]);
    assert.deepEqual(parts.ofAnother, { notes: 1, papers: 0 });
  });
  it("of whom it turned out to be outside the register as well, and of the second look", () => {
    assert.equal(under({ finding: found({ subjectId: x }), identities: [checked(x)] }, null).isReopened, true);
    assert.equal(under({ finding: found({ subjectId: null }), identities: [checked(null)] }, y).isReopened, true);
    assert.equal(under({ finding: found({ subjectId: y }), review: found({ subjectId: x }) }, y).isReopened, true);
  });
  it("leaves what was found about the same subject, also under whom it was merged into", () => {
    for (const id of [x, merged]) {
      const { parts, isReopened } = under({ finding: found({ subjectId: id }), identities: [checked(id)] }, x);
      assert.deepEqual(
        [isReopened, parts.finding?.about, parts.ofAnother],
        [false, { subjectId: id }, { notes: 0, papers: 0 }],
      );
    }
  });
  it("makes what nobody was told yet about whoever proves it is theirs", () => {
    const { parts, isReopened } = under({ finding: found(null) }, y);
    assert.deepEqual([isReopened, parts.finding?.about], [false, { subjectId: y }]);
  });
});

describe("from when a finding is told", () => {
  const from = (identities: readonly object[], channel: "own" | "portal" = "portal") =>
    toldFrom({ channel, parts: infringementParts.parse({ identities }) }, { on });
  it("from its own day to who is known by then, and from the check to who proves it later", () => {
    assert.equal(from([], "own"), on);
    assert.equal(from([]), null);
    assert.equal(from([checked(null, "2026-11-18")]), on);
    assert.equal(from([checked(null, "2026-11-18"), checked(null, "2026-11-19", false)]), null);
    const late = [checked(null, "2026-11-19", false), checked(null, "2026-12-08"), checked(null, "2026-12-20")];
    assert.equal(from(late), "2026-12-08");
  });
});
