import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { bodyOf, saidBy } from "../test-person.ts";

type ApiKey = { id: string; associationId: string; state: string; can: string[] };
type Made = { apiKey: ApiKey; key: string };
type Page = { apiKeys: ApiKey[]; next: string | null };

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

const revoke = (id: string): Promise<TestReply> => house.as("security-administrator").delete(`/api/api-keys/${id}`);

async function create(associationId: string): Promise<Made> {
  const body = { name: "示例接口", office: "liaison", associationId, expiresOn: "2027-11-20" };
  return bodyOf<Made>(await house.as("security-administrator").post("/api/api-keys", body));
}

describe("list-api-keys: which machines have a way in", () => {
  it("200: all of them in the house, one association's within it, page by page and without their secrets", async () => {
    const [here, there] = [await create(house.association.id), await create(house.foreign.id)];
    const keeper = await house.newAccount("security-administrator");
    const ask = async (query: string): Promise<Page> => bodyOf<Page>(await keeper.get(`/api/api-keys${query}`));
    const idsOf = (page: Page): string[] => page.apiKeys.map((key) => key.id);
    assert.deepEqual(idsOf(await ask("")).toSorted(), [here.apiKey.id, there.apiKey.id].toSorted());
    const first = await ask("?limit=1");
    assert.equal(first.next, first.apiKeys[0]?.id);
    const rest = await ask(`?after=${first.next}`);
    assert.deepEqual([...idsOf(first), ...idsOf(rest)], idsOf(await ask("")));
    assert.equal(rest.next, null);
    await keeper.post("/api/session/association", { associationId: house.foreign.id });
    const within = await keeper.get("/api/api-keys");
    assert.deepEqual(idsOf(bodyOf<Page>(within)), [there.apiKey.id]);
    assert.equal(within.text.includes(there.key.slice(-43)), false);
    assert.doesNotMatch(within.text, /secret|hash/i);
    assert.equal(saidBy(await house.as("secretary-general").get("/api/api-keys")), "403 office-missing");
  });
});

describe("revoke-api-key: a machine's way in is closed", () => {
  it("200: at once, and no other key's", async () => {
    const [lost, other] = [await create(house.association.id), await create(house.association.id)];
    const isIn = async (key: string): Promise<boolean> => {
      const reply = await house.as("nobody").get("/api/session", { authorization: `Bearer ${key}` });
      return bodyOf<{ actor: object | null }>(reply).actor !== null;
    };
    assert.deepEqual([await isIn(lost.key), await isIn(other.key)], [true, true]);
    const reply = await revoke(lost.apiKey.id);
    assert.equal(reply.status, 200, reply.text);
    assert.deepEqual([bodyOf<ApiKey>(reply).state, bodyOf<ApiKey>(reply).can], ["revoked", []]);
    assert.deepEqual([await isIn(lost.key), await isIn(other.key)], [false, true]);
  });

  it("404: no such key", async () => {
    assert.equal(saidBy(await revoke("01990000-0000-7000-8000-0000000000ff")), "404 key-not-found");
  });

  it("409: not twice, also of two at once", async () => {
    const { apiKey } = await create(house.association.id);
    const said = (await Promise.all([revoke(apiKey.id), revoke(apiKey.id)])).map(saidBy);
    assert.deepEqual(said.toSorted(), ["200", "409 key-revoked"]);
  });
});
