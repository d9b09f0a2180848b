import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { masked } from "./masking.ts";

describe("masked", () => {
  it("keeps of a name its first character, and tells not how long it is", () => {
    assert.equal(masked("李四", "name"), "李**");
    assert.equal(masked("李示例", "name"), "李**");
    assert.equal(masked("李四、王五", "name"), "李**、王**");
    assert.equal(masked("𠮷野示例", "name"), "𠮷**");
  });

  it("keeps of a number four at the head and two at the tail, of a telephone three and four", () => {
    assert.equal(masked("410101199001011212", "id-number"), "4101************12");
    assert.equal(masked("13800005678", "contact"), "138****5678");
  });

  it("shows nothing of what is too short to hide more than its ends", () => {
    assert.equal(masked("4101", "id-number"), "**");
    assert.equal(masked("12345678", "contact"), "**");
    assert.equal(masked("身份证", "id-kind"), "**");
    assert.equal(masked("其他内容", undefined), "**");
  });

  it("always hides something", () => {
    const kinds = fc.constantFrom("name", "id-number", "contact", "id-kind", undefined);
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: "grapheme" }), kinds, (value, kind) => {
        assert.ok(masked(value, kind).includes("**"));
      }),
    );
  });
});
