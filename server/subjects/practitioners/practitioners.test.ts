import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { bodyOf, saidBy } from "../../access/test-person.ts";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { inventedNumber } from "./test-person-number.ts";

let house: TestHouse;
const enterpriseId = randomUUID();
before(async () => {
  house = await startTestHouse();
  await house.sql(
    "insert into subject (id, short_id, kind, name) values ($1, 'abcdefgh', 'enterprise', '示例检测有限公司')",
    [enterpriseId],
  );
});
after(() => house.stop());

type Person = {
  subjectId: string;
  name: string;
  identityNumber: string;
  phone: string | null;
  practices: { id: string; enterprise: string; post: string; sinceOn: string; untilOn: string | null }[];
};
const register = (body: object, where: "association" | "foreign" = "association"): Promise<TestReply> =>
  house.as("secretariat", where).post("/api/practitioners", { name: "示例甲", ...body });
async function registered(n: number, change: object = {}): Promise<string> {
  const reply = await register({ identityNumber: inventedNumber(n), ...change });
  assert.equal(reply.status, 200, reply.text);
  return bodyOf<{ subjectId: string }>(reply).subjectId;
}
const shown = async (id: string): Promise<Person> =>
  bodyOf<Person>(await house.as("secretariat").get(`/api/practitioners/${id}`));

describe("register-practitioner", () => {
  it("200: enters a person whose numbers nobody sees again but for their ends", async () => {
    const id = await registered(1, { phone: "138 0000 5678" });
    const person = await shown(id);
    assert.equal(person.identityNumber, `4${"*".repeat(16)}${inventedNumber(1).slice(-1)}`);
    assert.equal(person.phone, "138****5678");
    const [row] = await house.sql<{ name: string }>("select name from subject where id = $1", [id]);
    assert.equal(row?.name, "从业人员", "what is common to the house names nobody");
  });

  it("200: two associations that know one person have two archives, and neither learns of the other", async () => {
    const here = await registered(2);
    const there = await register({ identityNumber: inventedNumber(2) }, "foreign");
    assert.equal(there.status, 200, there.text);
    assert.notEqual(bodyOf<{ subjectId: string }>(there).subjectId, here);
    assert.equal(
      saidBy(await house.as("secretariat", "foreign").get(`/api/practitioners/${here}`)),
      "404 practitioner-not-found",
    );
  });

  it("409: a number that is registered, however it is written, leads to its archive", async () => {
    const id = await registered(3);
    const spaced = inventedNumber(3).replace(/^(.{6})(.{8})/, "$1 $2 ");
    const again = await register({ identityNumber: spaced });
    assert.equal(saidBy(again), "409 practitioner-known");
    assert.equal(bodyOf<{ details: { subjectId: string } }>(again).details.subjectId, id);
    const both = await Promise.all([4, 4].map((n) => register({ identityNumber: inventedNumber(n) })));
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  });

  it("422: a number that cannot be, and a telephone that is none; neither is repeated in the answer", async () => {
    const wrong = `${inventedNumber(5).slice(0, 17)}${inventedNumber(5).endsWith("1") ? "2" : "1"}`;
    const reply = await register({ identityNumber: wrong });
    assert.equal(saidBy(reply), "422 identity-number-check-failed");
    assert.ok(!reply.text.includes(wrong));
    const phone = await register({ identityNumber: inventedNumber(5), phone: "12345" });
    assert.equal(saidBy(phone), "422 phone-wrong-form");
  });
});

describe("list-practitioners", () => {
  it("200: the register by name, page after page, of this association alone", async () => {
    for (const n of [20, 21, 22]) await registered(n, { name: "示例名册" });
    const first = bodyOf<{ practitioners: Person[]; next: string | null }>(
      await house.as("secretariat").get("/api/practitioners?q=示例名册&limit=2"),
    );
    assert.equal(first.practitioners.length, 2);
    const rest = bodyOf<{ practitioners: Person[]; next: string | null }>(
      await house.as("secretariat").get(`/api/practitioners?q=示例名册&limit=2&after=${String(first.next)}`),
    );
    assert.deepEqual([rest.practitioners.length, rest.next], [1, null]);
    const ids = [...first.practitioners, ...rest.practitioners].map(({ subjectId }) => subjectId);
    assert.equal(new Set(ids).size, 3);
    const foreign = await house.as("secretariat", "foreign").get("/api/practitioners?q=示例名册");
    assert.deepEqual(bodyOf<{ practitioners: Person[] }>(foreign).practitioners, []);
    const wild = await house.as("secretariat").get("/api/practitioners?q=%25");
    assert.deepEqual(bodyOf<{ practitioners: Person[] }>(wild).practitioners, [], "a sign of LIKE is a sign");
  });
});

describe("show-practitioner", () => {
  it("200: who it is and what may be done; no record is in it", async () => {
    const person = await shown(await registered(30));
    assert.deepEqual(person.practices, []);
    assert.ok(!("records" in person));
  });

  it("404: nobody, and an enterprise", async () => {
    for (const id of [randomUUID(), enterpriseId])
      assert.equal(saidBy(await house.as("secretariat").get(`/api/practitioners/${id}`)), "404 practitioner-not-found");
  });

  it("no visitor finds a person, by name or by anything else", async () => {
    const id = await registered(31, { name: "示例不可搜索" });
    for (const q of ["示例不可搜索", "从业人员", inventedNumber(31)]) {
      const found = await house.as("nobody").get(`/api/subjects?q=${encodeURIComponent(q)}`);
      assert.ok(!found.text.includes(id), q);
    }
    assert.equal((await house.as("nobody").get(`/api/subjects/${id}/archive`)).status, 404);
    const [row] = await house.sql<{ short_id: string }>("select short_id from subject where id = $1", [id]);
    assert.equal((await house.as("nobody").get(`/s/${String(row?.short_id)}`)).status, 404);
  });
});

describe("start-practice", () => {
  const start = (id: string, change: object = {}) =>
    house
      .as("secretariat")
      .post(`/api/practitioners/${id}/practices`, { enterpriseId, post: "检测员", sinceOn: "2025-03-01", ...change });

  it("200: where somebody works, in which post, since when", async () => {
    const id = await registered(40);
    assert.equal((await start(id)).status, 200);
    const [practice] = (await shown(id)).practices;
    assert.deepEqual(
      [practice?.enterprise, practice?.post, practice?.sinceOn, practice?.untilOn],
      ["示例检测有限公司", "检测员", "2025-03-01", null],
    );
  });

  it("404: of nobody on the register", async () => {
    assert.equal(saidBy(await start(randomUUID())), "404 practitioner-not-found");
  });

  it("422: at nobody, at a person, tomorrow, or ending before it begins", async () => {
    const id = await registered(41);
    const other = await registered(42);
    for (const enterprise of [randomUUID(), other])
      assert.equal(saidBy(await start(id, { enterpriseId: enterprise })), "422 practice-enterprise-unknown");
    for (const days of [{ sinceOn: "2026-11-21" }, { untilOn: "2025-02-28" }])
      assert.equal(saidBy(await start(id, days)), "422 practice-days-wrong");
  });
});

describe("end-practice", () => {
  const begun = async (n: number): Promise<string> => {
    const id = await registered(n);
    const reply = await house
      .as("secretariat")
      .post(`/api/practitioners/${id}/practices`, { enterpriseId, sinceOn: "2025-03-01" });
    return `/api/practitioners/${id}/practices/${bodyOf<{ practiceId: string }>(reply).practiceId}/end`;
  };

  it("200: the row stays and says until when", async () => {
    const path = await begun(50);
    assert.equal((await house.as("secretariat").post(path, { untilOn: "2026-10-31" })).status, 200);
    const [practice] = (await shown(path.split("/")[3] ?? "")).practices;
    assert.equal(practice?.untilOn, "2026-10-31");
  });

  it("404: one that has ended, or that is not there", async () => {
    const path = await begun(51);
    const both = await Promise.all([1, 2].map(() => house.as("secretariat").post(path, { untilOn: "2026-10-31" })));
    assert.deepEqual(both.map(saidBy).sort(), ["200", "404 practice-not-found"]);
  });

  it("422: before it began, and tomorrow", async () => {
    const path = await begun(52);
    for (const untilOn of ["2025-02-28", "2026-11-21"])
      assert.equal(saidBy(await house.as("secretariat").post(path, { untilOn })), "422 practice-days-wrong");
  });
});
