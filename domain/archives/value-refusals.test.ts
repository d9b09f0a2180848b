import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fillSentence, isRefusal } from "../refusal.ts";
import { normaliseDocumentNumber } from "./document-number.ts";
import { readPenaltyKinds } from "./penalty-kinds.ts";
import { readPrintedAmount } from "./printed-amount.ts";
import { readPrintedDate } from "../printed-date.ts";
import { dateRefusals } from "../date-refusals.ts";
import { valueRefusals } from "./value-refusals.ts";

const tables = { ...dateRefusals, ...valueRefusals };
const answers = [
  ...["", "x", "19-6-3", "2019-02-30"].map(readPrintedDate),
  ...["", "x", "-1", "0.001", "9".repeat(17), "1美元"].map((text) => readPrintedAmount(text, { unit: "yuan" })),
  ...["", "长".repeat(129)].map(normaliseDocumentNumber),
  ...["", "罚金", "其他", "罚款；".repeat(100)].map(readPenaltyKinds),
];

describe("the refusals of values", () => {
  it("can each be provoked, and fill every place of their sentences in both languages", () => {
    const provoked = new Set<string>();
    for (const answer of answers) {
      assert.ok(isRefusal(answer));
      const entry = Object.entries(tables).find(([code]) => code === answer.refused)?.[1];
      assert.ok(entry !== undefined, answer.refused);
      for (const sentence of [entry.zh, entry.en])
        assert.doesNotMatch(fillSentence(sentence, answer.details), /\{\w+\}/);
      provoked.add(answer.refused);
    }
    assert.deepEqual([...provoked].sort(), Object.keys(tables).sort());
  });
});
