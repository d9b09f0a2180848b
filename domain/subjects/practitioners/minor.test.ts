import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { wasMinor } from "./minor.ts";

describe("wasMinor", () => {
  it("ends on the eighteenth birthday (民法典 17, 1259: 满 counts the day itself)", () => {
    assert.equal(wasMinor("2008-05-07", "2026-05-06"), true);
    assert.equal(wasMinor("2008-05-07", "2026-05-07"), false);
  });

  it("of the 29th of February comes with the end of that month in a common year", () => {
    assert.equal(wasMinor("2008-02-29", "2026-02-27"), true);
    assert.equal(wasMinor("2008-02-29", "2026-02-28"), false);
  });
});
