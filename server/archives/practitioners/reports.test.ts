import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { bodyOf, saidBy } from "../../access/test-person.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { inventedNumber } from "../../subjects/practitioners/test-person-number.ts";
import { decisionFields, qualificationFields } from "../own-records/test-own-fields.ts";

let house: TestHouse;
const morning = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(morning);
});
after(() => house.stop());

type Person = { readonly id: string; readonly self: Asker; readonly qualification: string };
type Issued = { reportId: string; link: string };
type Report = {
  name: string;
  identityNumber: string;
  recipient: string;
  records: { id: string }[];
  items: { id: string }[];
};

async function person(n: number): Promise<Person> {
  const reply = await house
    .as("secretariat")
    .post("/api/practitioners", { name: "示例甲", identityNumber: inventedNumber(n) });
  const id = bodyOf<{ subjectId: string }>(reply).subjectId;
  const qualification = await kept(id, "practitioner-qualification", qualificationFields(n));
  return { id, self: await house.newAccount("practitioner", { subjectId: id }), qualification };
}
async function kept(id: string, item: string, fields: object): Promise<string> {
  const reply = await house.as("secretariat").post(`/api/subjects/${id}/own-records`, { item, fields });
  assert.equal(reply.status, 200, reply.text);
  return bodyOf<{ recordId: string }>(reply).recordId;
}
const wanted = {
  recipient: "示例招标代理有限公司",
  purpose: "示例：投标文件附件",
  untilOn: "2026-12-20",
  items: ["practitioner-qualification"],
};
const issue = ({ id, self }: Person, change: object = {}) =>
  self.post(`/api/practitioners/${id}/reports`, { ...wanted, ...change });
async function issued(who: Person, change: object = {}): Promise<Issued & { token: string }> {
  const reply = await issue(who, change);
  assert.equal(reply.status, 200, reply.text);
  const body = bodyOf<Issued>(reply);
  return { ...body, token: body.link.split("#")[1] ?? "" };
}
const open = (token: string) => house.as("nobody").post("/api/report-openings", { token });
const listed = async ({ id, self }: Person) =>
  bodyOf<{ reports: { id: string; state: string; openings: string[]; can: string[] }[] }>(
    await self.get(`/api/practitioners/${id}/reports`),
  ).reports;

describe("issue-professional-report", () => {
  it("200: the person alone issues one; the link's token is kept nowhere", async () => {
    const who = await person(1);
    const { token } = await issued(who);
    assert.ok(token.length >= 40);
    const rows = await house.sql<{ text: string }>("select r::text as text from professional_report as r");
    assert.ok(!rows.some(({ text }) => text.includes(token)));
    for (const office of ["secretariat", "secretary-general", "regulator"] as const) {
      const reply = await house.as(office).post(`/api/practitioners/${who.id}/reports`, wanted);
      assert.equal(saidBy(reply), "403 office-missing", office);
    }
  });

  it("404: of somebody who is not on the register", async () => {
    const gone = randomUUID();
    const self = await house.newAccount("practitioner", { subjectId: gone });
    assert.equal(saidBy(await issue({ id: gone, self, qualification: "" })), "404 practitioner-not-found");
  });

  it("422: without a record, for yesterday, or for longer than a year", async () => {
    const who = await person(2);
    assert.equal(saidBy(await issue(who, { items: ["practitioner-honour"] })), "422 report-items-empty");
    for (const untilOn of ["2026-11-19", "2027-11-21"])
      assert.equal(saidBy(await issue(who, { untilOn })), "422 report-until-past");
    assert.equal((await issue(who, { untilOn: "2027-11-20" })).status, 200);
  });
});

describe("open-professional-report", () => {
  it("200: the recipient reads what was chosen, with the number masked, and the person sees each opening", async () => {
    const who = await person(10);
    await kept(who.id, "practitioner-effective-decision", decisionFields(10));
    const { token, reportId } = await issued(who);
    for (let at = 0; at < 2; at += 1) {
      const reply = await open(token);
      assert.equal(reply.status, 200, reply.text);
      const report = bodyOf<Report>(reply);
      assert.deepEqual([report.name, report.recipient], ["示例甲", wanted.recipient]);
      assert.deepEqual(
        report.records.map(({ id }) => id),
        [who.qualification],
        "only the items that were chosen",
      );
      assert.match(report.identityNumber, /^4\*{16}.$/);
      assert.ok(!/score|grade|points/.test(reply.text));
    }
    const [one] = await listed(who);
    assert.deepEqual([one?.id, one?.openings.length], [reportId, 2]);
    const looks = bodyOf<{ looks: { who: string; basis: string; purpose: string }[] }>(
      await who.self.get(`/api/subjects/${who.id}/looks`),
    ).looks;
    assert.deepEqual(
      looks.map(({ who: reader, basis, purpose }) => [reader, basis, purpose]),
      Array.from({ length: 2 }, () => [wanted.recipient, "report", wanted.purpose]),
    );
    const staff = await house.as("secretariat").get(`/api/subjects/${who.id}/looks`);
    assert.deepEqual(bodyOf<{ looks: object[] }>(staff).looks, [], "to whom it was given is the person's own affair");
  });

  it("200: what came later, or was corrected or taken back since, is not in it", async () => {
    const who = await person(11);
    const { token } = await issued(who);
    house.time.set("2026-11-20T11:00:00+08:00");
    await kept(who.id, "practitioner-qualification", qualificationFields(1100));
    assert.equal(bodyOf<Report>(await open(token)).records.length, 1);
    await kept(who.id, "practitioner-qualification", qualificationFields(11, { ZGMC: "示例检测师" }));
    assert.deepEqual(bodyOf<Report>(await open(token)).records, []);
    house.time.set(morning);
  });

  it("404: a token that opens nothing", async () => {
    assert.equal(saidBy(await open("x".repeat(43))), "404 report-not-found");
  });

  it("410: the day after its last, without anything having run; and at once when it is revoked", async () => {
    const who = await person(12);
    const { token } = await issued(who);
    house.time.set("2026-12-20T23:59:00+08:00");
    assert.equal((await open(token)).status, 200);
    house.time.set("2026-12-21T00:00:00+08:00");
    assert.equal(saidBy(await open(token)), "410 report-over");
    house.time.set(morning);
    const second = await issued(who);
    await who.self.delete(`/api/practitioners/${who.id}/reports/${second.reportId}`);
    assert.equal(saidBy(await open(second.token)), "410 report-over");
  });
});

describe("list-professional-reports", () => {
  it("200: one's own, with their state, and nobody else's", async () => {
    const [who, other] = [await person(20), await person(21)];
    await issued(other);
    const { reportId } = await issued(who);
    assert.deepEqual(
      (await listed(who)).map(({ id, state, can }) => [id, state, can]),
      [[reportId, "open", ["revoke-professional-report"]]],
    );
    assert.equal(saidBy(await who.self.get(`/api/practitioners/${other.id}/reports`)), "403 office-missing");
  });
});

describe("revoke-professional-report", () => {
  const revoke = ({ id, self }: Person, reportId: string) =>
    self.delete(`/api/practitioners/${id}/reports/${reportId}`);

  it("200: by the person, at any time", async () => {
    const who = await person(30);
    const { reportId } = await issued(who);
    assert.equal((await revoke(who, reportId)).status, 200);
    assert.equal((await listed(who))[0]?.state, "revoked");
  });

  it("404: one of somebody else, or none", async () => {
    const [who, other] = [await person(31), await person(32)];
    const { reportId } = await issued(other);
    for (const id of [reportId, randomUUID()]) assert.equal(saidBy(await revoke(who, id)), "404 report-not-found");
  });

  it("409: one that was revoked already", async () => {
    const who = await person(33);
    const { reportId } = await issued(who);
    const both = await Promise.all([revoke(who, reportId), revoke(who, reportId)]);
    assert.deepEqual(both.map(saidBy).sort(), ["200", "409 report-revoked-already"]);
  });
});

describe("an identity number", () => {
  it("stands in clear in no column of any table, whatever was done with the person", async () => {
    const number = inventedNumber(77, "1985-07-08");
    const phone = "13900007788";
    const registered = await house
      .as("secretariat")
      .post("/api/practitioners", { name: "示例乙", identityNumber: number, phone });
    const id = bodyOf<{ subjectId: string }>(registered).subjectId;
    await house.as("secretariat").post("/api/practitioners", { name: "示例乙", identityNumber: number, phone });
    await house.as("secretariat").get(`/api/practitioners/${id}`);
    await kept(id, "practitioner-qualification", qualificationFields(77));
    await house.as("secretariat").post(`/api/subjects/${id}/own-records`, {
      item: "practitioner-effective-decision",
      fields: decisionFields(77, { JDNR: `持证人 ${number}，电话 ${phone}` }),
    });
    await house.as("secretariat").post(`/api/subjects/${id}/inspections`, { purpose: "示例：核对" });
    const self = await house.newAccount("practitioner", { subjectId: id });
    const { token } = await issued({ id, self, qualification: "" });
    await open(token);
    await house.settle();
    const tables = await house.sql<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname not in ('pg_catalog', 'information_schema')",
    );
    assert.ok(tables.length > 30);
    const found: string[] = [];
    for (const { name } of tables) {
      for (const secret of [number, number.slice(6, 17), phone, Buffer.from(number).toString("hex")]) {
        const rows = await house.sql(`select from ${name} as row where row::text like $1 limit 1`, [`%${secret}%`]);
        if (rows.length > 0) found.push(`${name} ${secret}`);
      }
    }
    assert.deepEqual(found, []);
  });
});
