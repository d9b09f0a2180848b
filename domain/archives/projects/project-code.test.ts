import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { projectCodeKey, projectCodesNear } from "./project-code.ts";

describe("the code of a project", () => {
  it("is one key with marks, without them and in full width", () => {
    for (const printed of ["2026-990621-47-01-012345", "20269906214701012345", "２０２６－990621－47－01－012345"])
      assert.equal(projectCodeKey(printed), "20269906214701012345");
  });

  it("is near whatever one wrong digit or a swap makes of it, and nothing else", () => {
    const near = projectCodesNear("20269906214701012345");
    assert.ok(near.includes("20269906214701012845"), "one digit");
    assert.ok(near.includes("20269906214701013245"), "two swapped");
    assert.ok(!near.includes("20269906214701012345"), "itself");
    assert.ok(near.every((one) => one.length === 20));
    assert.equal(new Set(near).size, near.length);
  });

  it("is not asked of what is no code", () => {
    for (const text of ["示例临河中学", "LHZX", "12345", "A".repeat(40)]) assert.deepEqual(projectCodesNear(text), []);
  });
});
