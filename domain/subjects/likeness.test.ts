import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { demonstrationCode } from "./credit-code.ts";
import { likenessesOf } from "./likeness.ts";
import { namePinyin } from "./name-pinyin.ts";

const code = demonstrationCode(4001);
const known = {
  subjectId: "1",
  codes: [code],
  names: (["示例临川建材有限公司", "示例临川石料厂"] as const).map((name, at) => ({
    kind: at === 0 ? ("current" as const) : ("former" as const),
    name,
    pinyin: namePinyin(name),
    initials: "",
  })),
};
const reasons = (name: string, asked = "") => likenessesOf(name, asked, known).map(({ reason }) => reason);

describe("likenessesOf", () => {
  it("names the same code and one that a slip makes of it", () => {
    assert.deepEqual(reasons("别的名称", code), ["same-code"]);
    const slip = code.slice(0, 11) + (code[11] === "2" ? "3" : "2") + code.slice(12);
    assert.deepEqual(reasons("别的名称", slip), ["one-character"]);
  });

  it("names the same name, however it is spelt, and a former one", () => {
    assert.deepEqual(reasons("示例临川建材有限公司"), ["exact-name"]);
    assert.deepEqual(reasons("示例临川建材有限责任公司"), ["same-key"]);
    assert.deepEqual(reasons("示例临川石料厂"), ["former-name"]);
  });

  it("names one that differs in one character, and one that sounds the same", () => {
    assert.deepEqual(reasons("示例临川建村有限公司"), ["near-name"]);
    assert.deepEqual(reasons("示例林川建财有限公司"), ["same-sound"]);
  });

  it("passes over a branch, a different trade and a name that only shares words", () => {
    assert.deepEqual(reasons("示例临川建材有限公司临水分公司"), []);
    assert.deepEqual(reasons("示例临川食品有限公司"), []);
  });
});
