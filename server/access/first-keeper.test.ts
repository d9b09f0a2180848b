import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { judgePassword } from "@xinheng/domain/access/password-rule.ts";
import { transact } from "../platform/database.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { makeAccount } from "./demonstration-accounts.ts";
import { firstKeeper } from "./first-keeper.ts";
import { bodyOf, codeAt, cookieOf, goodPassword, saidBy } from "./test-person.ts";

describe("the first keeper", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
  });
  after(() => house.stop());

  it("is not made where there are accounts", async () => {
    assert.equal(await firstKeeper(house.house), null);
  });

  it("is made once in an empty house, by a link that a new one replaces until it is used", async () => {
    await house.sql("truncate account cascade");
    const made = (await Promise.all([firstKeeper(house.house), firstKeeper(house.house)])).map(
      (each) => each?.link ?? "",
    );
    const accounts = await house.sql<{ sign_in_name: string }>("select sign_in_name from account");
    assert.deepEqual(accounts, [{ sign_in_name: "keeper" }]);
    const accept = (link: string) => {
      const token = new URL(link).hash.slice(1);
      return house.as("nobody").post("/api/invitations/acceptance", { token, password: goodPassword });
    };
    const said: string[] = [];
    for (const link of made) said.push(saidBy(await accept(link)));
    assert.deepEqual(said.toSorted(), ["200", "410 invitation-void"]);
    assert.equal(await firstKeeper(house.house), null);
  });

  it("sets up a second factor, then names the two who watch", async () => {
    await house.sql("truncate account cascade");
    const token = new URL((await firstKeeper(house.house))?.link ?? "").hash.slice(1);
    const nobody = house.as("nobody");
    const cookie = cookieOf(await nobody.post("/api/invitations/acceptance", { token, password: goodPassword }));
    const post = (path: string, body: object = {}) => nobody.post(path, body, { cookie });
    const wanted = { signInName: "security", displayName: "示例安全管理员" };
    assert.equal(saidBy(await post("/api/accounts", wanted)), "403 second-factor-first");
    const { secret } = bodyOf<{ secret: string }>(await post("/api/totp"));
    await post("/api/totp/confirmation", { code: codeAt(secret, house.time.now()) });
    const made = await post("/api/accounts", wanted);
    assert.equal(made.status, 200, made.text);
    const accountId = bodyOf<{ account: { id: string } }>(made).account.id;
    const granted = await post("/api/offices", { accountId, office: "security-administrator" });
    assert.equal(granted.status, 200, granted.text);
    const entries = await house.sql<{ operation: string; actor_kind: string }>(
      "select operation, actor_kind from journal_entry where ids ? 'account' order by id desc limit 20",
    );
    assert.ok(entries.some((entry) => entry.operation === "reinvite-account" && entry.actor_kind === "clock"));
  });
});

describe("makeAccount", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
  });
  after(() => house.stop());

  it("draws a password that the rule itself would take, and opens the account to it", async () => {
    const held = [{ office: "secretary-general" as const, associationId: house.association.id, subjectId: null }];
    const wanted = { signInName: "demo-sg", displayName: "示例秘书长", offices: held, now: house.time.now() };
    const scope = { associationId: null, audience: "house" } as const;
    const made = await transact(house.house.database.app, scope, (tx) => makeAccount(tx, wanted));
    assert.equal(judgePassword(made.password, "demo-sg"), null);
    const reply = await house.as("nobody").post("/api/session", { name: "demo-sg", password: made.password });
    assert.equal(reply.status, 200, reply.text);
    const body = bodyOf<{ actor: { demonstration: boolean; secondFactor: boolean }; association: { id: string } }>(
      reply,
    );
    assert.deepEqual([body.actor.demonstration, body.association.id], [true, house.association.id]);
    assert.equal(body.actor.secondFactor, true);
  });
});
