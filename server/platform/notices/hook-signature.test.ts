import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawHookSecret, signedHeaders } from "./hook-signature.ts";
import { hmacByDefinition } from "./test-hmac.ts";

describe("the signature of a web hook", () => {
  it("is HMAC-SHA256 of id.timestamp.payload, as its definition computes it", () => {
    const secret = drawHookSecret();
    const message = { id: "01990000-0000-7000-8000-00000000000a", payload: '{"type":"test","名":"值"}' };
    const headers = signedHeaders(message, secret, new Date("2026-11-20T10:00:00.900+08:00"));
    assert.equal(headers["webhook-timestamp"], "1795140000");
    const key = Buffer.from(secret.slice("whsec_".length), "base64");
    const signed = hmacByDefinition(key, `${message.id}.1795140000.${message.payload}`);
    assert.equal(headers["webhook-signature"], `v1,${signed.toString("base64")}`);
  });

  it("is compared with a computation that agrees with RFC 4231, test cases 1, 2 and 6", () => {
    const hex = (key: Buffer, text: string) => hmacByDefinition(key, text).toString("hex");
    assert.equal(
      hex(Buffer.alloc(20, 0x0b), "Hi There"),
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
    );
    assert.equal(
      hex(Buffer.from("Jefe"), "what do ya want for nothing?"),
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
    );
    assert.equal(
      hex(Buffer.alloc(131, 0xaa), "Test Using Larger Than Block-Size Key - Hash Key First"),
      "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
    );
  });

  it("agrees with the example that the Standard Webhooks libraries test themselves with", () => {
    const headers = signedHeaders(
      { id: "msg_p5jXN8AQM9LWM0D4loKWxJek", payload: '{"test": 2432232314}' },
      "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
      new Date(1614265330 * 1000),
    );
    assert.equal(headers["webhook-id"], "msg_p5jXN8AQM9LWM0D4loKWxJek");
    assert.equal(headers["webhook-timestamp"], "1614265330");
    assert.equal(headers["webhook-signature"], "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });

  it("draws secrets of 32 bytes, never the same", () => {
    const secrets = [drawHookSecret(), drawHookSecret()];
    for (const secret of secrets) {
      assert.ok(secret.startsWith("whsec_"));
      assert.equal(Buffer.from(secret.slice("whsec_".length), "base64").length, 32);
    }
    assert.notEqual(secrets[0], secrets[1]);
  });
});
