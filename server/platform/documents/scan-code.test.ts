import assert from "node:assert/strict";
import { describe, it } from "node:test";
import jsqr from "jsqr";
import { scanCode } from "./scan-code.ts";

describe("scanCode", () => {
  it("has the finder patterns of ISO/IEC 18004 in three corners, as runs", () => {
    const { size, runs } = scanCode("https://a.cn");
    // Version 1 is 21 squares a side, and holds 14 bytes at level M.
    assert.equal(size, 21);
    const row = (of: number) => runs.filter(([, at]) => at === of).map(([column, , length]) => [column, length]);
    for (const edge of [0, 6]) {
      assert.deepEqual(row(edge)[0], [0, 7]);
      assert.deepEqual(row(edge).at(-1), [14, 7]);
    }
    for (const side of [1, 5])
      assert.deepEqual(row(side).slice(0, 2), [
        [0, 1],
        [6, 1],
      ]);
    for (const inner of [2, 3, 4])
      assert.deepEqual(row(inner).slice(0, 3), [
        [0, 1],
        [2, 3],
        [6, 1],
      ]);
    assert.deepEqual(row(20)[0], [0, 7]);
    assert.deepEqual(row(14)[0], [0, 7]);
  });
  it("grows with what it says, and no run leaves it", () => {
    const { size, runs } = scanCode(`https://credit.example/certificates/${"0".repeat(36)}`);
    assert.ok(size > 21);
    assert.ok(runs.every(([column, row, length]) => column + length <= size && row < size && length > 0));
  });
  it("is read back by another's reader, as a camera would see it", () => {
    const address = `https://credit.example/certificates/${"0".repeat(36)}`;
    const { pixels, side } = pictureOf(address);
    assert.equal(read(pixels, side)?.data, address);
    // One finder pattern painted over, and it is no code any more: the reader does look.
    pixels.fill(255, 0, side * 4 * 44);
    assert.equal(read(pixels, side), null);
  });
});

/** Four pixels a square, and the white margin of four squares that ISO/IEC 18004 asks for. */
function pictureOf(text: string): { readonly pixels: Uint8ClampedArray; readonly side: number } {
  const [scale, margin] = [4, 4];
  const { size, runs } = scanCode(text);
  const side = (size + 2 * margin) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [column, row, length] of runs)
    for (let y = (row + margin) * scale; y < (row + margin + 1) * scale; y += 1)
      for (let x = (column + margin) * scale; x < (column + length + margin) * scale; x += 1)
        pixels.set([0, 0, 0], (y * side + x) * 4);
  return { pixels, side };
}

const read = (pixels: Uint8ClampedArray, side: number) => jsqr.default(pixels, side, side);
