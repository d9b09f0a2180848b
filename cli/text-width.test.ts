import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nearestNames } from "./nearest-name.ts";
import { padTo, printable, widthOf } from "./text-width.ts";

describe("widthOf", () => {
  it("counts Chinese and full-width signs double (Unicode Annex 11)", () => {
    assert.equal(widthOf("信衡 Xinheng"), 12);
    assert.equal(widthOf("（２０２６）"), 12);
    assert.equal(widthOf("〔2026〕12号"), 12);
    assert.equal(widthOf("𠮷"), 2);
    assert.equal(padTo("信", 4), "信  ");
  });
});

describe("printable", () => {
  it("lets no control character and no turned direction through", () => {
    assert.equal(printable("a\u001b]0;x\u0007\u202eb\r\n"), "a\ufffd]0;x\ufffd\ufffdb\ufffd\ufffd");
    assert.equal(printable("恒信〔2026〕"), "恒信〔2026〕");
  });
});

describe("nearestNames", () => {
  it("finds what contains the word and what is a few letters away", () => {
    const names = ["find-subjects", "show-archive", "list-imports", "import"];
    assert.deepEqual(nearestNames("imprt", names), ["import"]);
    assert.deepEqual(nearestNames("import", names), ["import", "list-imports"]);
    assert.deepEqual(nearestNames("find-enterprise", names), ["find-subjects"]);
    assert.deepEqual(nearestNames("zzzzzz", names), []);
  });
});
