import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { isRefusal } from "../refusal.ts";
import { organisationCodeCheckCharacter, readOrganisationCode } from "./organisation-code.ts";

describe("organisation code (GB 11714)", () => {
  it("accepts the published examples with and without hyphen", () => {
    for (const text of ["74820466-0", "748204660", "MA1B3N1N-2", "ｍａ１ｂ３ｎ１ｎ－２"]) {
      const read = readOrganisationCode(text);
      assert.equal(!isRefusal(read) && read.standing, "valid", text);
      assert.equal(!isRefusal(read) && read.code.length, 9);
    }
  });

  it("is what positions 9 to 17 of the older unified codes carry", () => {
    for (const code of ["91320281142232229Q", "91310000132215150M", "11230500001755309F", "91330402MA2JEMR068"]) {
      assert.equal(organisationCodeCheckCharacter(code, 8), code[16], code);
    }
  });

  it("keeps a failing check for a person and refuses another form", () => {
    const failing = readOrganisationCode("74820466-1");
    assert.equal(!isRefusal(failing) && failing.standing, "check-failed");
    for (const text of ["7482046", "74820466-A", "74820466张"]) {
      const read = readOrganisationCode(text);
      assert.equal(isRefusal(read) && read.refused, "organisation-code-wrong-form", text);
    }
    const empty = readOrganisationCode("无");
    assert.equal(isRefusal(empty) && empty.refused, "organisation-code-empty");
  });
});
