import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { deflateSync } from "node:zlib";
import { readSealPicture } from "./seal-picture.ts";
import { pngOf, testSeal } from "../test-seal.ts";

const judged = (file: Buffer) => {
  const read = readSealPicture(file);
  return "refused" in read ? read.refused : `${String(read.width)}x${String(read.height)}`;
};

describe("the picture of a seal", () => {
  it("is cut to its ink, so that its breadth is the seal's; clear and white ground give the same", () => {
    const [clear, white] = [readSealPicture(testSeal()), readSealPicture(testSeal({ ground: "white" }))];
    assert.ok("rgb" in clear && "rgb" in white);
    assert.deepEqual([clear.width, clear.height], [480, 480]);
    assert.ok(clear.rgb.equals(white.rgb) && clear.alpha.equals(white.alpha));
    assert.equal(judged(testSeal({ side: 900, reach: 0.3 })), "540x540");
  });

  it("is read whatever filter its lines were written with", () => {
    const plain = readSealPicture(testSeal({ side: 320 }));
    assert.ok("rgb" in plain);
    for (const filter of [1, 2, 3, 4]) {
      const read = readSealPicture(filtered(filter));
      assert.ok("rgb" in read, String(filter));
      assert.ok(read.rgb.equals(plain.rgb) && read.alpha.equals(plain.alpha), String(filter));
    }
  });

  it("may be a palette with see-through colours, as scanning programs save it", () => {
    const side = 400;
    const lines = Buffer.alloc(side * (side + 1));
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        lines[y * (side + 1) + 1 + x] = Math.hypot(x - 199.5, y - 199.5) < 190 && (x + y) % 3 === 0 ? 1 : 0;
    const colours = Buffer.from([255, 255, 255, 215, 0, 15]);
    const more = [
      ["PLTE", colours],
      ["tRNS", Buffer.from([0])],
    ] as const;
    assert.equal(judged(pngOf({ width: side, height: side, type: 3 }, lines, more)), "380x380");
    assert.equal(judged(pngOf({ width: side, height: side, type: 3 }, lines)), "seal-picture-unreadable");
  });

  it("is refused where it is no PNG, is cut short, is altered, goes on behind its end, or is written another way", () => {
    const good = testSeal({ side: 320 });
    const altered = Buffer.from(good);
    altered[60] = (altered[60] ?? 0) ^ 1;
    const lines = Buffer.alloc(320 * (320 * 4 + 1), 255);
    const bad: readonly Buffer[] = [
      Buffer.from("%PDF-1.7"),
      Buffer.from("ffd8ffe000104a464946", "hex"),
      Buffer.alloc(0),
      good.subarray(0, good.length - 20),
      altered,
      Buffer.concat([good, Buffer.from("MZ")]),
      pngOf({ width: 320, height: 320, type: 6, depth: 16 }, lines),
      pngOf({ width: 320, height: 320, type: 6, interlaced: 1 }, lines),
      pngOf({ width: 320, height: 320, type: 0 }, lines),
      pngOf({ width: 320, height: 321, type: 6 }, lines),
      // A filter that does not exist.
      pngOf({ width: 320, height: 320, type: 6 }, Buffer.alloc(320 * (320 * 4 + 1), 9)),
    ];
    for (const [at, file] of bad.entries()) assert.equal(judged(file), "seal-picture-unreadable", String(at));
  });

  it("is not inflated past what its header announces", () => {
    const bomb = pngOf({ width: 320, height: 320, type: 6 }, Buffer.alloc(200 * 2 ** 20));
    assert.ok(bomb.length < 2 ** 20 && deflateSync(Buffer.alloc(1)).length > 0);
    const before = process.memoryUsage().rss;
    assert.equal(judged(bomb), "seal-picture-unreadable");
    assert.ok(process.memoryUsage().rss - before < 100 * 2 ** 20);
  });

  it("is refused where it is too small or too large, in pixels or in print", () => {
    for (const seal of [testSeal({ side: 299 }), testSeal({ side: 2_001 }), testSeal({ side: 600, reach: 0.2 })])
      assert.equal(judged(seal), "seal-picture-size");
  });

  it("is refused on a coloured ground, without any ink, or as a full sheet", () => {
    const clear = pngOf({ width: 320, height: 320, type: 6 }, Buffer.alloc(320 * (320 * 4 + 1)));
    for (const seal of [testSeal({ ground: "grey" }), clear, testSeal({ colour: [250, 250, 240] })])
      assert.equal(judged(seal), "seal-picture-background");
  });

  it("is refused where a seal would be printed out of shape", () => {
    assert.equal(judged(testSeal({ side: 500, height: 600 })), "seal-picture-shape");
  });
});

/** The same seal with every line written by one filter. */
function filtered(filter: number): Buffer {
  const side = 320;
  const step = side * 4 + 1;
  const plain = testSealLines(side);
  const lines = Buffer.alloc(plain.length);
  const at = (y: number, x: number) => (y < 0 || x < 0 ? 0 : (plain[y * step + 1 + x] ?? 0));
  for (let y = 0; y < side; y++) {
    lines[y * step] = filter;
    for (let x = 0; x < side * 4; x++) {
      const [left, up, corner] = [at(y, x - 4), at(y - 1, x), at(y - 1, x - 4)];
      const near = [left, up, corner].toSorted(
        (one, other) => Math.abs(left + up - corner - one) - Math.abs(left + up - corner - other),
      );
      const guess = [0, left, up, Math.floor((left + up) / 2), near[0] ?? 0][filter] ?? 0;
      lines[y * step + 1 + x] = (at(y, x) - guess) & 0xff;
    }
  }
  return pngOf({ width: side, height: side, type: 6 }, lines);
}

function testSealLines(side: number): Buffer {
  const seal = readSealPicture(testSeal({ side }));
  assert.ok("rgb" in seal);
  const lines = Buffer.alloc(side * (side * 4 + 1));
  const margin = Math.floor((side - seal.width) / 2);
  for (let y = 0; y < seal.height; y++)
    for (let x = 0; x < seal.width; x++) {
      const from = y * seal.width + x;
      const to = (y + margin) * (side * 4 + 1) + 1 + (x + margin) * 4;
      seal.rgb.copy(lines, to, from * 3, from * 3 + 3);
      lines[to + 3] = seal.alpha[from] ?? 0;
    }
  return lines;
}
