import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { bodyOf, codeAt, enrol, goodPassword, personWithPassword, saidBy, signInWith } from "../test-person.ts";
import type { TestPerson } from "../test-person.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

const begin = (person: TestPerson, headers = {}): Promise<TestReply> => person.asker.post("/api/totp", {}, headers);
const remove = (person: TestPerson, password = goodPassword): Promise<TestReply> =>
  person.asker.delete("/api/totp", { password });

describe("begin-totp: a secret for an authenticator", () => {
  it("200: gives a secret and the picture's text, and changes nothing until it is confirmed", async () => {
    const person = await personWithPassword(house);
    const reply = await begin(person);
    assert.equal(reply.status, 200, reply.text);
    const { secret, uri } = bodyOf<{ secret: string; uri: string }>(reply);
    assert.match(secret, /^[A-Z2-7]{32}$/);
    const said = new URL(uri);
    assert.equal(`${said.protocol}//${said.host}`, "otpauth://totp");
    assert.equal(said.searchParams.get("secret"), secret);
    assert.ok(decodeURIComponent(said.pathname).endsWith(person.name), uri);
    assert.equal(saidBy(await signInWith(house, { name: person.name, password: person.password })), "200");
  });

  it("200: begun again, only the later secret confirms", async () => {
    const person = await personWithPassword(house);
    const [first, second] = [await begin(person), await begin(person)].map(
      (reply) => bodyOf<{ secret: string }>(reply).secret,
    );
    assert.notEqual(first, second);
    const confirm = (secret = "") =>
      person.asker.post("/api/totp/confirmation", { code: codeAt(secret, house.time.now()) });
    assert.equal(saidBy(await confirm(first)), "422 totp-code-wrong");
    assert.equal(saidBy(await confirm(second)), "200");
  });

  it("403: gives no secret over plain http", async () => {
    const person = await personWithPassword(house);
    assert.equal(saidBy(await begin(person, { host: "example.org" })), "403 tls-required");
  });

  it("409: not where one is set up, and the one set up stays", async () => {
    const person = await personWithPassword(house);
    const { recoveryCodes } = await enrol(house, person);
    assert.equal(saidBy(await begin(person)), "409 totp-enrolled");
    const body = { name: person.name, password: person.password, code: recoveryCodes[0] };
    assert.equal(saidBy(await signInWith(house, body)), "200");
  });
});

describe("remove-totp: without a second factor again", () => {
  it("200: goes by password, and the recovery codes with it", async () => {
    const person = await personWithPassword(house);
    await enrol(house, person);
    assert.equal(saidBy(await remove(person, "Wrong-river-7-hills")), "403 password-wrong");
    assert.equal(saidBy(await remove(person)), "200");
    assert.deepEqual(await house.sql("select 1 from recovery_code where account_id = $1", [person.accountId]), []);
    const again = await signInWith(house, { name: person.name, password: person.password });
    assert.equal(bodyOf<{ actor: { secondFactor: boolean } }>(again).actor.secondFactor, false);
  });

  it("409: where there is none", async () => {
    assert.equal(saidBy(await remove(await personWithPassword(house))), "409 totp-not-enrolled");
  });

  it("409: an administrator keeps them", async () => {
    for (const office of ["system-administrator", "security-administrator", "audit-administrator"] as const) {
      const person = await personWithPassword(house, { office });
      await enrol(house, person);
      assert.equal(saidBy(await remove(person)), "409 administrators-keep-totp", office);
    }
  });

  it("429: after five wrong passwords, also with the right one, for a quarter of an hour", async () => {
    const person = await personWithPassword(house);
    await enrol(house, person);
    for (let tried = 1; tried <= 5; tried++) {
      assert.equal(saidBy(await remove(person, "Wrong-river-7-hills")), "403 password-wrong");
    }
    assert.equal(saidBy(await remove(person)), "429 locked-out");
    house.time.set("2026-11-20T10:16:00+08:00");
    assert.equal(saidBy(await remove(person)), "200");
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});
