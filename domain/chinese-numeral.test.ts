import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { chineseNumeral, readNumeral } from "./chinese-numeral.ts";

const written: readonly (readonly [number, string])[] = [
  [1, "一"],
  [10, "十"],
  [11, "十一"],
  [20, "二十"],
  [21, "二十一"],
  [100, "一百"],
  [101, "一百零一"],
  [110, "一百一十"],
  [111, "一百一十一"],
  [1001, "一千零一"],
  [1010, "一千零一十"],
  [1260, "一千二百六十"],
  [9999, "九千九百九十九"],
];

describe("Chinese numerals before headings and articles", () => {
  it("are written as laws write them", () => {
    for (const [count, text] of written) assert.equal(chineseNumeral(count), text);
  });

  it("are read back, every one of them", () => {
    for (let count = 1; count <= 9_999; count++) assert.equal(readNumeral(chineseNumeral(count)), count);
  });

  it("are read as people write them: digits, full-width digits, 〇, 两", () => {
    assert.deepEqual(["12", "１２", "一百〇三", "两百", "一百零三"].map(readNumeral), [12, 12, 103, 200, 103]);
  });

  it("are nothing else", () => {
    for (const text of ["", "零", "一二", "甲", "十x", "12345"]) assert.equal(readNumeral(text), null, text);
    for (const count of [0, -1, 1.5, 10_000]) assert.throws(() => chineseNumeral(count));
  });
});
