import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { screenText } from "./sensitive-text.ts";

function found(text: string): readonly string[] {
  return screenText(text).map(({ kind, from, to }) => `${kind}: ${text.slice(from, to)}`);
}

describe("free text that a person must read first", () => {
  it("shows identity numbers that pass their check, in every usual writing", () => {
    assert.deepEqual(found("当事人身份证11010519491231002X。"), ["identity-number: 11010519491231002X"]);
    assert.deepEqual(found("110105 19491231 002x"), ["identity-number: 110105 19491231 002x"]);
    assert.deepEqual(found("证号１１０１０５１９４９１２３１００２Ｘ"), [
      "identity-number: １１０１０５１９４９１２３１００２Ｘ",
    ]);
    assert.deepEqual(found("旧证371402800101123"), ["identity-number: 371402800101123"]);
    assert.deepEqual(found("110105194912310021"), [], "a failing check is no identity number");
  });

  it("shows mobile numbers and bank cards", () => {
    assert.deepEqual(found("电话138-1234-5678，+86 13912345678"), [
      "mobile-number: 138-1234-5678",
      "mobile-number: +86 13912345678",
    ]);
    // A published test number of a card scheme.
    assert.deepEqual(found("账户4111 1111 1111 1111"), ["bank-card: 4111 1111 1111 1111"]);
    assert.deepEqual(found("账户4111111111111112"), [], "a failing check is no card");
  });

  it("shows what article 14 of 征信业管理条例 forbids to collect", () => {
    assert.deepEqual(found("其宗教信仰及基因信息、指纹、血型"), [
      "religion: 宗教信仰",
      "genes: 基因",
      "fingerprint: 指纹",
      "blood-type: 血型",
    ]);
    assert.deepEqual(found("因疾病无法到庭，有病史"), ["illness: 疾病", "illness: 病史"]);
  });

  it("leaves offices, trades and numbers of organisations alone", () => {
    for (const text of [
      "某市疾病预防控制中心",
      "动物疾病防控",
      "县民族宗教事务局",
      "销售转基因大豆油未标注",
      "生产指纹锁的企业",
      "91320100748204660Q 330214000048633",
      "〔2019〕第13812号，罚款138123.45元",
      "",
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it("gives passages in order, apart, inside the text, fifty at most, whatever the text", () => {
    const piece = fc.constantFrom(
      "血型",
      "病史",
      "13812345678",
      "11010519491231002X",
      "，",
      " ",
      "4111111111111111",
      "a1",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
        const text = pieces.join("");
        const passages = screenText(text);
        assert.ok(passages.length <= 50);
        let end = 0;
        for (const { from, to } of passages) {
          assert.ok(from >= end && to > from && to <= text.length);
          end = to;
        }
      }),
    );
  });
});
