import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../refusal.ts";
import { printPenaltyKinds, readPenaltyKinds } from "./penalty-kinds.ts";

function answerOf(text: string): string {
  const read = readPenaltyKinds(text);
  return isRefusal(read) ? read.refused : printPenaltyKinds(read);
}

describe("kinds of penalty", () => {
  it("are read from one field, whatever joins them", () => {
    const fields: Readonly<Record<string, string>> = {
      罚款: "罚款",
      "罚款;没收违法所得;": "罚款；没收违法所得",
      "警告；罚款": "警告；罚款",
      "警告、罚款": "警告；罚款",
      "警告,罚款，警告": "警告；罚款",
      " 责令停产停业 ； 行政拘留 ": "责令停产停业；行政拘留",
    };
    for (const [text, printed] of Object.entries(fields)) assert.equal(answerOf(text), printed, text);
  });

  it("of 2016 become those of today, without a guess upward", () => {
    assert.equal(answerOf("没收违法所得、没收非法财物"), "没收违法所得；没收非法财物");
    assert.equal(answerOf("暂扣或者吊销许可证、暂扣或者吊销执照"), "其他-暂扣或者吊销许可证件");
    assert.equal(answerOf("吊销营业执照"), "吊销许可证件");
  });

  it("say which when they are other, with any sign in the detail", () => {
    assert.equal(answerOf("其他-责令改正"), "其他-责令改正");
    assert.equal(answerOf("其它—责令改正、没收工具；罚款"), "其他-责令改正、没收工具；罚款");
    assert.equal(answerOf("罚款、其他（责令改正）"), "罚款；其他-责令改正");
    assert.equal(answerOf("其他"), "penalty-kind-other-without-detail");
    assert.equal(answerOf("罚款；其他-"), "penalty-kind-other-without-detail");
  });

  it("are refused when unknown, missing or too long", () => {
    assert.deepEqual(readPenaltyKinds("罚款；罚金"), { refused: "penalty-kind-unknown", details: { kind: "罚金" } });
    for (const text of ["", "；；", " "]) assert.equal(answerOf(text), "penalty-kinds-missing");
    assert.equal(answerOf("罚款；".repeat(100)), "penalty-kinds-too-long");
  });
});
