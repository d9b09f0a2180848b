import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawTotpSecret, stepOfCode, totpUri } from "./one-time-code.ts";

// RFC 6238, appendix B, SHA1: the seed is the ASCII text 12345678901234567890; of eight digits the last six.
const seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
const published = [
  { seconds: 59, code: "287082", step: 0x1n },
  { seconds: 1_111_111_109, code: "081804", step: 0x23523ecn },
  { seconds: 1_111_111_111, code: "050471", step: 0x23523edn },
  { seconds: 1_234_567_890, code: "005924", step: 0x273ef07n },
  { seconds: 2_000_000_000, code: "279037", step: 0x3f940aan },
];

describe("stepOfCode", () => {
  for (const { seconds, code, step } of published) {
    it(`knows the published code of second ${String(seconds)}`, () => {
      assert.equal(stepOfCode(seed, code, new Date(seconds * 1000)), step);
    });
  }

  it("takes a clock half a minute off, and none further off; the step stays that of the code", () => {
    const at = (seconds: number): bigint | null => stepOfCode(seed, "081804", new Date(seconds * 1000));
    assert.equal(at(1_111_111_109 + 30), 0x23523ecn);
    assert.equal(at(1_111_111_109 - 30), 0x23523ecn);
    assert.equal(at(1_111_111_109 + 61), null);
    assert.equal(at(1_111_111_109 - 61), null);
  });

  it("draws 160 bits and names the house and the account for the authenticator", () => {
    const secret = drawTotpSecret();
    assert.match(secret, /^[A-Z2-7]{32}$/);
    assert.equal(new URL(totpUri(secret, "wang.li")).searchParams.get("secret"), secret);
    assert.match(totpUri(secret, "wang.li"), /^otpauth:\/\/totp\/Xinheng:wang\.li\?/);
  });
});
