import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../refusal.ts";
import { type AmountUnit, readPrintedAmount } from "./printed-amount.ts";

function answerOf(value: string | number, unit: AmountUnit): bigint | string {
  const read = readPrintedAmount(value, { unit });
  return isRefusal(read) ? read.refused : read.fen;
}

describe("amounts as departments write them", () => {
  it("are read in fen by the unit of the column", () => {
    const amounts: readonly (readonly [string | number, AmountUnit, bigint])[] = [
      ["0.2", "wan-yuan", 200_000n],
      [0.2, "wan-yuan", 200_000n],
      ["50", "yuan", 5_000n],
      ["1,234.50", "yuan", 123_450n],
      ["￥１，２３４．５０", "yuan", 123_450n],
      ["¥ 1234", "yuan", 123_400n],
      ["0.000001", "wan-yuan", 1n],
      ["12.500000000", "yuan", 1_250n],
      ["0", "yuan", 0n],
      [".5", "yuan", 50n],
    ];
    for (const [value, unit, fen] of amounts) assert.equal(answerOf(value, unit), fen, String(value));
  });

  it("follow the unit written in the cell before that of the column", () => {
    const amounts: readonly (readonly [string, AmountUnit, bigint])[] = [
      ["2万元", "yuan", 2_000_000n],
      ["2000元", "wan-yuan", 200_000n],
      ["2000.5元整", "wan-yuan", 200_050n],
      ["3.5千元", "yuan", 350_000n],
      ["1.2亿元", "yuan", 12_000_000_000n],
      ["500万元人民币", "yuan", 500_000_000n],
    ];
    for (const [value, unit, fen] of amounts) assert.equal(answerOf(value, unit), fen, value);
    const read = readPrintedAmount("2000元", { unit: "wan-yuan" });
    assert.deepEqual(read, { fen: 200_000n, printed: "2000元", unit: "yuan" });
  });

  it("in words always count yuan", () => {
    const amounts: Readonly<Record<string, bigint>> = {
      人民币贰万元整: 2_000_000n,
      叁仟伍佰元伍角: 350_050n,
      贰万叁仟肆佰伍拾陆元柒角捌分: 2_345_678n,
      壹亿零伍万零叁元零伍分: 10_005_000_305n,
      拾伍万元: 15_000_000n,
      二千元: 200_000n,
      两万圆整: 2_000_000n,
      伍角: 50n,
      壹万零壹元: 1_000_100n,
      玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元: 9_999_999_900n,
    };
    for (const [text, fen] of Object.entries(amounts)) {
      assert.equal(answerOf(text, "wan-yuan"), fen, text);
      assert.equal(answerOf(text, "yuan"), fen, text);
    }
  });

  it("lose the noise of a double and keep what was meant", () => {
    assert.equal(answerOf(0.20700000000000002, "wan-yuan"), 207_000n);
    assert.equal(answerOf("0.20700000000000002", "wan-yuan"), 207_000n);
    assert.equal(answerOf(0.1 + 0.2, "yuan"), 30n);
    assert.equal(answerOf(1.005, "yuan"), "amount-too-fine");
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (fen) => {
        // A spreadsheet divides by ten thousand and by a hundred; either way the fen must come back.
        assert.equal(answerOf(fen / 1e6, "wan-yuan"), BigInt(fen));
        assert.equal(answerOf(fen / 100, "yuan"), BigInt(fen));
        assert.equal(answerOf((fen / 1e6).toFixed(6), "wan-yuan"), BigInt(fen));
        assert.equal(answerOf((fen / 100).toFixed(2), "yuan"), BigInt(fen));
      }),
    );
  });

  it("are refused when missing, unreadable, negative, too fine, too large or foreign", () => {
    const refused: Readonly<Record<string, readonly (string | number)[]>> = {
      "amount-missing": ["", "无", "/", "-"],
      "amount-unreadable": [
        Number.NaN,
        "NaN",
        Number.POSITIVE_INFINITY,
        "1,23",
        "12,3456",
        "1.2.3",
        "罚款2000元",
        "一二",
        "2万5千元",
        "1e5",
        "壹万万万元",
        "元",
      ],
      "amount-negative": ["-5", -0.2, "－５", "负伍元", "-2万元"],
      "amount-too-fine": ["0.001", "12.345"],
      "amount-too-large": ["500000000000000", 1e20, "99999999亿元", "玖仟玖佰玖拾玖万亿元"],
      "amount-in-foreign-currency": ["100美元", "$100", "５０００港元"],
    };
    for (const [code, values] of Object.entries(refused)) {
      for (const value of values) assert.equal(answerOf(value, "yuan"), code, String(value));
    }
    assert.equal(answerOf("0.2070001", "wan-yuan"), "amount-too-fine");
    assert.equal(answerOf(0.2070001, "wan-yuan"), "amount-too-fine");
  });
});
