import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Office, office, offices, officesExclude } from "./office.ts";
import { judgeGranter, judgeTerm, mayEnter, type WantedTerm } from "./office-term.ts";

const today = "2026-11-21";
const one = "0198c0de-0000-7000-8000-000000000001";
const two = "0198c0de-0000-7000-8000-000000000002";

function term(held: Office, changed: Partial<WantedTerm> = {}): WantedTerm {
  const { of } = offices[held];
  return {
    office: held,
    associationId: of === "house" ? null : one,
    subjectId: of === "subject" ? two : null,
    fromOn: today,
    untilOn: null,
    ...changed,
  };
}

describe("judgeTerm", () => {
  const judge = (wanted: WantedTerm, standing: WantedTerm[] = []): string | null =>
    judgeTerm(wanted, standing, today)?.refused ?? null;

  it("gives every office in its own place and in no other", () => {
    for (const name of office.options) {
      assert.equal(judge(term(name)), null, name);
      const elsewhere = offices[name].of === "house" ? one : null;
      assert.equal(judge(term(name, { associationId: elsewhere })), "office-place-wrong", name);
    }
    assert.equal(judge(term("member", { subjectId: null })), "office-place-wrong");
    assert.equal(judge(term("secretariat", { subjectId: two })), "office-place-wrong");
  });

  it("keeps the three administrators apart, and names both offices", () => {
    const no = judgeTerm(term("audit-administrator"), [term("system-administrator")], today);
    assert.deepEqual(no, {
      refused: "offices-exclude",
      details: {
        held: "系统管理员",
        heldEn: "System administrator",
        wanted: "审计管理员",
        wantedEn: "Audit administrator",
      },
    });
  });

  it("keeps the supervisor out of the secretariat of the same association only", () => {
    assert.equal(judge(term("supervisor"), [term("secretariat")]), "offices-exclude");
    assert.equal(judge(term("supervisor"), [term("secretariat", { associationId: two })]), null);
  });

  it("looks at terms to come, and not at terms that end before", () => {
    const coming = term("security-administrator", { fromOn: "2027-01-01" });
    assert.equal(judge(term("audit-administrator"), [coming]), "offices-exclude");
    assert.equal(judge(term("audit-administrator", { untilOn: "2026-12-31" }), [coming]), null);
    assert.equal(judge(term("audit-administrator", { untilOn: "2027-01-01" }), [coming]), "offices-exclude");
  });

  it("gives no office twice and no term that is over", () => {
    assert.equal(judge(term("liaison"), [term("liaison")]), "office-held");
    assert.equal(judge(term("liaison", { untilOn: "2026-11-20" })), "term-reversed");
    assert.equal(judge(term("liaison", { fromOn: "2026-12-02", untilOn: "2026-12-01" })), "term-reversed");
  });
});

describe("officesExclude", () => {
  it("holds both ways, and never for one office with itself", () => {
    const any = fc.constantFrom(...office.options);
    fc.assert(
      fc.property(any, any, (left, right) => {
        assert.equal(officesExclude(left, right), officesExclude(right, left));
        assert.equal(officesExclude(left, left), false);
      }),
    );
  });
});

describe("judgeGranter", () => {
  it("lets a system administrator name the two watchers while there is no security administrator, nothing else", () => {
    for (const name of office.options) {
      const watcher = name === "security-administrator" || name === "audit-administrator";
      assert.equal(judgeGranter(["system-administrator"], name, false) === null, watcher, name);
      assert.notEqual(judgeGranter(["system-administrator"], name, true), null, name);
      assert.equal(judgeGranter(["security-administrator"], name, true), null, name);
      assert.notEqual(judgeGranter(["audit-administrator"], name, false), null, name);
    }
  });
});

describe("mayEnter", () => {
  it("opens an association to its officers and to the two who watch", () => {
    assert.equal(mayEnter([term("liaison")], one), true);
    assert.equal(mayEnter([term("liaison")], two), false);
    assert.equal(mayEnter([term("audit-administrator")], two), true);
    assert.equal(mayEnter([term("system-administrator")], two), false);
    assert.equal(mayEnter([], one), false);
  });
});
