import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../../refusal.ts";
import { type PagePoint, sealPlace } from "./seal-place.ts";

/** Name and date as the page has them: four characters in from the right. */
const signature: PagePoint = { page: 2, xUm: 142_060, yUm: 157_970 };
const lineUm = 225_000 / 22;
/** The text's last line ends three lines above the issuer's name. */
const textEndsUm = signature.yUm - 3.5 * lineUm - 5_644 / 2;

function placed(millimetres: number, beside: readonly number[] = []): PagePoint {
  const at = sealPlace(signature, millimetres, beside);
  if (isRefusal(at)) throw new Error(at.refused);
  return at;
}

describe("where a seal goes, against GB/T 9704-2012, 7.3.5.1", () => {
  it("stands upright over the middle of name and date, which lie below its own middle", () => {
    for (const millimetres of [38, 40, 42, 45]) {
      const { page, xUm, yUm } = placed(millimetres);
      assert.deepEqual([page, xUm], [2, signature.xUm]);
      assert.ok(yUm < signature.yUm, String(millimetres));
      // Half a name and a date high: what is printed lies within the ring.
      assert.ok(signature.yUm + 7_900 <= yUm + millimetres * 500, String(millimetres));
    }
  });

  it("has its upper edge within a line of the text, and never in it", () => {
    for (const millimetres of [38, 40, 42, 45]) {
      const gap = placed(millimetres).yUm - millimetres * 500 - textEndsUm;
      assert.ok(gap >= 0 && gap <= lineUm + 100, `${String(millimetres)} mm: ${String(gap)}`);
    }
  });

  it("puts the next to the left in a row, neither touching nor crossing", () => {
    const [first, second, third] = [placed(42), placed(38, [42]), placed(40, [42, 38])];
    assert.equal(first.xUm - 21_000 - (second.xUm + 19_000), 3_000);
    assert.equal(second.xUm - 19_000 - (third.xUm + 20_000), 3_000);
  });

  it("refuses one for which the page has no room", () => {
    const full = sealPlace(signature, 42, [42, 42, 42]);
    assert.equal(isRefusal(full) && full.refused, "seal-row-full");
  });
});
