import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readCreditCode } from "./subjects/credit-code.ts";
import { isRefusal } from "./refusal.ts";
import { readPrintedAmount } from "./archives/printed-amount.ts";
import { readNumberFormat, sheetNumberText } from "./sheet-value.ts";

const shown = (value: number, code = "General", system: "1900" | "1904" = "1900") =>
  sheetNumberText(value, readNumberFormat(0, code), system);

describe("a number of a sheet as a person reads it", () => {
  it("shows whole numbers without exponent, and doubles without their noise", () => {
    assert.equal(shown(330100000012345), "330100000012345");
    assert.equal(shown(0.1 + 0.2), "0.3");
    assert.equal(shown(0.207 * 1.0000000000000002), "0.207");
    assert.equal(shown(1234.5, "#,##0.00"), "1234.5");
    assert.equal(shown(0.0000001), "0.0000001");
    assert.equal(shown(-12), "-12");
  });

  it("gives 2,070 yuan for 0.207 万元, as HARD-PARTS 5 wants it", () => {
    const amount = readPrintedAmount(shown(0.20700000000000002), { unit: "wan-yuan" });
    assert.equal(isRefusal(amount) ? amount.refused : amount.fen, 207_000n);
  });

  it("leaves a number of sixteen digits and more as text by which a code is known for destroyed", () => {
    for (const value of [9.14403001922038e17, 914403001922038216, 4403001922038216]) {
      const code = readCreditCode(shown(value, "0"));
      assert.equal(isRefusal(code) && code.refused, "code-destroyed-by-spreadsheet", shown(value));
    }
    assert.equal(shown(9.14403001922038e17), "9.14E+17");
  });

  it("reads days by their format, in both systems of counting", () => {
    // 46,176 days from 31 December 1899, with the 29 February 1900 that never was, is 3 June 2026.
    for (const code of [
      "yyyy-mm-dd",
      'yyyy"年"m"月"d"日"',
      "m/d/yyyy",
      "[$-804]yyyy/m/d;@",
      "yyyy\\-mm\\-dd h:mm:ss",
      '[DBNum1]yyyy"年"m"月"d"日"',
    ])
      assert.equal(shown(46_176.75, code), "2026-06-03", code);
    assert.equal(shown(46_176 - 1462, "yyyy-mm-dd", "1904"), "2026-06-03");
    assert.equal(sheetNumberText(46_176, readNumberFormat(31, undefined), "1900"), "2026-06-03");
    assert.equal(sheetNumberText(46_176, readNumberFormat(14, undefined), "1900"), "2026-06-03");
  });

  it("makes up no day where the format shows none", () => {
    assert.equal(shown(46_174, 'yyyy"年"m"月"'), "2026年6月");
    assert.equal(sheetNumberText(46_174, readNumberFormat(57, undefined), "1900"), "2026年6月");
    assert.equal(shown(46_174, "yyyy"), "2026年");
  });

  it("takes no number for a day by a letter in quotes or brackets, an exponent, or a span of time", () => {
    for (const code of ['0.00"day"', "0.00E+00", "[Red]0.00", "[h]:mm", "#,##0.00_);[Red](#,##0.00)", "h:mm", "@"])
      assert.equal(shown(46_176, code), "46176", code);
  });

  it("keeps the zeros and the unit that only the format shows", () => {
    assert.equal(shown(33_010_012, "0000000000"), "0033010012");
    assert.equal(shown(2, '0.00"万元"'), "2万元");
    assert.equal(shown(2000, '#,##0.00"元"'), "2000元");
    assert.equal(shown(5000, "#,##0\\元"), "5000元");
    // Divided for show: the cell still holds yuan.
    assert.equal(shown(20_000, '0!.0,"万"'), "20000");
    assert.equal(shown(0.035, "0.0%"), "3.5%");
  });

  it("leaves what is no day of the calendar for the reader of days to refuse", () => {
    assert.equal(shown(60, "yyyy-mm-dd"), "60");
    assert.equal(shown(-5, "yyyy-mm-dd"), "-5");
    assert.equal(shown(9_999_999, "yyyy-mm-dd"), "9999999");
  });
});
