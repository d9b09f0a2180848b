import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Office, office, offices, officesExclude } from "@xinheng/domain/access/office.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { bodyOf, saidBy } from "../test-person.ts";

type Term = { id: string; accountId: string; name: string; office: string; state: string; can: string[] };

describe("grant-office: who holds what, from when to when", () => {
  let house: TestHouse;
  let security: Asker;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
    security = house.as("security-administrator");
  });
  after(() => house.stop());

  const subjectId = "01990000-0000-7000-8000-0000000000cc";
  const grant = (by: Asker, to: Asker, held: Office, more: object = {}): Promise<TestReply> => {
    const { of } = offices[held];
    const place = of === "house" ? {} : { associationId: house.association.id };
    const speaksFor = of === "subject" ? { subjectId } : {};
    return by.post("/api/offices", { accountId: to.accountId, office: held, ...place, ...speaksFor, ...more });
  };

  it("200: gives an office that counts at once, and journals it", async () => {
    const person = await house.newAccount(null);
    const reply = await grant(security, person, "secretariat", { body: "秘书处", untilOn: "2030-12-31" });
    assert.equal(reply.status, 200, reply.text);
    const term = bodyOf<Term>(reply);
    assert.deepEqual([term.state, term.can], ["running", ["end-office"]]);
    const shown = bodyOf<{ actor: { offices: object[] } }>(await person.get("/api/session"));
    assert.deepEqual(shown.actor.offices, [
      { office: "secretariat", associationId: house.association.id, subjectId: null },
    ]);
    const [entry] = await house.sql<{ ids: object; office: string }>(
      "select ids, office from journal_entry where operation = 'grant-office' order by id desc limit 1",
    );
    assert.deepEqual(entry, {
      ids: { term: term.id, account: person.accountId, office: "secretariat" },
      office: "security-administrator",
    });
  });

  it("409: offices that exclude each other do not meet in one person, in either order, and both are named", async () => {
    for (const one of office.options) {
      for (const other of office.options.filter((each) => officesExclude(one, each))) {
        const person = await house.newAccount(null);
        assert.equal((await grant(security, person, one)).status, 200);
        const reply = await grant(security, person, other);
        assert.equal(saidBy(reply), "409 offices-exclude", `${one} and ${other}`);
        for (const named of [one, other]) assert.ok(reply.text.includes(offices[named].zh), reply.text);
      }
    }
  });

  it("409: of two grants at once that exclude each other, one is made", async () => {
    const people = await Promise.all(Array.from({ length: 8 }, () => house.newAccount(null)));
    const both = (person: Asker) =>
      Promise.all([grant(security, person, "system-administrator"), grant(security, person, "audit-administrator")]);
    for (const pair of await Promise.all(people.map(both))) {
      assert.deepEqual(pair.map(saidBy).toSorted(), ["200", "409 offices-exclude"]);
    }
  });

  it("409: an office is held once, and again after it ran out", async () => {
    const person = await house.newAccount(null);
    assert.equal(saidBy(await grant(security, person, "liaison", { untilOn: "2026-11-20" })), "200");
    assert.equal(saidBy(await grant(security, person, "liaison")), "409 office-held");
    house.time.set("2026-11-21T10:00:00+08:00");
    assert.equal(saidBy(await grant(security, person, "liaison")), "200");
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("422: an office has its place, and a term does not run backwards; 403: never to oneself", async () => {
    const person = await house.newAccount(null);
    assert.equal(saidBy(await grant(security, person, "president", { associationId: null })), "422 office-place-wrong");
    assert.equal(saidBy(await grant(security, person, "member", { subjectId: null })), "422 office-place-wrong");
    assert.equal(saidBy(await grant(security, person, "president", { untilOn: "2026-11-19" })), "422 term-reversed");
    assert.equal(saidBy(await grant(security, security, "president")), "403 own-office");
  });

  it("404: to no account that is not there, and in no association that is not, and nothing is kept", async () => {
    const person = await house.newAccount(null);
    const nobody = { accountId: "01990000-0000-7000-8000-0000000000ff" };
    assert.equal(saidBy(await grant(security, person, "president", nobody)), "404 account-not-found");
    const nowhere = { associationId: "01990000-0000-7000-8000-0000000000ff" };
    assert.equal(saidBy(await grant(security, person, "president", nowhere)), "404 association-not-found");
    assert.deepEqual(await house.sql("select 1 from office_term where account_id = $1", [person.accountId]), []);
  });

  it("403: a system administrator grants the two watchers while there is no security administrator, then nothing", async () => {
    const system = house.as("system-administrator");
    const [one, other] = [await house.newAccount(null), await house.newAccount(null)];
    assert.equal(saidBy(await grant(system, one, "audit-administrator")), "403 security-administrator-grants");
    assert.ok(!bodyOf<{ can: string[] }>(await system.get("/api/session")).can.includes("grant-office"));
    await house.sql("update office_term set ended_on = '2026-11-20' where office = 'security-administrator'");
    assert.ok(bodyOf<{ can: string[] }>(await system.get("/api/session")).can.includes("grant-office"));
    assert.equal(saidBy(await grant(system, system, "security-administrator")), "403 own-office");
    assert.equal(saidBy(await grant(system, one, "secretary-general")), "403 security-administrator-grants");
    assert.equal(saidBy(await grant(system, one, "audit-administrator")), "200");
    assert.equal(saidBy(await grant(system, other, "security-administrator")), "200");
    assert.equal(
      saidBy(await grant(system, await house.newAccount(null), "audit-administrator")),
      "403 security-administrator-grants",
    );
  });
});
