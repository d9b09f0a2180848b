import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import fc from "fast-check";
import { isRefusal } from "../refusal.ts";
import {
  type CreditCode,
  creditCodeCheckCharacter,
  demonstrationCode,
  isDemonstrationCode,
  readCreditCode,
} from "./credit-code.ts";
import { identityNumberCheckCharacter } from "./identity-number.ts";
import { organisationCodeCheckCharacter } from "./organisation-code.ts";

const dataFolder = process.env["XINHENG_TEST_DATA"] ?? join(import.meta.dirname, "../../../shared/data");
const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";

function refusalOf(text: string): string | null {
  const read = readCreditCode(text);
  return isRefusal(read) ? read.refused : null;
}

function codeOf(text: string): CreditCode {
  const read = readCreditCode(text);
  if (isRefusal(read)) throw new assert.AssertionError({ message: `${text} was refused: ${read.refused}` });
  return read;
}

describe("unified social credit code (GB 32100-2015)", () => {
  it("accepts the published codes of public bodies, with the check character 0, with letters and with none", () => {
    const published = [
      "91320100748204660Q",
      "91320281142232229Q",
      "91310000132215150M",
      "91230500MA1B3N1N2M",
      "11320100MB1886843H",
      "11230500001755309F",
      "91330402MA2JEMR068",
      "913502006120495420",
    ];
    for (const code of published) {
      assert.equal(codeOf(code).standing, "valid", code);
      assert.equal(creditCodeCheckCharacter(code.slice(0, 17)), code[17]);
    }
  });

  it("takes a code apart", () => {
    const { department, category, region, organisationCode, notes } = codeOf("91320100748204660Q");
    assert.deepEqual(
      { department, category, region, organisationCode, notes },
      { department: "9", category: "1", region: "320100", organisationCode: "748204660", notes: [] },
    );
  });

  it("reads full width, spaces, hyphens, lower case and the spreadsheet's apostrophe as the same code", () => {
    const written = [
      "９１３２０１００７４８２０４６６０Ｑ",
      " 9132 0100 7482 0466 0q ",
      "91-320100-748204660-Q",
      "'91320100748204660Q",
    ];
    for (const text of written) assert.equal(codeOf(text).code, "91320100748204660Q", text);
  });

  it("flags a failing check character and does not lose the row", () => {
    assert.equal(codeOf("91320100748204660R").standing, "check-failed");
    assert.deepEqual(codeOf("91350203M0001FUE2P").notes.includes("pilot"), true);
    assert.deepEqual(codeOf("91350100M000100Y43").notes, [], "a pilot code that passes needs no note");
  });

  it("names the place of a wrong character and repairs nothing", () => {
    assert.deepEqual(readCreditCode("9131011559169385ZA"), {
      refused: "code-wrong-alphabet",
      details: { positions: "17", characters: "Z" },
    });
    assert.deepEqual(readCreditCode("91A1O115591693856A"), {
      refused: "code-wrong-alphabet",
      details: { positions: "3, 5", characters: "A O" },
    });
  });

  it("refuses what is empty, of another length, a placeholder, or destroyed by a spreadsheet", () => {
    for (const text of ["", "  ", "无", "/", "N/A"]) assert.equal(refusalOf(text), "code-empty", text);
    for (const text of ["9132010074820466Q", "450981000006273", "9".repeat(500)]) {
      assert.equal(refusalOf(text), "code-wrong-length", text);
    }
    for (const text of ["00000000000000000X", "000000000000000000", "0"]) {
      assert.equal(refusalOf(text), "code-placeholder", text);
    }
    for (const text of ["9.14E+17", "9.14419000537190E+17", "914419000537190000", "914403003196285000"]) {
      assert.equal(refusalOf(text), "code-destroyed-by-spreadsheet", text);
    }
  });

  it("refuses an identity number offered as a code", () => {
    // The example number of GB 11643-1999.
    for (const text of ["11010519491231002X", "１１０１０５１９４９１２３１００２ｘ", "110105 19491231 002X"]) {
      assert.equal(refusalOf(text), "code-is-identity-number");
    }
  });

  it("takes a text that passes both standards for a code only when its organisation code passes too", () => {
    // Identity numbers of eleven years of births: one in 31 satisfies GB 32100 by chance.
    let [codes, identities] = [0, 0];
    for (let n = 0; n < 11_000; n += 1) {
      const first17 = `110105${1980 + (n % 11)}0615${String(n % 1000).padStart(3, "0")}`;
      const text = first17 + identityNumberCheckCharacter(first17);
      if (creditCodeCheckCharacter(first17) !== text[17]) continue;
      const organisationPasses = organisationCodeCheckCharacter(text, 8) === text[16];
      codes += organisationPasses ? 1 : 0;
      identities += organisationPasses ? 0 : 1;
      assert.equal(refusalOf(text), organisationPasses ? null : "code-is-identity-number", text);
    }
    assert.ok(codes > 0 && identities > 0);
  });

  it("finds every wrong single character and every exchange of unlike neighbours", () => {
    const code = fc.integer({ min: 0, max: 31 ** 6 - 1 }).map((n) => demonstrationCode(n));
    const place = fc.integer({ min: 0, max: 17 });
    fc.assert(
      fc.property(code, place, fc.constantFrom(...Array.from(alphabet)), (valid, at, character) => {
        fc.pre(valid[at] !== character);
        const changed = readCreditCode(valid.slice(0, at) + character + valid.slice(at + 1));
        assert.equal(isRefusal(changed) || changed.standing === "check-failed", true);
      }),
    );
    fc.assert(
      fc.property(code, fc.integer({ min: 0, max: 16 }), (valid, at) => {
        fc.pre(valid[at] !== valid[at + 1]);
        const swapped = `${valid.slice(0, at)}${valid.charAt(at + 1)}${valid.charAt(at)}${valid.slice(at + 2)}`;
        const changed = readCreditCode(swapped);
        assert.equal(isRefusal(changed) || changed.standing === "check-failed", true);
      }),
    );
  });

  it("makes demonstration codes that are valid, different and in a region that does not exist", () => {
    const codes = Array.from({ length: 5000 }, (_, n) => demonstrationCode(n));
    assert.equal(new Set(codes).size, codes.length);
    for (const code of codes) {
      assert.equal(codeOf(code).standing, "valid");
      assert.deepEqual(codeOf(code).notes, ["demonstration"]);
      assert.equal(isDemonstrationCode(code), true);
    }
    assert.equal(codeOf(demonstrationCode(7, "51")).department, "5");
    assert.equal(isDemonstrationCode("91320100748204660Q"), false);
    assert.throws(() => demonstrationCode(-1), RangeError);
    assert.throws(() => creditCodeCheckCharacter("91320100I48204660"), RangeError);
  });

  it("agrees with other people's validators and with codes really issued", (t) => {
    if (!existsSync(dataFolder)) {
      t.diagnostic("SKIPPED: no test data folder (set XINHENG_TEST_DATA)");
      return;
    }
    const cases = JSON.parse(readFileSync(join(dataFolder, "uscc/validator_cases.json"), "utf8")) as {
      readonly code: string;
      readonly expect: string;
    }[];
    for (const { code, expect } of cases) {
      const read = readCreditCode(code);
      const standing = isRefusal(read) ? "refused" : read.standing;
      if (expect === "valid") assert.equal(standing, "valid", code);
      else if (expect === "fails_standard_but_really_issued")
        assert.equal(codeOf(code).notes.includes("pilot"), true, code);
      else assert.notEqual(standing, "valid", code);
    }
    const failing = readFileSync(join(dataFolder, "uscc/issued_but_failing.csv"), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1);
    for (const line of failing) {
      const code = /,([0-9A-Z]{18}),/.exec(line)?.[1] ?? "";
      if (line.endsWith("excel_precision_loss")) assert.equal(refusalOf(code), "code-destroyed-by-spreadsheet", line);
      else assert.equal(codeOf(code).standing, "check-failed", line);
      assert.equal(
        line.endsWith("fujian_pilot_M0"),
        !isRefusal(readCreditCode(code)) && codeOf(code).notes.includes("pilot"),
      );
    }
  });

  it("accepts every code of five thousand companies that the source found right", (t) => {
    if (!existsSync(dataFolder)) {
      t.diagnostic("SKIPPED: no test data folder (set XINHENG_TEST_DATA)");
      return;
    }
    const lines = readFileSync(join(dataFolder, "uscc/companies_with_codes.csv"), "utf8")
      .trim()
      .split(/\r?\n/)
      .slice(1);
    let right = 0;
    for (const line of lines) {
      const [code, check] = [/,([0-9A-Z]{18}),/.exec(line)?.[1], /,(ok|check18|blank)$/.exec(line)?.[1]];
      if (code === undefined || check === "blank") continue;
      const read = readCreditCode(code);
      assert.equal(!isRefusal(read) && read.standing === "valid", check === "ok", line);
      right += check === "ok" ? 1 : 0;
    }
    t.diagnostic(`${right} codes valid`);
    assert.equal(right, 4928);
  });
});
