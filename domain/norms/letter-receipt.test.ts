import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { letterReceipt, readReceipt } from "./letter-receipt.ts";

describe("a receipt", () => {
  const drawn = "abcd-efgh-jkmn-pqrs-tuvw-2345";

  it("is the same however it is typed", () => {
    for (const typed of [
      drawn,
      ` ${drawn.toUpperCase()}\n`,
      "abcd efgh jkmn pqrs tuvw 2345",
      drawn.replaceAll("-", "－"),
    ])
      assert.equal(readReceipt(typed), drawn, typed);
  });

  it("that is not one is not made one", () => {
    assert.equal(letterReceipt.safeParse(readReceipt("abcd-efgh")).success, false);
    assert.equal(letterReceipt.safeParse(readReceipt("")).success, false);
    assert.equal(letterReceipt.safeParse(drawn).success, true);
  });
});
