import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { sittingAmong } from "./sitting.ts";

const seat = (name: string, accountId: string | null = null, memberSubject: string | null = null) => ({
  ...{ name, accountId, memberSubject },
});

describe("who sits though they may not", () => {
  it("is one by account whatever the name, and two by account whatever the name", () => {
    assert.deepEqual(sittingAmong([seat("理事张三", "a")], [seat("张三", "a")]), ["理事张三"]);
    assert.deepEqual(sittingAmong([seat("张三", "a")], [seat("张三", "b")]), []);
  });
  it("is one by name where a seat has no account; width and spaces do not tell two apart", () => {
    assert.deepEqual(sittingAmong([seat("张 三")], [seat("张三", "a")]), ["张 三"]);
    assert.deepEqual(sittingAmong([seat("李四")], [seat("张三", "a")]), []);
  });
  it("is one by the organisation it sits for", () => {
    assert.deepEqual(sittingAmong([seat("王五", "c", "org")], [seat("示例公司", null, "org")]), ["王五"]);
  });
});
