import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { bodyOf, saidBy } from "../test-person.ts";

type Made = { apiKey: { id: string; state: string; can: string[] }; key: string };

describe("create-api-key: a machine's way in", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
  });
  after(() => house.stop());

  const create = (more: object = {}) => {
    const body = { name: "报送接口", office: "liaison", associationId: house.association.id, expiresOn: "2027-11-20" };
    return house.as("security-administrator").post("/api/api-keys", { ...body, ...more });
  };
  const ask = (path: string, key: string) => house.as("nobody").get(path, { authorization: `Bearer ${key}` });

  it("200: gives a key once, which speaks for its office in its association", async () => {
    const reply = await create();
    assert.equal(reply.status, 200, reply.text);
    const { apiKey, key } = bodyOf<Made>(reply);
    assert.match(key, /^xh_[0-9a-f]{32}_[A-Za-z0-9_-]{43}$/);
    type Shown = { actor: { id: string; kind: string; offices: object[] }; association: { id: string }; can: string[] };
    const shown = bodyOf<Shown>(await ask("/api/session", key));
    assert.deepEqual([shown.actor.id, shown.actor.kind], [apiKey.id, "key"]);
    assert.equal(shown.association.id, house.association.id);
    assert.ok(shown.can.includes("upload-import"));
    for (const own of ["change-password", "sign-out", "begin-totp"]) assert.ok(!shown.can.includes(own), own);
    assert.equal(saidBy(await ask("/api/sessions", key)), "403 office-missing");
    const [row] = await house.sql<{ text: string }>("select json_agg(t)::text as text from api_key t");
    assert.equal(row?.text.includes(key.slice(-43)), false);
  });

  it("is a visitor with a key that is altered, expired or revoked", async () => {
    const who = async (key: string) => bodyOf<{ actor: object | null }>(await ask("/api/session", key)).actor;
    const { apiKey, key } = bodyOf<Made>(await create({ expiresOn: "2026-11-22" }));
    const other = bodyOf<Made>(await create()).key;
    assert.notEqual(await who(key), null);
    assert.equal(await who(key.slice(0, -43) + other.slice(-43)), null);
    assert.equal(await who("xh_nonsense"), null);
    house.time.set("2026-11-22T23:59:59+08:00");
    assert.notEqual(await who(key), null, "the last day counts to its end");
    house.time.set("2026-11-23T00:00:00+08:00");
    assert.equal(await who(key), null);
    house.time.set("2026-11-20T10:00:00+08:00");
    const revoked = await house.as("security-administrator").delete(`/api/api-keys/${apiKey.id}`);
    assert.equal(bodyOf<{ state: string }>(revoked).state, "revoked");
    assert.equal(await who(key), null);
  });

  it("422: never as an administrator or for a member, and for a year at most", async () => {
    for (const office of ["system-administrator", "security-administrator", "audit-administrator", "member"]) {
      assert.equal(saidBy(await create({ office })), "422 key-office");
    }
    assert.equal(saidBy(await create({ expiresOn: "2027-11-21" })), "422 key-expiry");
    assert.equal(saidBy(await create({ expiresOn: "2026-11-20" })), "422 key-expiry");
  });

  it("404: no such association", async () => {
    const nobody = "01990000-0000-7000-8000-0000000000ff";
    assert.equal(saidBy(await create({ associationId: nobody })), "404 association-not-found");
  });
});
