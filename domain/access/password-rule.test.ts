import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { judgePassword, passwordAged } from "./password-rule.ts";

describe("judgePassword", () => {
  const refused = (password: string): string | null => judgePassword(password, "wang.li")?.refused ?? null;

  it("asks for 12 characters, counted as people count them", () => {
    assert.equal(refused("Ab3$ef7!hk9"), "password-too-short");
    assert.equal(refused("Ab3$ef7!hk9x"), null);
    assert.deepEqual(judgePassword("协会😀", "x-y")?.details, { length: 3, least: 12 });
  });

  it("asks for three of four kinds of characters, or for a phrase of 20", () => {
    assert.deepEqual(judgePassword("tomatoriver7", "wang.li")?.details, { classes: 2, phrase: 20 });
    assert.equal(refused("tomatoriver7"), "password-too-plain");
    assert.equal(refused("Tomatoriver7"), null);
    assert.equal(refused("tomato river seven hills"), null);
    assert.equal(refused("春眠不觉晓处处闻啼鸟夜来风雨声花落知多少"), null);
  });

  it("takes no password that holds the sign-in name", () => {
    assert.equal(refused("xx-WANG.LI-2026-ab"), "password-holds-name");
  });

  for (const common of [
    "Password1234",
    "P@ssw0rd2026!",
    "Admin@123456",
    "Qwerty123456!",
    "Aa123456789!",
    "1qaz2wsx3edc4rfv5tgb",
    "1QAZ@WSX3edc",
    "aaaaaaaaaaaaaaaaaaaaaaaa",
    "Xinheng@2026",
  ]) {
    it(`takes no common password: ${common}`, () => assert.equal(refused(common), "password-common"));
  }

  it("never takes fewer than 12 characters, whatever they are", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 5 }),
        (short) => [...short].length >= 12 || refused(short) === "password-too-short",
      ),
    );
  });
});

describe("passwordAged", () => {
  it("asks for a new password after 90 days", () => {
    const set = new Date("2026-01-01T00:00:00Z");
    assert.equal(passwordAged(set, new Date("2026-04-01T00:00:00Z")), false);
    assert.equal(passwordAged(set, new Date("2026-04-01T00:00:01Z")), true);
  });
});
