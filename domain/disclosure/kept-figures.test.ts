import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { figuresStand } from "./kept-figures.ts";

const kept = { today: "2026-11-20", deeds: 3, at: 1_000_000, tookMs: 40 };
const later = (ms: number, change: object = {}) => ({ ...kept, at: kept.at + ms, ...change });

describe("figuresStand", () => {
  it("keeps what nothing changed for a minute, and never into another day", () => {
    assert.equal(figuresStand(kept, later(59_999)), true);
    assert.equal(figuresStand(kept, later(60_000)), false);
    assert.equal(figuresStand(kept, later(1, { today: "2026-11-21" })), false);
  });

  it("counts anew at once when something changed, and takes a twentieth of the time at most where counting is dear", () => {
    assert.equal(figuresStand(kept, later(1, { deeds: 4 })), false);
    const dear = { ...kept, tookMs: 5_000 };
    assert.equal(figuresStand(dear, later(99_999, { deeds: 4 })), true);
    assert.equal(figuresStand(dear, later(100_000, { deeds: 4 })), false);
    assert.equal(figuresStand(dear, later(99_999)), true);
    assert.equal(figuresStand({ ...kept, tookMs: 1_000 }, later(1, { deeds: 4 })), false);
  });
});
