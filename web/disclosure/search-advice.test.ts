import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { adviceFor } from "./search-advice.ts";

const says = (q: string) => adviceFor(q).map((advice) => advice.says);

describe("advice for a search that found nothing", () => {
  it("tells the length of a code that is not 18 characters long", () => {
    assert.deepEqual(adviceFor("9199 0000 MA00000K0")[0], { says: "advice.code-length", length: 17 });
  });

  it("points at letters that GB 32100 leaves out, typed for digits", () => {
    assert.ok(says("9199OOOOMA00000K0U").includes("advice.code-letters"));
    assert.ok(!says("91990000MA00000K0U").includes("advice.code-letters"));
  });

  it("knows a code that a spreadsheet has rewritten", () => {
    assert.deepEqual(says("9.1E+17"), ["advice.code-spreadsheet"]);
    assert.deepEqual(says("9.13406E17"), ["advice.code-spreadsheet"]);
  });

  it("speaks of names when a name was asked", () => {
    assert.ok(says("恒信新材").includes("advice.pinyin"));
    assert.ok(says("hengxin").includes("advice.former"));
  });
});
