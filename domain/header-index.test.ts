import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { headerIndex, headerKey } from "./header-index.ts";

describe("headings", () => {
  it("are the same whatever a spreadsheet adds to them", () => {
    for (const heading of [
      "罚款金额（万元）",
      " 罚款金额(万元) ",
      "*罚款金额（万元）：",
      "罚款金额\n（万元）",
      "﻿罚款金额　（万元）",
    ]) {
      assert.equal(headerKey(heading), "罚款金额(万元)");
    }
    assert.equal(headerKey("cf_wsh"), "CF_WSH");
  });

  it("lead to a field by code, name and alias, with the unit they name", () => {
    const field = { code: "CF_NR_FK", name: "罚款金额（万元）" };
    const index = headerIndex({
      fields: [{ ...field, aliases: ["处罚金额", { name: "罚款金额（元）", unit: "元" }] }],
    });
    assert.deepEqual(index.get("CF_NR_FK"), { code: "CF_NR_FK", unit: null });
    assert.deepEqual(index.get(headerKey("罚款金额(元)")), { code: "CF_NR_FK", unit: "元" });
    assert.equal(index.get("别的"), undefined);
  });
});
