import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { bodyOf, goodPassword, personWithPassword, saidBy, signInWith } from "../test-person.ts";

type Account = { id: string; signInName: string; state: string; can: string[] };
type Made = { account: Account; invitation: { link: string; expiresAt: string } };

const missing = "01990000-0000-7000-8000-0000000000ff";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

const admin = () => house.as("system-administrator");
const suspend = (accountId: string): Promise<TestReply> => admin().post(`/api/accounts/${accountId}/suspension`);
const reinstate = (accountId: string): Promise<TestReply> => admin().delete(`/api/accounts/${accountId}/suspension`);
const reinvite = (accountId: string): Promise<TestReply> => admin().post(`/api/accounts/${accountId}/invitation`);
const accept = (link: string, password = "Another-river-8-hills"): Promise<TestReply> =>
  house.as("nobody").post("/api/invitations/acceptance", { token: new URL(link).hash.slice(1), password });

async function create(signInName: string): Promise<Made> {
  return bodyOf<Made>(await admin().post("/api/accounts", { signInName, displayName: "示例人员" }));
}

describe("list-accounts: who has a way in", () => {
  type Page = { accounts: Account[]; next: string | null };
  const ask = async (query: string): Promise<Page> =>
    bodyOf<Page>(await house.as("audit-administrator").get(`/api/accounts?${query}`));
  const namesOf = (page: Page): string[] => page.accounts.map((account) => account.signInName);

  it("200: by pages, in the order of the names, found by either name", async () => {
    for (const name of ["list-b", "list-a", "list-c"]) await create(name);
    const first = await ask("q=list-&limit=2");
    assert.deepEqual(namesOf(first), ["list-a", "list-b"]);
    assert.equal(first.next, "list-b");
    const second = await ask(`q=list-&limit=2&after=${first.next}`);
    assert.deepEqual(namesOf(second), ["list-c"]);
    assert.equal(second.next, null);
    assert.deepEqual(namesOf(await ask(`q=${encodeURIComponent("示例人")}`)), ["list-a", "list-b", "list-c"]);
    assert.deepEqual(namesOf(await ask("q=%25")), [], "a percent sign is looked for as itself");
    assert.equal(saidBy(await house.as("audit-administrator").get("/api/accounts?limit=101")), "400 request-invalid");
  });

  it("200: offers deeds to whom they are open, and nobody deeds on their own account", async () => {
    const { account } = await create("offered");
    assert.deepEqual((await ask("q=offered")).accounts[0]?.can, [], "the auditor looks, and does nothing");
    const [own] = await house.sql<{ sign_in_name: string }>("select sign_in_name from account where id = $1", [
      admin().accountId,
    ]);
    const shown = bodyOf<Page>(await admin().get("/api/accounts?limit=100")).accounts;
    const canOf = (name: string) => shown.find((each) => each.signInName === name)?.can;
    assert.deepEqual(canOf(account.signInName), ["suspend-account", "reinvite-account"]);
    assert.deepEqual(canOf(own?.sign_in_name ?? ""), []);
  });
});

describe("suspend-account: the door is barred", () => {
  it("200: ends the sessions at once, and lets nobody in until the account is reinstated", async () => {
    const person = await personWithPassword(house);
    const reply = await suspend(person.accountId);
    assert.equal(reply.status, 200, reply.text);
    const { state, can } = bodyOf<Account>(reply);
    assert.deepEqual([state, can], ["suspended", ["reinstate-account"]]);
    assert.equal(saidBy(await person.asker.get("/api/sessions")), "401 sign-in-first");
    const enter = await signInWith(house, { name: person.name, password: person.password });
    assert.equal(saidBy(enter), "403 account-suspended");
  });

  it("200: an invitation on its way is void, also after the account is reinstated", async () => {
    const { account, invitation } = await create("barred");
    assert.equal(saidBy(await suspend(account.id)), "200");
    assert.equal(saidBy(await reinstate(account.id)), "200");
    assert.equal(saidBy(await accept(invitation.link)), "410 invitation-void");
  });

  it("404: no such account", async () => {
    assert.equal(saidBy(await suspend(missing)), "404 account-not-found");
  });

  it("409: not twice, and never oneself", async () => {
    const person = await personWithPassword(house);
    assert.equal(saidBy(await suspend(person.accountId)), "200");
    assert.equal(saidBy(await suspend(person.accountId)), "409 already-suspended");
    assert.equal(saidBy(await suspend(String(admin().accountId))), "409 own-account");
    assert.equal(saidBy(await admin().get("/api/sessions")), "200", "whoever tried it is still in");
  });
});

describe("reinstate-account: the door opens again", () => {
  it("200: the old password signs in again, and the old sessions stay ended", async () => {
    const person = await personWithPassword(house);
    await suspend(person.accountId);
    const reply = await reinstate(person.accountId);
    assert.equal(reply.status, 200, reply.text);
    const { state, can } = bodyOf<Account>(reply);
    assert.deepEqual([state, can], ["active", ["suspend-account", "reinvite-account"]]);
    assert.equal(saidBy(await person.asker.get("/api/sessions")), "401 sign-in-first");
    assert.equal(saidBy(await signInWith(house, { name: person.name, password: person.password })), "200");
  });

  it("404: no such account", async () => {
    assert.equal(saidBy(await reinstate(missing)), "404 account-not-found");
  });

  it("409: an account that was never suspended", async () => {
    const { account } = await create("never-suspended");
    assert.equal(saidBy(await reinstate(account.id)), "409 not-suspended");
  });
});

describe("reinvite-account: for a forgotten password", () => {
  it("200: gives a new link of 72 hours, and the one before is void", async () => {
    const { account, invitation } = await create("forgetful");
    const reply = await reinvite(account.id);
    assert.equal(reply.status, 200, reply.text);
    const again = bodyOf<Made>(reply).invitation;
    assert.equal(again.expiresAt, "2026-11-23T02:00:00.000Z");
    assert.equal(saidBy(await accept(invitation.link)), "410 invitation-void");
    assert.equal(saidBy(await accept(again.link)), "200");
  });

  it("200: ends the sessions; the old password holds until the link has set a new one", async () => {
    const person = await personWithPassword(house);
    const { invitation } = bodyOf<Made>(await reinvite(person.accountId));
    assert.equal(saidBy(await person.asker.get("/api/sessions")), "401 sign-in-first");
    const enter = (password: string) => signInWith(house, { name: person.name, password });
    assert.equal(saidBy(await enter(goodPassword)), "200");
    assert.equal(saidBy(await accept(invitation.link)), "200");
    assert.equal(saidBy(await enter(goodPassword)), "401 sign-in-failed");
    assert.equal(saidBy(await enter("Another-river-8-hills")), "200");
  });

  it("403: nobody whose account is suspended, and over no plain http", async () => {
    const person = await personWithPassword(house);
    const path = `/api/accounts/${person.accountId}/invitation`;
    assert.equal(saidBy(await admin().post(path, {}, { host: "example.org" })), "403 tls-required");
    await suspend(person.accountId);
    assert.equal(saidBy(await reinvite(person.accountId)), "403 account-suspended");
  });

  it("404: no such account", async () => {
    assert.equal(saidBy(await reinvite(missing)), "404 account-not-found");
  });

  it("409: never oneself, and one's sessions go on", async () => {
    assert.equal(saidBy(await reinvite(String(admin().accountId))), "409 own-account");
    assert.equal(saidBy(await admin().get("/api/sessions")), "200");
  });
});
