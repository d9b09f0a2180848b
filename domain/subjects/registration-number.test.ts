import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { isRefusal } from "../refusal.ts";
import { readRegistrationNumber } from "./registration-number.ts";

const dataFolder = process.env["XINHENG_TEST_DATA"] ?? join(import.meta.dirname, "../../../shared/data");

describe("business registration number", () => {
  it("accepts fifteen digits whatever their check, and the thirteen of before", () => {
    assert.deepEqual(readRegistrationNumber("330214000048633"), { number: "330214000048633", standing: "valid" });
    assert.deepEqual(readRegistrationNumber("330214000048634"), {
      number: "330214000048634",
      standing: "check-failed",
    });
    assert.deepEqual(readRegistrationNumber("1101082004891"), { number: "1101082004891", standing: "without-check" });
  });

  it("refuses another form and an empty one", () => {
    for (const [text, refused] of [
      ["33021400004863", "registration-number-wrong-form"],
      ["91320100748204660Q", "registration-number-wrong-form"],
      ["", "registration-number-empty"],
    ] as const) {
      const read = readRegistrationNumber(text);
      assert.equal(isRefusal(read) && read.refused, refused, text);
    }
  });

  it("finds the check of ISO 7064 MOD 11,10 in the numbers of real companies", (t) => {
    if (!existsSync(dataFolder)) {
      t.diagnostic("SKIPPED: no test data folder (set XINHENG_TEST_DATA)");
      return;
    }
    const lines = readFileSync(join(dataFolder, "uscc/companies_with_codes.csv"), "utf8").split(/\r?\n/);
    const numbers = lines.flatMap((line) => /,(\d{15}),/.exec(line)?.[1] ?? []);
    const valid = numbers.filter((number) => {
      const read = readRegistrationNumber(number);
      return !isRefusal(read) && read.standing === "valid";
    });
    t.diagnostic(`${valid.length} of ${numbers.length} numbers pass the check`);
    assert.ok(valid.length / numbers.length > 0.95);
  });
});
