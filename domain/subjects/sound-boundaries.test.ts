import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameSyllables } from "./name-pinyin.ts";
import { soundBoundaries } from "./sound-boundaries.ts";

describe("the boundaries of syllables in letters", () => {
  it("are given where every reading agrees", () => {
    assert.deepEqual(soundBoundaries("hengxin"), [0, 4]);
    assert.deepEqual(soundBoundaries("xian"), [0]);
    assert.deepEqual(soundBoundaries("xianhengxin"), [0, 4, 8]);
  });

  it("let the last syllable be half written", () => {
    assert.deepEqual(soundBoundaries("hengxinjianc"), [0, 4, 7, 11]);
    assert.deepEqual(soundBoundaries("hengx"), [0, 4]);
  });

  it("say nothing of letters that are no pinyin", () => {
    assert.deepEqual(soundBoundaries("hxgm"), [0]);
    assert.deepEqual(soundBoundaries(""), [0]);
    assert.deepEqual(soundBoundaries("vvvv"), [0]);
  });

  it("lie where the syllables of a name begin, never within one", () => {
    const names = [
      "河南省华彩瓷业",
      "西安方案饮品",
      "延安恩爱女鞋",
      "重庆绿原二手车",
      "长安鱼儿",
      "乌鲁木齐光耀",
      "阿尔山昂贵",
    ];
    for (const name of names) {
      const syllables = nameSyllables(name);
      const begins = new Set(syllables.map((_, at) => syllables.slice(0, at).join("").length));
      for (const at of soundBoundaries(syllables.join(""))) assert.ok(begins.has(at), `${name} ${String(at)}`);
    }
  });
});
