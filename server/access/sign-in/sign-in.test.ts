import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { visitor } from "@xinheng/domain/access/actor.ts";
import { perform, silentWire } from "../../platform/perform.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { signIn } from "./sign-in.ts";
import {
  bodyOf,
  codeAt,
  cookieOf,
  enrol,
  personWithPassword,
  saidBy,
  signInWith,
  type TestPerson,
} from "../test-person.ts";

describe("sign-in", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
  });
  after(() => house.stop());

  const later = (seconds: number): void => {
    house.time.set(new Date(house.time.now().getTime() + seconds * 1000).toISOString());
  };
  const enter = (person: TestPerson, code?: string) =>
    signInWith(house, { name: person.name, password: person.password, ...(code === undefined ? {} : { code }) });

  it("200: gives a session of 12 hours in a cookie that no script reads, and journals who came", async () => {
    const person = await personWithPassword(house, { office: "secretariat" });
    const reply = await signInWith(house, { name: ` ${person.name.toUpperCase()} `, password: person.password });
    assert.equal(reply.status, 200, reply.text);
    const set = String(reply.headers["set-cookie"]);
    assert.match(set, /^xinheng=[A-Za-z0-9_-]{43}; /);
    assert.match(set, /HttpOnly/);
    assert.match(set, /SameSite=Lax/);
    assert.match(set, /Expires=Fri, 20 Nov 2026 14:00:00 GMT/);
    const body = bodyOf<{ actor: { id: string; mustChangePassword: boolean }; association: { id: string } }>(reply);
    assert.equal(body.actor.id, person.accountId);
    assert.equal(body.association.id, house.association.id, "whoever serves one association starts in it");
    assert.equal(body.actor.mustChangePassword, false);
    const again = await house.as("nobody").get("/api/session", { cookie: cookieOf(reply) });
    assert.equal(bodyOf<{ actor: { id: string } }>(again).actor.id, person.accountId);
    const entries = await house.sql<{ ids: object; actor_kind: string }>(
      "select ids, actor_kind from journal_entry where operation = 'sign-in'",
    );
    assert.deepEqual(entries, [{ ids: { account: person.accountId }, actor_kind: "visitor" }]);
  });

  it("keeps neither password nor token anywhere in the database", async () => {
    const person = await personWithPassword(house);
    const token = cookieOf(await enter(person)).replace("xinheng=", "");
    const [row] = await house.sql<{ text: string }>(
      `select concat(
        (select json_agg(t) from session t), (select json_agg(t) from account t),
        (select json_agg(t) from journal_entry t), (select json_agg(t) from attempt t)) as text`,
    );
    assert.equal(row?.text.includes(token), false);
    assert.equal(row.text.includes(person.password), false);
    assert.match(row.text, /argon2id\$v=19\$m=19456,t=2,p=1/);
  });

  it("200: asks for a new password after 90 days", async () => {
    const person = await personWithPassword(house, { passwordChangedAt: "2026-08-01T00:00:00Z" });
    const body = bodyOf<{ actor: { mustChangePassword: boolean } }>(await enter(person));
    assert.equal(body.actor.mustChangePassword, true);
  });

  it("401: says the same of a name that does not exist and of a wrong password", async () => {
    const person = await personWithPassword(house);
    const wrong = await signInWith(house, { name: person.name, password: "Wrong-river-7-hills" });
    const unknown = await signInWith(house, { name: "no-such-name", password: "Wrong-river-7-hills" });
    assert.equal(saidBy(wrong), "401 sign-in-failed");
    assert.deepEqual({ ...bodyOf<object>(wrong), requestId: "" }, { ...bodyOf<object>(unknown), requestId: "" });
    assert.equal(wrong.headers["set-cookie"], undefined);
  });

  it("400: name and password are required", async () => {
    assert.equal(saidBy(await signInWith(house, { name: "x" })), "400 request-invalid");
  });

  it("429: after five failures, also with the right password, until a quarter of an hour after the last try", async () => {
    const person = await personWithPassword(house);
    for (let tried = 1; tried <= 5; tried++) {
      assert.equal(saidBy(await signInWith(house, { name: person.name, password: "x" })), "401 sign-in-failed");
    }
    const locked = await enter(person);
    assert.equal(saidBy(locked), "429 locked-out");
    assert.match(locked.text, /15/);
    later(14 * 60);
    assert.equal(saidBy(await enter(person)), "429 locked-out");
    later(15 * 60 + 1);
    assert.equal(saidBy(await enter(person)), "200");
  });

  it("429: guesses made at once are counted like guesses one by one", async () => {
    const person = await personWithPassword(house);
    const guesses = Array.from({ length: 12 }, () => signInWith(house, { name: person.name, password: "x" }));
    const said = (await Promise.all(guesses)).map(saidBy);
    assert.equal(said.filter((each) => each === "401 sign-in-failed").length, 5, said.join(", "));
    assert.equal(said.filter((each) => each === "429 locked-out").length, 7, said.join(", "));
    assert.equal(saidBy(await enter(person)), "429 locked-out");
    later(16 * 60);
  });

  it("does not lock out whoever signs in often and rightly", async () => {
    const person = await personWithPassword(house);
    for (let time = 1; time <= 7; time++) assert.equal(saidBy(await enter(person)), "200");
  });

  it("401: asks for a code once one is set up, and takes it", async () => {
    const person = await personWithPassword(house);
    const { secret } = await enrol(house, person);
    later(60);
    assert.equal(saidBy(await enter(person)), "401 code-needed");
    assert.equal(saidBy(await enter(person, "000000")), "401 sign-in-failed");
    assert.equal(saidBy(await enter(person, "not a code at all")), "401 sign-in-failed");
    const reply = await enter(person, codeAt(secret, house.time.now()));
    assert.equal(reply.status, 200, reply.text);
    assert.equal(bodyOf<{ actor: { secondFactor: boolean } }>(reply).actor.secondFactor, true);
  });

  it("401: takes a code once, also when two come with it at once, and no earlier one after it", async () => {
    const person = await personWithPassword(house);
    const { secret } = await enrol(house, person);
    later(90);
    const earlier = codeAt(secret, new Date(house.time.now().getTime() - 30_000));
    const code = codeAt(secret, house.time.now());
    const said = (await Promise.all([enter(person, code), enter(person, code)])).map(saidBy);
    assert.deepEqual(said.toSorted(), ["200", "401 sign-in-failed"]);
    assert.equal(saidBy(await enter(person, earlier)), "401 sign-in-failed");
  });

  it("200: takes each recovery code once, however it is typed", async () => {
    const person = await personWithPassword(house);
    const { recoveryCodes } = await enrol(house, person);
    const [first = "", second = ""] = recoveryCodes;
    assert.equal(saidBy(await enter(person, first)), "200");
    assert.equal(saidBy(await enter(person, first)), "401 sign-in-failed");
    const typed = second.toUpperCase().replaceAll("-", " ");
    const said = (await Promise.all([enter(person, typed), enter(person, second)])).map(saidBy);
    assert.deepEqual(said.toSorted(), ["200", "401 sign-in-failed"]);
  });

  it("403: tells a suspended person so, and nobody without the password", async () => {
    const person = await personWithPassword(house);
    await house.sql("update account set suspended_at = now() where id = $1", [person.accountId]);
    assert.equal(saidBy(await enter(person)), "403 account-suspended");
    assert.equal(saidBy(await signInWith(house, { name: person.name, password: "x" })), "401 sign-in-failed");
  });

  it("403: takes no password over plain http from elsewhere", async () => {
    const person = await personWithPassword(house);
    const reply = await signInWith(house, { name: person.name, password: person.password }, { host: "example.org" });
    assert.equal(saidBy(reply), "403 tls-required");
    assert.equal(reply.headers["set-cookie"], undefined);
  });

  it("403: lets demonstration accounts in on this machine only, unless told otherwise", async () => {
    const person = await personWithPassword(house, { demonstration: true });
    assert.equal(saidBy(await enter(person)), "200");
    const away = { ...silentWire, loopback: false };
    const asked = {
      actor: visitor,
      params: {},
      body: { name: person.name, password: person.password },
      requestId: "r",
      wire: away,
    };
    const refused = await perform(house.house, signIn, asked);
    assert.equal(refused.kind === "refused" && refused.refusal.refused, "demonstration-only-here");
    const open = { ...house.house, config: { ...house.house.config, demoPublic: true } };
    assert.equal((await perform(open, signIn, asked)).kind, "done");
  });

  it("ends the session that the browser held before", async () => {
    const person = await personWithPassword(house);
    const before = cookieOf(await enter(person));
    await signInWith(house, { name: person.name, password: person.password }, { cookie: before });
    const reply = await house.as("nobody").get("/api/session", { cookie: before });
    assert.equal(bodyOf<{ actor: unknown }>(reply).actor, null);
  });
});
