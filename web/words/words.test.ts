import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { en } from "./en.ts";
import { type DeskKey, zh } from "./zh.ts";

const keys = Object.keys(zh) as DeskKey[];
const placeholders = (sentence: string) => [...new Set(sentence.match(/\{\w+\}/g))].sort();

describe("the words of the web", () => {
  it("have the same placeholders in both languages", () => {
    const apart = keys.filter((key) => placeholders(zh[key]).join() !== placeholders(en[key]).join());
    assert.deepEqual(apart, []);
  });

  it("stand once: of two under one key the later would silently win", () => {
    for (const language of ["zh", "en"]) {
      const folder = join(import.meta.dirname, language);
      const files = [
        ...readdirSync(folder).map((file) => join(folder, file)),
        ...["complaints", "infringements"].map((of) => join(import.meta.dirname, `${of}-${language}.ts`)),
      ];
      const written = files.flatMap((file) =>
        [...readFileSync(file, "utf8").matchAll(/^ {2}"?([\w.:-]+)"?:/gm)].map(([, key = ""]) => key),
      );
      assert.ok(written.length > keys.length / 2, language);
      assert.deepEqual(
        written.filter((key, at) => written.indexOf(key) !== at),
        [],
        language,
      );
    }
  });

  it("are never empty, and English says nothing in Chinese but names, examples and the switch to Chinese", () => {
    assert.deepEqual(
      keys.filter((key) => [zh[key], en[key]].includes("")),
      [],
    );
    const allowed = new Set<string>([
      "brand.seal",
      // The text of a norm binds in Chinese, and so do the numbers of its articles.
      "norms.article",
      // A letter to a department is written in Chinese, whoever begins it.
      "case.letter.request.usual",
      "search.placeholder",
      "advice.shorter",
      "help.check",
      "nav.otherLanguage",
      "nav.otherLanguageLabel",
    ]);
    assert.deepEqual(
      keys.filter((key) => /[\u3400-\u9fff]/.test(en[key]) && !allowed.has(key)),
      [],
    );
  });
});
