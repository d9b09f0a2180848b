import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { signingJwk } from "@xinheng/domain/access/signing-jwk.ts";
import { z } from "zod";
import { transact } from "../platform/database.ts";
import { houseSigner } from "../platform/signing/sign-text.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

/** As a deed of the association signs: in a transaction of its own. */
const signed = (text: string) =>
  transact(house.house.database.app, { associationId: house.association.id, audience: "staff" }, async (tx) => {
    const signer = await houseSigner({ tx, keys: house.house.keys, now: house.house.time.now() });
    return { kid: signer.kid, signature: signer.sign(text) };
  });
const listed = async () => {
  const reply = await house.as("nobody").get("/api/signing-keys");
  assert.equal(reply.status, 200, reply.text);
  return z.object({ keys: z.array(signingJwk) }).parse(reply.body).keys;
};

describe("list-signing-keys", () => {
  it("200: none before the house has signed anything", async () => {
    assert.deepEqual(await listed(), []);
  });
  it("200: one key for all that was signed, by which anybody checks it, and nothing of its private half", async () => {
    const [one, other] = [await signed("示例"), await signed("示例二")];
    const [key, ...more] = await listed();
    assert.ok(key !== undefined && more.length === 0);
    assert.deepEqual([one.kid, other.kid], [key.kid, key.kid]);
    assert.deepEqual(Object.keys(key).toSorted(), ["alg", "crv", "kid", "kty", "use", "x", "y"]);
    const publicKey = { key: createPublicKey({ key, format: "jwk" }), dsaEncoding: "ieee-p1363" } as const;
    const holds = (text: string, signature: string) =>
      verify("sha256", Buffer.from(text), publicKey, Buffer.from(signature, "base64url"));
    assert.deepEqual([holds("示例", one.signature), holds("示例二", one.signature)], [true, false]);
    const [row] = await house.sql<{ sealed: string }>("select sealed from signing_key");
    assert.match(row?.sealed ?? "", /^k1\./);
  });
});
