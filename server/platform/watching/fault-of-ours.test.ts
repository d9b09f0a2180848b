import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { faultOfOurs } from "./fault-of-ours.ts";

describe("faultOfOurs", () => {
  it("tells kind, code and place, and nothing of a message that quotes data over several lines", () => {
    const failure = Object.assign(new RangeError("张三 410101199001011237\n    of 示例恒信建材有限公司"), {
      code: "22003",
    });
    const told = faultOfOurs(failure);
    assert.equal(told.name, "RangeError");
    assert.equal(told.code, "22003");
    assert.match(told.stack ?? "", /^ {4}at .*fault-of-ours\.test\.ts/);
    assert.ok(!/张三|1237|恒信/.test(JSON.stringify(told)));
  });

  it("takes what is no error", () => {
    assert.deepEqual(faultOfOurs("张三"), { name: "failure" });
  });
});
