import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { codeSlip, codesNear } from "./code-slip.ts";

// A public code of STANDARDS (Nanjing); its neighbours are made by hand.
const code = "91320100748204660Q";

describe("slips between two codes", () => {
  it("tells one character wrong from two swapped, and where", () => {
    assert.deepEqual(codeSlip(code, "91320100748204668Q"), { kind: "one-character", place: 17 });
    assert.deepEqual(codeSlip(code, "91320100748240660Q"), { kind: "two-swapped", place: 13 });
    assert.deepEqual(codeSlip(code, "19320100748204660Q"), { kind: "two-swapped", place: 1 });
  });

  it("knows no slip between equal codes, codes two characters apart, or of different length", () => {
    for (const other of [code, "91320100748204668R", "91320100748204660", "91302100748204668Q", "01320100748204660X"])
      assert.equal(codeSlip(code, other), null, other);
  });

  it("names every code one slip away, each once and never the code itself", () => {
    const near = codesNear(code);
    assert.equal(new Set(near).size, near.length);
    assert.ok(!near.includes(code));
    // 18 places with 30 other characters each, and those of the 17 neighbours that differ (0 and 0, 6 and 6, 1 and 0 …).
    const swaps = Array.from(code).filter((character, at) => at < 17 && character !== code[at + 1]).length;
    assert.equal(near.length, 18 * 30 + swaps);
    for (const other of near) assert.notEqual(codeSlip(code, other), null, other);
  });

  it("is the same either way", () => {
    const character = fc.constantFrom(...Array.from("0123456789ABCDEFGHJKLMNPQRTUWXY"));
    fc.assert(
      fc.property(
        fc.array(character, { minLength: 13, maxLength: 18 }),
        fc.nat(),
        character,
        (characters, at, other) => {
          const one = characters.join("");
          const place = at % one.length;
          const changed = one.slice(0, place) + other + one.slice(place + 1);
          assert.deepEqual(codeSlip(one, changed)?.kind, codeSlip(changed, one)?.kind);
          assert.equal(codesNear(one).includes(changed), one !== changed);
          assert.equal(codesNear(changed).includes(one), one !== changed);
        },
      ),
      { numRuns: 100 },
    );
  });
});
