import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { fillSentence, isRefusal } from "../refusal.ts";
import { readCreditCode } from "./credit-code.ts";
import { readIdentityNumber } from "./identity-number.ts";
import { readOrganisationCode } from "./organisation-code.ts";
import { subjectsRefusals } from "./refusals.ts";
import { readRegistrationNumber } from "./registration-number.ts";
import { readSubjectName } from "./subject-name.ts";

const answers = [
  ...["", "123", "9131011559169385ZA", "9.14E+17", "11010519491231002X", "0"].map(readCreditCode),
  ...["", "1"].map(readOrganisationCode),
  ...["", "1"].map(readRegistrationNumber),
  ...["", "1", "11010519490231002X", "110105194912310021"].map((text) => readIdentityNumber(text, "2026-01-01")),
  ...["", "长".repeat(201)].map(readSubjectName),
];

describe("the refusals of identity", () => {
  it("can each be provoked, and fill every place of their sentences in both languages", () => {
    const provoked = new Set<string>();
    for (const answer of answers) {
      assert.ok(isRefusal(answer));
      const entry = Object.entries(subjectsRefusals).find(([code]) => code === answer.refused)?.[1];
      assert.ok(entry !== undefined, answer.refused);
      for (const sentence of [entry.zh, entry.en])
        assert.doesNotMatch(fillSentence(sentence, answer.details), /\{\w+\}/);
      provoked.add(answer.refused);
    }
    assert.deepEqual([...provoked].sort(), Object.keys(subjectsRefusals).sort());
  });
});
