import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { filled } from "./filled.ts";

describe("a sentence with values", () => {
  it("is filled, and a name without a value stays visible", () => {
    assert.equal(filled("{rows} rows of {item}", { rows: 3 }), "3 rows of {item}");
  });

  it("says one year and two years, also where the number came as text", () => {
    const length = "{count} {count:year|years}";
    assert.deepEqual(
      [1, "1", 0, 2, "11"].map((count) => filled(length, { count })),
      ["1 year", "1 year", "0 years", "2 years", "11 years"],
    );
    assert.equal(filled(length), "{count} {count:year|years}");
  });
});
