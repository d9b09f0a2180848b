import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../refusal.ts";
import { nameCore } from "./name-core.ts";
import { nameInitials, namePinyin } from "./name-pinyin.ts";
import { nameCharacters, nameGrams, nameKey, normaliseName, readSubjectName } from "./subject-name.ts";
import { traditionalPairs } from "./traditional-characters.ts";

const dataFolder = process.env["XINHENG_TEST_DATA"] ?? join(import.meta.dirname, "../../../shared/data");

describe("names of subjects", () => {
  it("meet whatever the width, the brackets, the spaces and the characters they were written in", () => {
    const forms = ["（北京）", "(北京)", "〔北京〕", "【北京】", "［北京］", "﹝北京﹞", "〈北京〉", " ( 北 京 ) "];
    for (const form of forms) assert.equal(normaliseName(`ＡＢＣ科技${form}有限公司`), "ABC科技(北京)有限公司", form);
    assert.equal(normaliseName("重慶長安汽車股份有限公司"), "重庆长安汽车股份有限公司");
    assert.equal(normaliseName("臺灣積體電路製造廠"), "台湾积体电路制造厂");
    assert.equal(normaliseName("“张裕”  abc-Trading"), "张裕ABC-TRADING");
    assert.equal(normaliseName("玛丽•安娜·珠宝"), "玛丽·安娜·珠宝");
  });

  it("keep characters that are simplified characters of their own", () => {
    for (const name of ["乾照光电", "昇兴集团", "著名商标", "於氏", "鑫淼堃"]) assert.equal(normaliseName(name), name);
    assert.equal(normaliseName("𠮷野家"), "𠮷野家", "a character beyond the first plane stays whole");
  });

  it("keep 有限责任公司 apart from 有限公司 in the normal form, and join them in the key", () => {
    assert.notEqual(normaliseName("甲有限责任公司"), normaliseName("甲有限公司"));
    assert.equal(nameKey("甲（洛阳）有限责任公司"), nameKey("甲洛阳有限公司"));
  });

  it("normalise once: twice changes nothing, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
        const once = normaliseName(text);
        assert.equal(normaliseName(once), once);
        assert.equal(/[\s（）０-９ａ-ｚ]/u.test(once), false);
      }),
      { numRuns: 2000 },
    );
  });

  it("turn each traditional character into one that stays", () => {
    const characters = Array.from(traditionalPairs);
    assert.equal(characters.length % 2, 0);
    assert.ok(characters.length / 2 > 2000);
    const traditional = characters.filter((_, i) => i % 2 === 0);
    assert.equal(new Set(traditional).size, traditional.length, "no character twice");
    for (const [i, character] of characters.entries()) {
      if (i % 2 === 1) assert.equal(normaliseName(character), character, `${character} would be turned again`);
    }
  });

  it("are refused when empty or too long", () => {
    for (const [text, refused] of [
      ["  ", "name-empty"],
      ["“”", "name-empty"],
      ["长".repeat(201), "name-too-long"],
    ] as const) {
      const read = readSubjectName(text);
      assert.equal(isRefusal(read) && read.refused, refused);
    }
    assert.deepEqual(readSubjectName(" 甲（乙） "), { printed: "甲（乙）", normalised: "甲(乙)" });
  });

  it("give pairs of neighbours for the index, one character for a name of one", () => {
    assert.deepEqual(nameGrams("恒信新材"), ["恒信", "信新", "新材"]);
    assert.deepEqual(nameGrams("恒（信）"), ["恒信"]);
    assert.deepEqual(nameGrams("恒"), ["恒"]);
    assert.deepEqual(nameGrams(""), []);
    assert.deepEqual(nameGrams("𠮷野家"), ["𠮷野", "野家"]);
    assert.deepEqual(nameCharacters("步步高"), ["步", "高"]);
  });

  it("have a core without place and form", () => {
    const cores: readonly (readonly [string, string])[] = [
      ["北京百普赛斯生物科技股份有限公司", "百普赛斯生物科技"],
      ["纽威数控装备（苏州）股份有限公司", "纽威数控装备"],
      ["张家港海锅新能源装备股份有限公司", "海锅新能源装备"],
      ["广西壮族自治区冶金建设公司", "冶金建设"],
      ["永福县苏桥福兴砖厂", "苏桥福兴砖厂"],
      ["深圳市万科房地产有限公司", "万科房地产"],
      ["联华超市股份有限公司", "联华超市"],
      ["上海公司", "公司"],
      ["北京", "北京"],
    ];
    for (const [name, core] of cores) assert.equal(nameCore(name), core, name);
  });

  it("are read aloud as the places and trades are called", () => {
    const readings: readonly (readonly [string, string, string])[] = [
      ["重庆银行", "chongqingyinhang", "cqyh"],
      ["厦门象屿", "xiamenxiangyu", "xmxy"],
      ["六安长城", "luanchangcheng", "lacc"],
      ["绿地集团", "lvdijituan", "ldjt"],
      ["乐清电器", "yueqingdianqi", "yqdq"],
      ["单县食品", "shanxianshipin", "sxsp"],
      ["ＡＢＣ（2号）", "abc2hao", "abc2h"],
      ["", "", ""],
    ];
    for (const [name, pinyin, initials] of readings) {
      assert.equal(namePinyin(name), pinyin);
      assert.equal(nameInitials(name), initials);
    }
  });

  it("of companies as printed in penalty decisions survive the core and the key", (t) => {
    if (!existsSync(dataFolder)) {
      t.diagnostic("SKIPPED: no test data folder (set XINHENG_TEST_DATA)");
      return;
    }
    const printed = JSON.parse(readFileSync(join(dataFolder, "records/penalty_values_as_printed.json"), "utf8")) as {
      readonly companies: readonly string[];
    };
    for (const name of printed.companies) {
      const core = nameCore(name);
      assert.ok(core.length >= 2 && !core.endsWith("有限公司"), `${name}: ${core}`);
      assert.match(nameInitials(name), /^[a-z0-9]+$/, name);
    }
  });
});
