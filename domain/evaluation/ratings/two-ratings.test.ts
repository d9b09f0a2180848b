import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { drawnByLot } from "./drawn-lot.ts";
import { liesBetween, settleRatings } from "./two-ratings.ts";

/** Two people of each agency score apart, at most 20 marks apart (in ten-thousandths). */
const rule = { count: 2, spread: 200_000n };
const marks = (...points: readonly number[]) => points.map((one) => BigInt(one) * 10_000n);
const rated = (first: readonly bigint[], second: readonly bigint[], reconciled: bigint | null = null) =>
  settleRatings(rule, { first, second, reconciled });

describe("settleRatings", () => {
  it("waits until each agency has settled its own, and says nothing of how far they lie apart before", () => {
    assert.deepEqual(rated([], []), { settled: false, wanting: 4, apart: null });
    assert.deepEqual(rated(marks(80, 90), marks(10)), { settled: false, wanting: 1, apart: null });
    // Two of one agency beyond the spread: it has to bring a third of its own.
    assert.deepEqual(rated(marks(80, 90), marks(10, 90)), { settled: false, wanting: 1, apart: null });
  });

  it("takes the mean of the two within the spread, its edge included, whichever is higher", () => {
    for (const [one, other] of [
      [marks(70, 70), marks(90, 90)],
      [marks(90, 90), marks(70, 70)],
    ] as const) {
      const given = rated(one, other);
      assert.deepEqual([given.settled && given.points, given.settled && given.by], [800_000n, "agencies"]);
      assert.deepEqual([given.apart?.apart, given.apart?.beyond], [200_000n, false]);
    }
    const half = rated([1n, 1n], [2n, 2n]);
    assert.equal(half.settled && half.points, 2n);
  });

  it("counts neither beyond the spread, until the panel has reconciled them", () => {
    const [one, other] = [marks(70, 70), [900_001n, 900_001n]];
    const apart = { first: 700_000n, second: 900_001n, apart: 200_001n, beyond: true };
    assert.deepEqual(rated(one, other), { settled: false, wanting: 0, apart });
    assert.deepEqual(rated(one, other, 750_000n), { settled: true, points: 750_000n, by: "reconciled", apart });
  });

  it("does not let a reconciliation stand where the two agree", () => {
    const given = rated(marks(80, 80), marks(80, 80), 10_000n);
    assert.deepEqual([given.settled && given.points, given.settled && given.by], [800_000n, "agencies"]);
  });
});

describe("liesBetween", () => {
  it("takes both edges and nothing outside, whichever is higher", () => {
    for (const [first, second] of [
      [3n, 7n],
      [7n, 3n],
    ] as const) {
      const apart = { first, second, apart: 4n, beyond: true };
      assert.deepEqual(
        [2n, 3n, 5n, 7n, 8n].map((points) => liesBetween(points, apart)),
        [false, true, true, true, false],
      );
    }
  });
});

describe("drawnByLot", () => {
  const ids = Array.from({ length: 10 }, (_, at) => `entry-${String(at)}`);

  it("draws the share rounded up, none of nothing, all of a hundred", () => {
    assert.equal(drawnByLot("root", ids, 0).size, 0);
    assert.equal(drawnByLot("root", ids, 21).size, 3);
    assert.deepEqual([...drawnByLot("root", ids, 100)].toSorted(), ids);
    assert.equal(drawnByLot("root", ["alone"], 1).size, 1);
  });

  it("is drawn the same by anybody with another SHA-256, in any order", () => {
    const lotOf = (id: string) => createHash("sha256").update(`root:${id}`).digest("hex");
    const expected = ids.toSorted((one, other) => (lotOf(one) < lotOf(other) ? -1 : 1)).slice(0, 3);
    assert.deepEqual([...drawnByLot("root", ids.toReversed(), 30)].toSorted(), expected.toSorted());
  });
});
