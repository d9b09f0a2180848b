import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { officialNumber, writtenNumber } from "./official-number.ts";
import { writtenDate } from "./official-date.ts";

describe("numbers and dates of official documents (GB/T 9704-2012, 7.2.5 and 7.3.5.4)", () => {
  it("has hexagonal brackets, the whole year, no 第 and no leading zero", () => {
    const number = writtenNumber({ prefix: "示例建材信摘", year: 2026, order: 12 });
    assert.equal(number, "示例建材信摘\u30142026\u301512号");
    assert.match(writtenNumber({ prefix: "示", year: 2026, order: 7 }), /^[^〔]+〔\d{4}〕[1-9]\d*号$/);
  });

  it("takes no order of zero, no year of two digits, no sign with brackets in it", () => {
    const right = { prefix: "示", year: 2026, order: 1 };
    for (const wrong of [{ order: 0 }, { year: 26 }, { prefix: "示〔2026〕" }, { prefix: "" }, { prefix: "示1" }])
      assert.equal(officialNumber.safeParse({ ...right, ...wrong }).success, false, JSON.stringify(wrong));
    assert.equal(officialNumber.safeParse(right).success, true);
  });

  it("writes a day with Arabic digits and without leading zeros", () => {
    assert.equal(writtenDate("2026-04-01"), "2026年4月1日");
    assert.equal(writtenDate("2026-11-21"), "2026年11月21日");
  });
});
