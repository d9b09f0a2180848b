import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { namedBranch } from "./named-branch.ts";

const parent = "示例明山混凝土有限公司";

describe("named branch", () => {
  it("is found where the text goes on behind the name", () => {
    assert.equal(namedBranch(`${parent}临河分公司堆场物料未覆盖。`, parent), `${parent}临河分公司`);
    assert.equal(namedBranch(`经查，${parent}第二分厂排放超标`, parent), `${parent}第二分厂`);
  });
  it("is found behind a second mention, and in brackets of either width", () => {
    assert.equal(namedBranch(`${parent}接受检查。${parent}（城东）分公司无证`, parent), `${parent}（城东）分公司`);
  });
  it("is not made of what belongs to somebody else, or of the parent alone", () => {
    assert.equal(namedBranch(`${parent}堆场物料未覆盖。`, parent), null);
    assert.equal(namedBranch(`${parent}与示例临河建材有限公司分公司共同堆放`, parent), null);
    assert.equal(namedBranch("另一公司分公司", parent), null);
  });
  it("is not looked for where the name column holds the branch", () => {
    assert.equal(namedBranch(`${parent}临河分公司营业部无证`, `${parent}临河分公司`), null);
  });
});
