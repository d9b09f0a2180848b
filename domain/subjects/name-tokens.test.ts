import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameInitials, namePinyin } from "./name-pinyin.ts";
import { initialsToken, nameIndex, typedSoundTokens } from "./name-tokens.ts";
import { nameGrams } from "./subject-name.ts";

describe("nameIndex", () => {
  const name = "河南省华彩瓷业有限责任公司";
  const { tokens, pinyin, initials } = nameIndex(name);

  it("holds every pair of characters, and the sounds from each syllable of the core on", () => {
    for (const gram of nameGrams(name)) assert.ok(tokens.includes(gram), gram);
    for (const token of ["~huac", "~caic", "~ciye", "#hc", "#hcc", "#ccy"]) assert.ok(tokens.includes(token), token);
  });

  it("leaves out the sounds of the place and of the form, which nobody is sought by", () => {
    assert.ok(!tokens.includes("~hena") && !tokens.includes("~gong"));
  });

  it("has the sound and the initials that the ranking compares with", () => {
    assert.equal(pinyin, namePinyin(name));
    assert.equal(initials, nameInitials(name));
  });

  it("has the token of every stretch of four letters or two initials that begins in the core", () => {
    for (const typed of ["huacai", "caiciye", "ciyey"])
      for (const token of typedSoundTokens(typed)) assert.ok(tokens.includes(token), typed);
    for (const typed of ["hc", "hccy", "ccyyx"]) assert.ok(tokens.includes(initialsToken(typed) ?? ""), typed);
    assert.deepEqual(typedSoundTokens("caiciyeyouxiangongsi"), ["~caic", "~ciye"]);
    assert.deepEqual(typedSoundTokens("hua"), []);
    assert.equal(initialsToken("h"), null);
  });

  it("makes do with names of signs, letters and characters beyond the first plane", () => {
    for (const odd of ["", "（）", "A", "3M公司", "𠮷野家快餐有限公司"]) assert.doesNotThrow(() => nameIndex(odd), odd);
  });
});
