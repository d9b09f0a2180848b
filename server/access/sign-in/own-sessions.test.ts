import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { bodyOf, cookieOf, personWithPassword, saidBy, signInWith, type TestPerson } from "../test-person.ts";

type Own = { id: string; agent: string; createdAt: string; expiresAt: string; current: boolean };
type Shown = { actor: { id: string } | null; association: { id: string } | null; can: string[] };

const missing = "01990000-0000-7000-8000-0000000000ff";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

/** The person comes in once more, with a telephone; answers that session's cookie. */
async function comeByTelephone(person: TestPerson): Promise<string> {
  const body = { name: person.name, password: person.password };
  return cookieOf(await signInWith(house, body, { "user-agent": "Telephone" }));
}

async function listOf(person: TestPerson): Promise<Own[]> {
  return bodyOf<{ sessions: Own[] }>(await person.asker.get("/api/sessions")).sessions;
}

async function telephoneOf(person: TestPerson): Promise<string> {
  return (await listOf(person)).find((session) => session.agent === "Telephone")?.id ?? "none";
}

async function isIn(cookie: string): Promise<boolean> {
  return bodyOf<Shown>(await house.as("nobody").get("/api/session", { cookie })).actor !== null;
}

describe("sign-out: the present session ends", () => {
  it("200: takes the cookie back and ends this session, and no other", async () => {
    const person = await personWithPassword(house);
    const telephone = await comeByTelephone(person);
    const reply = await person.asker.delete("/api/session");
    assert.equal(reply.status, 200, reply.text);
    assert.match(String(reply.headers["set-cookie"]), /^xinheng=;/);
    assert.equal(bodyOf<Shown>(await person.asker.get("/api/session")).actor, null);
    assert.equal(await isIn(telephone), true);
    assert.equal(saidBy(await person.asker.delete("/api/session")), "401 sign-in-first");
  });
});

describe("list-sessions: where one is signed in", () => {
  it("200: one's own only, with device and end, the present one marked", async () => {
    const [person, stranger] = [await personWithPassword(house), await personWithPassword(house)];
    await comeByTelephone(person);
    await comeByTelephone(stranger);
    const listed = await listOf(person);
    assert.equal(listed.length, 2);
    assert.deepEqual(listed.map((session) => session.current).toSorted(), [false, true]);
    const telephone = listed.find((session) => session.agent === "Telephone");
    assert.equal(telephone?.current, false);
    assert.equal(telephone.createdAt, "2026-11-20T02:00:00.000Z");
    assert.equal(telephone.expiresAt, "2026-11-20T14:00:00.000Z");
  });

  it("200: leaves out what has ended or was idle for half an hour", async () => {
    const person = await personWithPassword(house);
    await comeByTelephone(person);
    house.time.set("2026-11-20T10:31:00+08:00");
    assert.equal((await listOf(person)).length, 1);
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});

describe("end-session: a telephone was lost", () => {
  it("200: ends the one that is named, at once", async () => {
    const person = await personWithPassword(house);
    const telephone = await comeByTelephone(person);
    const reply = await person.asker.delete(`/api/sessions/${await telephoneOf(person)}`);
    assert.equal(reply.status, 200, reply.text);
    assert.equal(reply.headers["set-cookie"], undefined, "one's own cookie stays");
    assert.equal(await isIn(telephone), false);
    assert.deepEqual(
      (await listOf(person)).map((session) => session.current),
      [true],
    );
  });

  it("200: takes the cookie back where it is the present one", async () => {
    const person = await personWithPassword(house);
    const [own] = await listOf(person);
    const reply = await person.asker.delete(`/api/sessions/${String(own?.id)}`);
    assert.match(String(reply.headers["set-cookie"]), /^xinheng=;/);
    assert.equal(saidBy(await person.asker.get("/api/sessions")), "401 sign-in-first");
  });

  it("404: nobody else's, none that has ended, none that never was", async () => {
    const person = await personWithPassword(house);
    const cookie = await comeByTelephone(person);
    const path = `/api/sessions/${await telephoneOf(person)}`;
    const stranger = await house.newAccount("secretary-general");
    assert.equal(saidBy(await stranger.delete(path)), "404 session-not-found");
    assert.equal(await isIn(cookie), true);
    assert.equal(saidBy(await person.asker.delete(path)), "200");
    assert.equal(saidBy(await person.asker.delete(path)), "404 session-not-found");
    assert.equal(saidBy(await person.asker.delete(`/api/sessions/${missing}`)), "404 session-not-found");
  });
});

describe("enter-association: where one works now", () => {
  it("200: out to the house and back to where one serves, with the deeds that are open there", async () => {
    const asker = await house.newAccount("supervisor");
    const enter = (associationId: string | null) => asker.post("/api/session/association", { associationId });
    assert.equal(bodyOf<Shown>(await enter(null)).association, null);
    assert.equal(bodyOf<Shown>(await asker.get("/api/session")).association, null);
    assert.equal(saidBy(await asker.get("/api/offices")), "403 office-missing");
    const back = bodyOf<Shown>(await enter(house.association.id));
    assert.equal(back.association?.id, house.association.id);
    assert.ok(back.can.includes("list-offices"));
    assert.equal(bodyOf<Shown>(await asker.get("/api/session")).association?.id, house.association.id);
  });

  it("200: the two who watch enter every association; 403: the system administrator none", async () => {
    const body = { associationId: house.foreign.id };
    for (const office of ["audit-administrator", "security-administrator"] as const) {
      const watcher = await house.newAccount(office);
      assert.equal(saidBy(await watcher.post("/api/session/association", body)), "200", office);
    }
    const system = await house.newAccount("system-administrator");
    assert.equal(saidBy(await system.post("/api/session/association", body)), "403 association-not-yours");
  });

  it("404: none that is not there; 403: none where one holds no office; one stays where one was", async () => {
    const asker = await house.newAccount("supervisor");
    const enter = (associationId: string) => asker.post("/api/session/association", { associationId });
    assert.equal(saidBy(await enter(missing)), "404 association-not-found");
    assert.equal(saidBy(await enter(house.foreign.id)), "403 association-not-yours");
    assert.equal(bodyOf<Shown>(await asker.get("/api/session")).association?.id, house.association.id);
  });
});
