import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { digestOf, disclosureOf, encoded, readSdJwt } from "./sd-jwt.ts";

describe("a disclosure", () => {
  // RFC 9901, 4.2.1 and 4.2.3: the salt and claim of its example, spelled with and without spaces.
  const spaced = "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsICJmYW1pbHlfbmFtZSIsICJNw7ZiaXVzIl0";

  it("has the digest of the standard's example", () => {
    assert.equal(digestOf(spaced), "X9yH0Ajrdm1Oij4tWso9UzzKJvPoDxwmuEcO3XAdRC0");
  });
  it("is spelled as the standard's example without spaces", () => {
    assert.equal(
      disclosureOf("_26bc4LT-ac6q2KI6cBW5es", "family_name", "Möbius"),
      "WyJfMjZiYzRMVC1hYzZxMktJNmNCVzVlcyIsImZhbWlseV9uYW1lIiwiTcO2Yml1cyJd",
    );
  });
  it("is read out of a token", () => {
    const token = `${encoded('{"alg":"ES256"}')}.${encoded('{"a":1}')}.c2ln~${spaced}~`;
    assert.deepEqual(readSdJwt(token), {
      ...{ header: { alg: "ES256" }, payload: { a: 1 }, signature: "c2ln" },
      signed: token.split(".").slice(0, 2).join("."),
      disclosures: [{ name: "family_name", value: "Möbius", digest: digestOf(spaced) }],
    });
  });

  const broken = {
    "without a signature": `${encoded("{}")}.${encoded("{}")}~`,
    "whose payload is no JSON": `${encoded("{}")}.${encoded("x")}.c2ln~`,
    "that does not end": `${encoded("{}")}.${encoded("{}")}.c2ln`,
    "with a disclosure of nothing": `${encoded("{}")}.${encoded("{}")}.c2ln~${encoded("[1]")}~`,
    "that is no token at all": "示例",
  };
  for (const [which, text] of Object.entries(broken))
    it(`is not read out of a text ${which}`, () => {
      assert.equal(readSdJwt(text), null);
    });
});
