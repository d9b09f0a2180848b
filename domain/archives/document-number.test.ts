import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../refusal.ts";
import { normaliseDocumentNumber } from "./document-number.ts";

const dataFolder = process.env["XINHENG_TEST_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
const brackets = ["〔〕", "【】", "[]", "［］", "()", "（）", "〈〉", "﹝﹞", "《》", "{}", "<>"];

function normalOf(text: string): string {
  const read = normaliseDocumentNumber(text);
  return isRefusal(read) ? read.refused : read.normalised;
}

describe("numbers of documents", () => {
  it("meet whatever the brackets, the width, the spaces and the dash", () => {
    for (const [open = "", close = ""] of brackets) {
      assert.equal(
        normalOf(`双环${open}2017${close}罚字 Ｊ０８－14—05号`),
        "双环〔2017〕罚字J08-14-05号",
        open + close,
      );
    }
    assert.equal(normalOf("北流工商处字[2015]240号"), normalOf("北流工商处字〔2015〕240号"));
    assert.equal(normalOf("偃环罚[[2016]039号"), "偃环罚〔2016〕039号");
    assert.equal(normalOf("淄高新环罚字[2017]hb-080號"), "淄高新环罚字〔2017〕HB-080号");
  });

  it("keep 第, 号 and leading zeros: two documents must not become one", () => {
    const apart = [
      "济任环罚字〔2016〕第1107号",
      "济任环罚字〔2016〕1107号",
      "济任环罚字〔2016〕01107号",
      "济任环罚〔2016〕1107号",
    ];
    assert.equal(new Set(apart.map(normalOf)).size, apart.length);
  });

  it("tell their year and keep what was printed", () => {
    assert.deepEqual(normaliseDocumentNumber(" 市场【2019】1号 "), {
      normalised: "市场〔2019〕1号",
      printed: "市场【2019】1号",
      year: 2019,
    });
    const years: readonly (readonly [string, number | null])[] = [
      ["渑环罚决字2017第12号", 2017],
      ["〔2017〕乐环罚字296号", 2017],
      ["双环许可2019", null],
      ["嘉兴市环保局公告", null],
      ["环罚〔0001〕2号", null],
    ];
    for (const [text, year] of years) {
      const read = normaliseDocumentNumber(text);
      assert.equal(isRefusal(read) ? "refused" : read.year, year, text);
    }
  });

  it("are refused when there is none or when it is too long", () => {
    for (const text of ["", " ", "空", "无", "/", "-", "——", "无文号", "暂无", "没有文号", "N/A", "“”"]) {
      assert.equal(normalOf(text), "document-number-missing", text);
    }
    assert.equal(normalOf("长".repeat(129)), "document-number-too-long");
    assert.equal(normalOf("无锡环罚〔2016〕1号"), "无锡环罚〔2016〕1号");
  });

  it("normalise once: twice changes nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (text) => {
        const once = normaliseDocumentNumber(text);
        if (!isRefusal(once)) assert.equal(normalOf(once.normalised), once.normalised);
      }),
    );
  });

  it("of real penalty decisions meet in all their writings and stay apart from each other", (t) => {
    if (!existsSync(dataFolder)) {
      t.diagnostic("SKIPPED: no test data folder (set XINHENG_TEST_DATA)");
      return;
    }
    const printed = JSON.parse(readFileSync(join(dataFolder, "records/penalty_values_as_printed.json"), "utf8")) as {
      readonly doc_nos: readonly string[];
    };
    const numbers = new Set(printed.doc_nos);
    for (const number of numbers) {
      for (const [open = "", close = ""] of brackets) {
        const rewritten = number.replace(/[〔[﹝［(]/g, open).replace(/[〕\]﹞］)]/g, close);
        assert.equal(normalOf(rewritten), normalOf(number), rewritten);
      }
    }
    const normal = new Set([...numbers].map(normalOf));
    const bare = new Set([...numbers].map((number) => number.replace(/[〔[﹝［(〕\]﹞］)\s]/g, "")));
    t.diagnostic(`${numbers.size} printed numbers, ${normal.size} documents`);
    assert.ok(normal.size >= bare.size);
  });
});
