import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isRefusal } from "./refusal.ts";
import { readPrintedDate, readSerialDate } from "./printed-date.ts";

const dataFolder = process.env["XINHENG_TEST_DATA"] ?? join(import.meta.dirname, "../../../shared/data");

function answerOf(text: string): string {
  const read = readPrintedDate(text);
  return isRefusal(read) ? read.refused : read.on;
}

function chinese(n: number): string {
  const digits = "〇一二三四五六七八九";
  const ones = n % 10 === 0 ? "" : digits.charAt(n % 10);
  return n < 10 ? ones : `${n < 20 ? "" : digits.charAt(Math.floor(n / 10))}十${ones}`;
}

describe("days as departments write them", () => {
  it("are read in every usual form", () => {
    const forms: Readonly<Record<string, string>> = {
      "2026-6-3": "2026-06-03",
      "2026-06-03": "2026-06-03",
      "2026/06/03": "2026-06-03",
      "2026.6.3": "2026-06-03",
      "20260603": "2026-06-03",
      "20260603120000": "2026-06-03",
      "2026年6月3日": "2026-06-03",
      " 2026 年 06 月 03 日 ": "2026-06-03",
      "２０２６－０６－０３": "2026-06-03",
      "2026—06—03": "2026-06-03",
      二〇〇七年十二月三日: "2007-12-03",
      "二○○七年七月二十三日": "2007-07-23",
      二零零七年七月廿三日: "2007-07-23",
      二00七年七月三十一日: "2007-07-31",
      二ＯＯ七年七月二十三日: "2007-07-23",
      二〇一二年元月十日: "2012-01-10",
      "2019-09-05 00:00:00": "2019-09-05",
      "2022-03-16 17:03:29.0": "2022-03-16",
      "2019-09-05T23:59:59": "2019-09-05",
      "2015年3月11日上午9时": "2015-03-11",
      "2024-02-29": "2024-02-29",
    };
    for (const [text, on] of Object.entries(forms)) assert.equal(answerOf(text), on, text);
  });

  it("give the day in China for an instant with its zone", () => {
    assert.equal(answerOf("2019-09-04T16:00:00.000Z"), "2019-09-05");
    assert.equal(answerOf("2019-09-04T15:59:59Z"), "2019-09-04");
    assert.equal(answerOf("2019-09-05T00:00:00+08:00"), "2019-09-05");
    assert.equal(answerOf("2019-02-30T00:00:00Z"), "date-does-not-exist");
  });

  it("without end are the last day of 2099, with a mark", () => {
    for (const text of ["2099/12/31", "2099-12-31", "2099年12月31日", "长期", "永久", "长期有效", "9999-12-31"]) {
      assert.deepEqual(readPrintedDate(text), { on: "2099-12-31", unlimited: true }, text);
    }
    assert.deepEqual(readPrintedDate("2099-12-30"), { on: "2099-12-30", unlimited: false });
  });

  it("are refused when missing, unreadable, ambiguous or not in the calendar", () => {
    const refused: Readonly<Record<string, readonly string[]>> = {
      "date-missing": ["", " ", "无", "/", "--"],
      "date-unreadable": [
        "2019年2月",
        "43586",
        "昨天",
        "2018-6.3",
        "2019--06-03",
        "2019-06-03后",
        "1568180781000",
        "9".repeat(99),
      ],
      "date-ambiguous": ["03/04/2019", "19-6-3", "6/3/19", "201963", "18年6月3日"],
      "date-does-not-exist": [
        "2019-02-29",
        "2019/13/01",
        "2019-00-10",
        "20190431",
        "1899-12-31",
        "二〇一九年二月三十日",
      ],
    };
    for (const [code, texts] of Object.entries(refused)) {
      for (const text of texts) assert.equal(answerOf(text), code, text);
    }
  });

  it("meet, however the same day is written", () => {
    const day = fc.date({ min: new Date("1900-01-01"), max: new Date("2098-12-31"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const on = date.toISOString().slice(0, 10);
        const [year = "", month = "", dayOfMonth = ""] = on.split("-");
        const [m, d] = [Number(month), Number(dayOfMonth)];
        const spelt = Array.from(year, (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
        const forms = [
          on,
          `${year}/${m}/${d}`,
          `${year}.${month}.${dayOfMonth}`,
          year + month + dayOfMonth,
          `${year}年${m}月${d}日`,
        ];
        for (const form of [...forms, `${spelt}年${chinese(m)}月${chinese(d)}日`])
          assert.equal(answerOf(form), on, form);
      }),
    );
  });

  it("of real penalty decisions are all read", (t) => {
    if (!existsSync(dataFolder)) {
      t.diagnostic("SKIPPED: no test data folder (set XINHENG_TEST_DATA)");
      return;
    }
    const printed = JSON.parse(readFileSync(join(dataFolder, "records/penalty_values_as_printed.json"), "utf8")) as {
      readonly dates: readonly string[];
    };
    for (const text of printed.dates) assert.match(answerOf(text), /^20\d\d-\d\d-\d\d$/, text);
    t.diagnostic(`${printed.dates.length} dates read`);
  });
});

describe("serial days of a spreadsheet", () => {
  it("count from the first of 1900 with a leap day that never was, or from 1904", () => {
    const serials: readonly (readonly [number, "1900" | "1904", string])[] = [
      [1, "1900", "1900-01-01"],
      [59, "1900", "1900-02-28"],
      [61, "1900", "1900-03-01"],
      [36526, "1900", "2000-01-01"],
      [43713.75, "1900", "2019-09-05"],
      [0, "1904", "1904-01-01"],
      [35064, "1904", "2000-01-01"],
    ];
    for (const [serial, system, on] of serials) {
      assert.deepEqual(readSerialDate(serial, system), { on, unlimited: false }, String(serial));
    }
    for (const serial of [0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e9]) {
      const read = readSerialDate(serial, "1900");
      assert.equal(isRefusal(read) && read.refused, "date-unreadable", String(serial));
    }
    const leap = readSerialDate(60, "1900");
    assert.equal(isRefusal(leap) && leap.refused, "date-does-not-exist");
  });
});
