import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isNoWeaker, leastFor, reaches, sayShare, share, shareOf } from "./share.ts";

const proper = fc
  .record({ atLeast: fc.boolean(), whole: fc.integer({ min: 1, max: 100 }), part: fc.integer({ min: 1, max: 100 }) })
  .filter(({ atLeast, part, whole }) => (atLeast ? part <= whole : part < whole));

describe("a share of a body", () => {
  it("is decided in whole numbers", () => {
    // Two thirds of seven is 4.67: five reach it, four do not. Half of eight is four: “more than half” needs five.
    assert.equal(leastFor(shareOf(">=2/3"), 7), 5);
    assert.equal(leastFor(shareOf(">=2/3"), 9), 6);
    assert.equal(leastFor(shareOf(">1/2"), 8), 5);
    assert.equal(leastFor(shareOf(">1/2"), 9), 5);
    assert.equal(reaches(shareOf(">=2/3"), 4, 7), false);
    assert.equal(reaches(shareOf(">1/2"), 4, 8), false);
  });

  it("is reached by the least count that reaches it, and by nothing less", () => {
    fc.assert(
      fc.property(proper, fc.integer({ min: 1, max: 1_000_000 }), (wanted, base) => {
        const least = leastFor(wanted, base);
        assert.ok(reaches(wanted, least, base));
        assert.ok(!reaches(wanted, least - 1, base));
        assert.ok(least <= base + (wanted.atLeast ? 0 : 1));
      }),
    );
  });

  it("of nobody is never reached", () => {
    assert.equal(reaches(shareOf(">=1/3"), 0, 0), false);
  });

  it("is no weaker than another exactly where it asks for as much of every body", () => {
    fc.assert(
      fc.property(proper, proper, (one, other) => {
        const bases = Array.from({ length: 210 }, (_, at) => at + 1);
        const always = bases.every((base) => leastFor(one, base) >= leastFor(other, base));
        // Over all bases up to the product of the wholes the two answers agree; 210 are enough to refute a wrong yes.
        if (isNoWeaker(one, other)) assert.ok(always);
      }),
    );
    assert.equal(isNoWeaker(shareOf(">=2/3"), shareOf(">1/2")), true);
    assert.equal(isNoWeaker(shareOf(">1/2"), shareOf(">=1/2")), true);
    assert.equal(isNoWeaker(shareOf(">=1/2"), shareOf(">1/2")), false);
  });

  it("is written as packs and charters write it", () => {
    assert.deepEqual(sayShare(shareOf(">=2/3")), { zh: "三分之二以上", en: "at least 2/3" });
    assert.deepEqual(sayShare(shareOf(">1/2")), { zh: "超过二分之一", en: "more than 1/2" });
    for (const wrong of ["2/3", ">=3/2", ">1/1", ">=0/3", ">=1/0", "≥2/3"]) {
      assert.equal(share.safeParse(wrong).success, false, wrong);
    }
    assert.equal(share.safeParse(">=1/1").success, true);
  });
});
