import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { bodyOf, codeAt, enrol, personWithPassword, saidBy } from "../test-person.ts";

describe("confirm-totp: a first code proves the device", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
  });
  after(() => house.stop());

  it("200: begins with a secret, confirms with a code, and gives ten recovery codes", async () => {
    const person = await personWithPassword(house);
    await house.sql("update session set second_factor = false where account_id = $1", [person.accountId]);
    const { secret, recoveryCodes } = await enrol(house, person);
    assert.match(secret, /^[A-Z2-7]{32}$/);
    assert.equal(new Set(recoveryCodes).size, 10);
    for (const code of recoveryCodes) assert.match(code, /^([a-z2-9]{4}-){2}[a-z2-9]{4}$/);
    const shown = bodyOf<{ actor: { secondFactor: boolean; totpEnrolled: boolean } }>(
      await person.asker.get("/api/session"),
    );
    assert.deepEqual([shown.actor.secondFactor, shown.actor.totpEnrolled], [true, true]);
    const [row] = await house.sql<{ text: string }>(
      "select concat((select json_agg(t) from account t), (select json_agg(t) from recovery_code t)) as text",
    );
    assert.equal(row?.text.includes(secret), false, "the secret lies encrypted");
    assert.equal(row.text.includes(recoveryCodes[0] ?? "?"), false, "of recovery codes only hashes are kept");
  });

  it("422: a wrong code confirms nothing", async () => {
    const person = await personWithPassword(house);
    const confirm = (code: string) => person.asker.post("/api/totp/confirmation", { code });
    const { secret } = bodyOf<{ secret: string }>(await person.asker.post("/api/totp"));
    const longAgo = codeAt(secret, new Date(house.time.now().getTime() - 600_000));
    assert.equal(saidBy(await confirm(longAgo)), "422 totp-code-wrong");
    assert.equal(saidBy(await confirm("")), "422 totp-code-wrong");
    assert.deepEqual(await house.sql("select 1 from recovery_code where account_id = $1", [person.accountId]), []);
    assert.equal(saidBy(await confirm(codeAt(secret, house.time.now()))), "200");
  });

  it("409: nothing was begun, or all is done", async () => {
    const person = await personWithPassword(house);
    const confirm = (code: string) => person.asker.post("/api/totp/confirmation", { code });
    assert.equal(saidBy(await confirm("123456")), "409 totp-not-begun");
    const { secret } = await enrol(house, person);
    assert.equal(saidBy(await confirm(codeAt(secret, house.time.now()))), "409 totp-not-begun");
  });

  it("the code that confirmed does not sign in as well", async () => {
    const person = await personWithPassword(house);
    const { secret } = await enrol(house, person);
    const body = { name: person.name, password: person.password, code: codeAt(secret, house.time.now()) };
    assert.equal(saidBy(await house.as("nobody").post("/api/session", body)), "401 sign-in-failed");
  });
});
