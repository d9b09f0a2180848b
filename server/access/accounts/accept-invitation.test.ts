import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { bodyOf, cookieOf, enrol, goodPassword, personWithPassword, saidBy } from "../test-person.ts";

type Invited = { account: { id: string }; invitation: { link: string; expiresAt: string } };
type Accepted = { accountId: string; signedIn: boolean; session: { actor: { id: string } | null } };

describe("accept-invitation", () => {
  let house: TestHouse;
  let names = 0;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
  });
  after(() => house.stop());

  const inviteSomebody = async (): Promise<{ accountId: string; token: string }> => {
    const body = { signInName: `invited-${String(++names)}`, displayName: "示例" };
    const made = bodyOf<Invited>(await house.as("system-administrator").post("/api/accounts", body));
    return { accountId: made.account.id, token: new URL(made.invitation.link).hash.slice(1) };
  };
  const accept = (token: string, password = goodPassword, headers = {}): Promise<TestReply> =>
    house.as("nobody").post("/api/invitations/acceptance", { token, password }, headers);

  it("200: sets the password, signs in, and opens the account to a later sign-in", async () => {
    const { accountId, token } = await inviteSomebody();
    const reply = await accept(token);
    assert.equal(reply.status, 200, reply.text);
    assert.equal(bodyOf<Accepted>(reply).session.actor?.id, accountId);
    const shown = await house.as("nobody").get("/api/session", { cookie: cookieOf(reply) });
    assert.equal(bodyOf<{ actor: { id: string } }>(shown).actor.id, accountId);
    const body = { name: `invited-${String(names)}`, password: goodPassword };
    assert.equal((await house.as("nobody").post("/api/session", body)).status, 200);
  });

  it("410: a link opens once", async () => {
    const { token } = await inviteSomebody();
    await accept(token);
    assert.equal(saidBy(await accept(token, "Another-river-8-hills")), "410 invitation-void");
    assert.equal(saidBy(await accept("no-such-token")), "410 invitation-void");
  });

  it("410: of two who use one link at once, one gets in", async () => {
    const { token, accountId } = await inviteSomebody();
    const said = (await Promise.all([accept(token), accept(token, "Another-river-8-hills")])).map(saidBy);
    assert.deepEqual(said.toSorted(), ["200", "410 invitation-void"]);
    const sessions = await house.sql("select 1 from session where account_id = $1", [accountId]);
    assert.equal(sessions.length, 1);
  });

  it("410: a link is good for 72 hours", async () => {
    const [early, late] = [await inviteSomebody(), await inviteSomebody()];
    house.time.set("2026-11-23T09:59:59+08:00");
    assert.equal((await accept(early.token)).status, 200);
    house.time.set("2026-11-23T10:00:00+08:00");
    assert.equal(saidBy(await accept(late.token)), "410 invitation-void");
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("422: a poor password does not use the link up", async () => {
    const { token } = await inviteSomebody();
    assert.equal(saidBy(await accept(token, "short")), "422 password-too-short");
    assert.equal(saidBy(await accept(token, "onlysmallletters")), "422 password-too-plain");
    assert.equal(saidBy(await accept(token, `Xx-invited-${String(names)}-9`)), "422 password-holds-name");
    assert.equal(saidBy(await accept(token, "Password2026!")), "422 password-common");
    assert.equal((await accept(token)).status, 200);
  });

  it("422: a forgotten password does not come back as the new one", async () => {
    const person = await personWithPassword(house);
    const again = await house.as("system-administrator").post(`/api/accounts/${person.accountId}/invitation`);
    const token = new URL(bodyOf<Invited>(again).invitation.link).hash.slice(1);
    assert.equal(saidBy(await accept(token)), "422 password-used-before");
  });

  it("200: does not get past a second factor", async () => {
    const person = await personWithPassword(house);
    await enrol(house, person);
    const again = await house.as("system-administrator").post(`/api/accounts/${person.accountId}/invitation`);
    const token = new URL(bodyOf<Invited>(again).invitation.link).hash.slice(1);
    const reply = await accept(token, "Another-river-8-hills");
    assert.equal(reply.status, 200, reply.text);
    assert.equal(reply.headers["set-cookie"], undefined);
    assert.equal(bodyOf<Accepted>(reply).signedIn, false);
    const body = { name: person.name, password: "Another-river-8-hills" };
    assert.equal(saidBy(await house.as("nobody").post("/api/session", body)), "401 code-needed");
  });

  it("403: takes no password over plain http from elsewhere, nor for a suspended account", async () => {
    const { token, accountId } = await inviteSomebody();
    assert.equal(saidBy(await accept(token, goodPassword, { host: "example.org" })), "403 tls-required");
    await house.sql("update account set suspended_at = now() where id = $1", [accountId]);
    assert.equal(saidBy(await accept(token)), "403 account-suspended");
  });
});
