import assert from "node:assert/strict";
import { describe, it } from "node:test";
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
});
