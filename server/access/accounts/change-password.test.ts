import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { bodyOf, cookieOf, goodPassword, personWithPassword, saidBy, signInWith } from "../test-person.ts";

describe("change-password", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
  });
  after(() => house.stop());

  const later = (minutes: number): void => {
    house.time.set(new Date(house.time.now().getTime() + minutes * 60_000).toISOString());
  };

  it("200: changes it, ends the other sessions and keeps this one", async () => {
    const person = await personWithPassword(house);
    const other = cookieOf(await signInWith(house, { name: person.name, password: person.password }));
    const reply = await person.asker.post("/api/password", { current: goodPassword, next: "Another-river-8-hills" });
    assert.equal(reply.status, 200, reply.text);
    const shown = await house.as("nobody").get("/api/session", { cookie: other });
    assert.equal(bodyOf<{ actor: unknown }>(shown).actor, null);
    assert.notEqual(bodyOf<{ actor: unknown }>(await person.asker.get("/api/session")).actor, null);
    assert.equal(saidBy(await signInWith(house, { name: person.name, password: goodPassword })), "401 sign-in-failed");
    assert.equal(saidBy(await signInWith(house, { name: person.name, password: "Another-river-8-hills" })), "200");
  });

  it("422: none of the last five comes back, the sixth may", async () => {
    const person = await personWithPassword(house);
    const nth = (number: number): string => (number === 0 ? goodPassword : `Another-river-${String(number)}-hills`);
    const change = async (from: number, to: number): Promise<string> => {
      later(1);
      return saidBy(await person.asker.post("/api/password", { current: nth(from), next: nth(to) }));
    };
    assert.equal(await change(0, 0), "422 password-used-before");
    for (let number = 1; number <= 4; number++) assert.equal(await change(number - 1, number), "200");
    assert.equal(await change(4, 0), "422 password-used-before");
    assert.equal(await change(4, 5), "200");
    assert.equal(await change(5, 1), "422 password-used-before");
    assert.equal(await change(5, 0), "200");
    const former = await house.sql("select 1 from former_password where account_id = $1", [person.accountId]);
    assert.equal(former.length, 4, "no more of them is kept than is needed");
  });

  it("422: a poor one is refused with what is missing", async () => {
    const person = await personWithPassword(house);
    const reply = await person.asker.post("/api/password", { current: goodPassword, next: "short" });
    assert.equal(saidBy(reply), "422 password-too-short");
    assert.match(reply.text, /只有5个字符，至少要有12个/);
  });

  it("429: an open session does not let one guess the password, five wrong ones (403) and no more", async () => {
    const person = await personWithPassword(house);
    const guess = { current: "Wrong-river-7-hills", next: "Another-river-8-hills" };
    for (let tried = 1; tried <= 5; tried++) {
      assert.equal(saidBy(await person.asker.post("/api/password", guess)), "403 password-wrong");
    }
    const right = { current: goodPassword, next: "Another-river-8-hills" };
    assert.equal(saidBy(await person.asker.post("/api/password", right)), "429 locked-out");
    later(16);
    assert.equal(saidBy(await person.asker.post("/api/password", right)), "200");
  });

  it("401: nobody has no password; 403: none over plain http", async () => {
    const body = { current: goodPassword, next: "Another-river-8-hills" };
    assert.equal(saidBy(await house.as("nobody").post("/api/password", body)), "401 sign-in-first");
    const person = await personWithPassword(house);
    const reply = await person.asker.post("/api/password", body, { host: "example.org" });
    assert.equal(saidBy(reply), "403 tls-required");
  });
});
