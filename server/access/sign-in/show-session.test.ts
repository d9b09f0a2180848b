import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { permissionTable } from "@xinheng/domain/access/permission-table.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { accessOperations } from "../operations.ts";
import { bodyOf, cookieOf, personWithPassword, saidBy, signInWith } from "../test-person.ts";

type Session = {
  actor: { id: string; name: string; mustEnrolTotp: boolean; offices: { office: string }[] } | null;
  association: { id: string } | null;
  associations: { id: string }[];
  can: string[];
};

describe("show-session: who asks", () => {
  let house: TestHouse;
  const start = "2026-11-20T10:00:00+08:00";
  before(async () => {
    house = await startTestHouse(start);
  });
  after(() => house.stop());

  const open = async (): Promise<{ cookie: string; accountId: string }> => {
    const person = await personWithPassword(house, { office: "secretariat" });
    const reply = await signInWith(house, { name: person.name, password: person.password });
    return { cookie: cookieOf(reply), accountId: person.accountId };
  };
  const show = async (cookie: string): Promise<Session> =>
    bodyOf<Session>(await house.as("nobody").get("/api/session", { cookie }));
  const minutesOn = (minutes: number): void => {
    house.time.set(new Date(new Date(start).getTime() + minutes * 60_000).toISOString());
  };

  it("has an operation for each row of the table's access part, and a row for each operation", () => {
    const rows = Object.keys(permissionTable);
    const part = rows.slice(0, rows.indexOf("list-journal"));
    assert.deepEqual(accessOperations.map((operation) => operation.name).toSorted(), part.toSorted());
  });

  it("200: shows a visitor what anyone may do", async () => {
    const reply = bodyOf<Session>(await house.as("nobody").get("/api/session"));
    assert.equal(reply.actor, null);
    assert.ok(reply.can.includes("sign-in"));
    assert.ok(!reply.can.includes("sign-out"));
  });

  it("200: shows a person's offices, association and open deeds", async () => {
    const reply = bodyOf<Session>(await house.as("secretariat").get("/api/session"));
    assert.deepEqual(
      reply.actor?.offices.map((held) => held.office),
      ["secretariat"],
    );
    assert.equal(reply.association?.id, house.association.id);
    assert.deepEqual(
      reply.associations.map((each) => each.id),
      [house.association.id],
    );
    assert.ok(reply.can.includes("list-looks"));
    assert.ok(!reply.can.includes("create-account"));
  });

  it("ends a session that was idle for half an hour, and keeps one in use", async () => {
    minutesOn(0);
    const [used, idle] = [await open(), await open()];
    minutesOn(20);
    assert.equal((await show(used.cookie)).actor?.id, used.accountId);
    minutesOn(31);
    assert.equal((await show(used.cookie)).actor?.id, used.accountId);
    assert.equal((await show(idle.cookie)).actor, null);
  });

  it("ends a session after twelve hours, however busy", async () => {
    minutesOn(0);
    const { cookie, accountId } = await open();
    for (let minutes = 25; minutes < 720; minutes += 25) {
      minutesOn(minutes);
      assert.equal((await show(cookie)).actor?.id, accountId, `after ${String(minutes)} minutes`);
    }
    minutesOn(720);
    assert.equal((await show(cookie)).actor, null);
    minutesOn(0);
  });

  it("writes down that a session is in use once a minute at most", async () => {
    minutesOn(0);
    const { cookie, accountId } = await open();
    const seen = async (): Promise<string | undefined> => {
      const rows = await house.sql<{ last_seen_at: Date }>(
        "select last_seen_at from session where account_id = $1 order by created_at desc, last_seen_at desc",
        [accountId],
      );
      return rows.map((row) => row.last_seen_at.toISOString()).find((at) => !at.startsWith("2099"));
    };
    minutesOn(0.9);
    await show(cookie);
    assert.equal(await seen(), "2026-11-20T02:00:00.000Z");
    minutesOn(1);
    await show(cookie);
    assert.equal(await seen(), "2026-11-20T02:01:00.000Z");
    minutesOn(0);
  });

  it("loses an office, and the association with it, on the day after its last", async () => {
    const { cookie, accountId } = await open();
    await house.sql("update office_term set until_on = '2026-11-20' where account_id = $1", [accountId]);
    house.time.set("2026-11-20T15:59:00Z");
    const late = await open();
    await house.sql("update office_term set until_on = '2026-11-20' where account_id = $1", [late.accountId]);
    assert.equal((await show(late.cookie)).association?.id, house.association.id);
    house.time.set("2026-11-20T16:00:00Z");
    const over = await show(late.cookie);
    assert.deepEqual(over.actor?.offices, []);
    assert.equal(over.association, null);
    assert.equal((await show(cookie)).actor, null);
    house.time.set(start);
  });

  it("an administrator without second factor may set one up and do nothing else", async () => {
    const keeper = await house.newAccount("system-administrator");
    await house.sql("update session set second_factor = false where account_id = $1", [keeper.accountId]);
    assert.equal(bodyOf<Session>(await keeper.get("/api/session")).actor?.mustEnrolTotp, true);
    const account = { signInName: "li.na", displayName: "示例" };
    assert.equal(saidBy(await keeper.post("/api/accounts", account)), "403 second-factor-first");
    assert.equal((await keeper.post("/api/totp")).status, 200);
  });
});
