import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { bodyOf, saidBy } from "../test-person.ts";

type Made = { account: { id: string; state: string; can: string[] }; invitation: { link: string; expiresAt: string } };

describe("create-account: a new account and its link", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
  });
  after(() => house.stop());

  const create = (signInName: string, headers: Record<string, string> = {}) =>
    house.as("system-administrator").post("/api/accounts", { signInName, displayName: "示例人员" }, headers);

  it("200: makes an account with a link of 72 hours whose token no log sees", async () => {
    const reply = await create("Wang.Li");
    assert.equal(reply.status, 200, reply.text);
    const { account, invitation } = bodyOf<Made>(reply);
    assert.equal(account.state, "invited");
    const link = new URL(invitation.link);
    assert.equal(link.pathname + link.search, "/invitation");
    assert.match(link.hash, /^#[A-Za-z0-9_-]{43}$/);
    assert.equal(invitation.expiresAt, "2026-11-23T02:00:00.000Z");
    const [row] = await house.sql<{ text: string }>(
      "select concat((select json_agg(t) from invitation t), (select json_agg(t) from journal_entry t), (select json_agg(t) from idempotency t)) as text",
    );
    assert.equal(row?.text.includes(link.hash.slice(1)), false);
  });

  it("503: promises no invitation by mail where mail is not set up", async () => {
    const body = { signInName: "by-mail", displayName: "示例人员", mailAddress: "a@example.cn" };
    assert.equal(saidBy(await house.as("system-administrator").post("/api/accounts", body)), "503 mail-not-set-up");
  });

  it("keeps no invitation under an idempotency key either", async () => {
    const key = { "idempotency-key": "one" };
    const link = bodyOf<Made>(await create("kept-key", key)).invitation.link;
    const again = await create("kept-key", key);
    assert.equal(again.status, 200);
    assert.equal(again.text.includes(new URL(link).hash.slice(1)), false);
  });

  it("409: a name is given once, also to two at once", async () => {
    const said = (await Promise.all([create("only.one"), create("only.one")])).map(saidBy);
    assert.deepEqual(said.toSorted(), ["200", "409 name-taken"]);
  });

  it("400: a name is letters and digits; 401 and 403 for whoever is no system administrator", async () => {
    assert.equal(saidBy(await create("王丽")), "400 request-invalid");
    const body = { signInName: "somebody", displayName: "示例" };
    assert.equal(saidBy(await house.as("nobody").post("/api/accounts", body)), "401 sign-in-first");
    assert.equal(saidBy(await house.as("security-administrator").post("/api/accounts", body)), "403 office-missing");
    assert.equal(saidBy(await create("somebody", { host: "example.org" })), "403 tls-required");
  });
});
