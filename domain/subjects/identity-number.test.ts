import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../refusal.ts";
import {
  identityNumberCheckCharacter,
  lengthenIdentityNumber,
  looksLikeIdentityNumber,
  maskIdentityNumber,
  readIdentityNumber,
} from "./identity-number.ts";

const today = "2026-11-21";

describe("resident identity number (GB 11643-1999)", () => {
  it("reads the example of the standard", () => {
    const read = { number: "11010519491231002X", region: "110105", bornOn: "1949-12-31" };
    assert.deepEqual(readIdentityNumber("11010519491231002X", today), read);
    assert.deepEqual(readIdentityNumber(" １１０１０５ 19491231 002x", today), read);
  });

  it("has the check of ISO 7064 MOD 11-2: the weighted sum of all eighteen leaves 1", () => {
    const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2, 1];
    const found = new Set<string>();
    for (let order = 0; order < 1000; order += 1) {
      const first17 = `11010519491231${String(order).padStart(3, "0")}`;
      const check = identityNumberCheckCharacter(first17);
      found.add(check);
      const values = Array.from(first17 + check, (one) => (one === "X" ? 10 : Number(one)));
      assert.equal(values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) % 11, 1);
    }
    assert.equal(found.size, 11);
    // The second example of the standard, a person born in 1880.
    assert.equal(looksLikeIdentityNumber("440524188001010014"), true);
  });

  it("lengthens fifteen digits by 19 and the check character", () => {
    assert.equal(lengthenIdentityNumber("110105491231002"), "11010519491231002X");
    const read = readIdentityNumber("110105491231002", today);
    assert.equal(!isRefusal(read) && read.number, "11010519491231002X");
  });

  it("tells what is wrong, and never the number itself", () => {
    const faults: readonly (readonly [string, string])[] = [
      ["", "identity-number-empty"],
      ["1101051949123100", "identity-number-wrong-form"],
      ["1101051949123100AX", "identity-number-wrong-form"],
      ["110105194912310021", "identity-number-check-failed"],
      ["11010519490231002X", "identity-number-date-does-not-exist"],
      [`11010520991231002`.padEnd(17, "0") + "0", "identity-number-date-does-not-exist"],
    ];
    for (const [text, refused] of faults) {
      const read = readIdentityNumber(text, today);
      assert.equal(isRefusal(read) && read.refused, refused, text);
      assert.equal(isRefusal(read) && Object.values(read.details).some((value) => String(value).length > 4), false);
    }
  });

  it("finds every single wrong digit", () => {
    const number = fc
      .tuple(fc.integer({ min: 1950, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
      .map(([year, month, day]) => `371402${year}${String(month).padStart(2, "0")}${String(day).padStart(2, "0")}123`)
      .map((first17) => first17 + identityNumberCheckCharacter(first17));
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 9 }), (valid, at, digit) => {
        assert.equal(looksLikeIdentityNumber(valid), true);
        fc.pre(valid[at] !== String(digit));
        assert.equal(looksLikeIdentityNumber(valid.slice(0, at) + String(digit) + valid.slice(at + 1)), false);
      }),
    );
  });

  it("is not seen in a registration number or in a unified code", () => {
    for (const text of ["330214000048633", "440301103504817", "91320100748204660Q", "913502006120495420"]) {
      assert.equal(looksLikeIdentityNumber(text), false, text);
    }
    assert.equal(looksLikeIdentityNumber("371402800101123"), true);
  });

  it("shows the first and the last character only", () => {
    assert.equal(maskIdentityNumber("11010519491231002X"), "1****************X");
    assert.equal(maskIdentityNumber("12"), "**");
  });
});
