import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { type Office, office, offices } from "@xinheng/domain/access/office.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { bodyOf, saidBy } from "../test-person.ts";

type Term = { id: string; office: string; state: string; can: string[] };
type Page = { offices: Term[]; next: string | null };

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

const end = (termId: string): Promise<TestReply> => house.as("security-administrator").delete(`/api/offices/${termId}`);

async function grant(to: Asker, more: object = {}): Promise<Term> {
  const body = { accountId: to.accountId, office: "secretariat", associationId: house.association.id, ...more };
  return bodyOf<Term>(await house.as("security-administrator").post("/api/offices", body));
}

describe("list-offices: who holds what", () => {
  const ask = async (who: Office, query = "limit=100"): Promise<Page> =>
    bodyOf<Page>(await house.as(who).get(`/api/offices?${query}`));
  const placesOf = (page: Page) =>
    new Set(page.offices.map((term) => offices[office.parse(term.office)].of === "house"));

  it("200: the association's from within it, the house's from the house", async () => {
    const here = await ask("supervisor");
    assert.ok(here.offices.some((term) => term.office === "president"));
    assert.deepEqual([...placesOf(here)], [false]);
    assert.deepEqual(here.offices[0]?.can, [], "a supervisor looks, and ends nothing");
    assert.deepEqual([...placesOf(await ask("audit-administrator"))], [true]);
    assert.equal(saidBy(await house.as("supervisor").get("/api/offices?limit=0")), "400 request-invalid");
  });

  it("200: page by page, each term once", async () => {
    const all = (await ask("supervisor")).offices.map((term) => term.id);
    const paged: string[] = [];
    for (let after = ""; paged.length <= all.length; ) {
      const page = await ask("supervisor", `limit=3${after}`);
      paged.push(...page.offices.map((term) => term.id));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    assert.deepEqual(paged, all);
  });

  it("200: what has ended only when it is asked for", async () => {
    const term = await grant(await house.newAccount(null));
    await end(term.id);
    const held = async (query: string) => (await ask("supervisor", query)).offices.find((each) => each.id === term.id);
    assert.equal(await held("limit=100"), undefined);
    assert.equal((await held("limit=100&past=yes"))?.state, "over");
  });
});

describe("end-office: at once", () => {
  it("200: the very next request of the person is without it", async () => {
    const person = await house.newAccount(null);
    const term = await grant(person);
    const held = async () =>
      bodyOf<{ actor: { offices: object[] } }>(await person.get("/api/session")).actor.offices.length;
    assert.equal(await held(), 1);
    const reply = await end(term.id);
    assert.equal(reply.status, 200, reply.text);
    assert.deepEqual(reply.body, { id: term.id, accountId: person.accountId, endedOn: "2026-11-20" });
    assert.equal(await held(), 0);
  });

  it("200: a term to come ends on its first day and never runs", async () => {
    const person = await house.newAccount(null);
    const coming = await grant(person, { fromOn: "2027-01-01" });
    assert.equal(coming.state, "coming");
    assert.equal(bodyOf<{ endedOn: string }>(await end(coming.id)).endedOn, "2027-01-01");
  });

  it("403: never one's own", async () => {
    const { accountId } = house.as("security-administrator");
    const [own] = await house.sql<{ id: string }>("select id from office_term where account_id = $1", [accountId]);
    assert.equal(saidBy(await end(String(own?.id))), "403 own-office");
  });

  it("404: no such term", async () => {
    assert.equal(saidBy(await end("01990000-0000-7000-8000-0000000000ff")), "404 term-not-found");
  });

  it("409: not what was ended, nor what ran out", async () => {
    const ended = await grant(await house.newAccount(null));
    assert.equal(saidBy(await end(ended.id)), "200");
    assert.equal(saidBy(await end(ended.id)), "409 term-ended");
    const lapsed = await grant(await house.newAccount(null), { untilOn: "2026-11-20" });
    house.time.set("2026-11-21T10:00:00+08:00");
    assert.equal(saidBy(await end(lapsed.id)), "409 term-ended");
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});
