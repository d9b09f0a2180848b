import assert from "node:assert/strict";
import { randomBytes, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import type { FilingView } from "@xinheng/domain/archives/filings/filing-view.ts";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { bodyOf, saidBy } from "../../access/test-person.ts";
import { qualificationFields } from "../own-records/test-own-fields.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { inventedNumber } from "../../subjects/practitioners/test-person-number.ts";
import { honourFields } from "./test-filing.ts";

let house: TestHouse;
let subjectId: string;
let member: Asker;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  subjectId = await organisation();
  member = await house.newAccount("member", { subjectId });
});
after(() => house.stop());

async function organisation(): Promise<string> {
  const id = randomUUID();
  await house.sql("insert into subject (id, short_id, kind, name) values ($1, $2, 'enterprise', '示例恒信有限公司')", [
    id,
    randomBytes(5).toString("hex"),
  ]);
  return id;
}
const scan = Buffer.from("%PDF-1.7 示例证书扫描件");
const bring = async (by = member, id = subjectId): Promise<string> => {
  const path = `/api/subjects/${id}/filing-documents?fileName=${encodeURIComponent("证书（示例）.pdf")}`;
  const reply = await by.upload(path, scan);
  assert.equal(reply.status, 200, reply.text);
  return bodyOf<{ documentId: string }>(reply).documentId;
};
const honour = (fields: object, documentId: string) => ({
  ...{ item: "self-declared-honour", fields, documentId, promised: true },
});
async function filed(n: number, change: Record<string, string> = {}): Promise<string> {
  const body = honour(honourFields(n, change), await bring());
  const reply = await member.post(`/api/subjects/${subjectId}/filings`, body);
  assert.equal(reply.status, 200, reply.text);
  return `/api/subjects/${subjectId}/filings/${bodyOf<{ filingId: string }>(reply).filingId}`;
}
const shown = async (path: string, by = member) => bodyOf<FilingView>(await by.get(path));
const desk = () => house.as("secretariat");
const archive = async () =>
  bodyOf<ArchiveView>(await desk().post(`/api/subjects/${subjectId}/inspections`, { purpose: "示例：核对" }));

describe("bring-filing-document", () => {
  it("200: is kept for one filing of the same subject", async () => {
    const documentId = await bring();
    const [row] = await house.sql<{ name: string; filing_id: null }>(
      "select name, filing_id from filing_document where id = $1",
      [documentId],
    );
    assert.deepEqual(row, { name: "证书（示例）.pdf", filing_id: null });
  });
});

describe("submit-filing", () => {
  const path = () => `/api/subjects/${subjectId}/filings`;

  it("200: waits for the secretariat, and stands in no archive meanwhile", async () => {
    const filing = await shown(await filed(1));
    assert.deepEqual(
      [filing.state, filing.itemName, filing.document, filing.filedBy, filing.recordId],
      ["filed", "自行申报的荣誉表彰", { name: "证书（示例）.pdf", bytes: scan.length }, "member", null],
    );
    assert.deepEqual(filing.can.toSorted(), ["fetch-filing-document", "withdraw-filing"]);
    assert.equal((await archive()).records.length, 0);
  });

  it("200: a practitioner files about oneself", async () => {
    const registered = await desk().post("/api/practitioners", { name: "示例甲", identityNumber: inventedNumber(1) });
    const { subjectId: id } = bodyOf<{ subjectId: string }>(registered);
    const person = await house.newAccount("practitioner", { subjectId: id });
    const documentId = await bring(person, id);
    const body = { item: "practitioner-qualification", fields: qualificationFields(1), documentId, promised: true };
    const reply = await person.post(`/api/subjects/${id}/filings`, body);
    assert.equal(reply.status, 200, reply.text);
    const accepted = await desk().post(`${bodyOf<{ address: string }>(reply).address}/acceptance`);
    assert.equal(accepted.status, 200, accepted.text);
    // What the secretariat keeps under the same number is another record, and none becomes a version of the other.
    const kept = { item: "practitioner-qualification", fields: qualificationFields(1, { ZGMC: "示例高级检测工程师" }) };
    assert.equal((await desk().post(`/api/subjects/${id}/own-records`, kept)).status, 200);
    const { records } = bodyOf<ArchiveView>(await person.get(`/api/subjects/${id}/own-archive`));
    assert.deepEqual(records.map((record) => record.selfDeclared).toSorted(), [false, true]);
  });

  it("404: a document that is not there, is another's or stands in another filing; a subject that is not there", async () => {
    const other = await organisation();
    const stranger = await house.newAccount("member", { subjectId: other });
    const used = await bring();
    assert.equal((await member.post(path(), honour(honourFields(2), used))).status, 200);
    for (const documentId of [randomUUID(), used, await bring(stranger, other)])
      assert.equal(
        saidBy(await member.post(path(), honour(honourFields(3), documentId))),
        "404 filing-document-not-found",
      );
    const nobody = randomUUID();
    const lost = await house.newAccount("member", { subjectId: nobody });
    const sent = await lost.post(`/api/subjects/${nobody}/filings`, honour(honourFields(3), randomUUID()));
    assert.equal(saidBy(sent), "404 subject-not-found");
  });

  it("409: more waiting than can be judged", async () => {
    const id = await organisation();
    const eager = await house.newAccount("member", { subjectId: id });
    for (let n = 0; n < 20; n += 1) {
      const body = honour(honourFields(n), await bring(eager, id));
      assert.equal((await eager.post(`/api/subjects/${id}/filings`, body)).status, 200);
    }
    const body = honour(honourFields(20), await bring(eager, id));
    assert.equal(saidBy(await eager.post(`/api/subjects/${id}/filings`, body)), "409 filings-too-many");
  });

  it("410: a merged subject files under its winner", async () => {
    const [winner, loser] = [await organisation(), await organisation()];
    await house.sql("update subject set merged_into = $2 where id = $1", [loser, winner]);
    const late = await house.newAccount("member", { subjectId: loser });
    const body = honour(honourFields(1), await bring(late, loser));
    assert.equal(saidBy(await late.post(`/api/subjects/${loser}/filings`, body)), "410 subject-merged");
  });

  it("422: what is no item of one's own, each fault at its field, and what is past its retention", async () => {
    const documentId = await bring();
    for (const [item, code] of [
      ["convention-signed", "item-not-by-filing"],
      ["double-publicity-licence", "item-not-ours"],
      ["practitioner-honour", "item-about-others"],
    ])
      assert.equal(saidBy(await member.post(path(), { ...honour({}, documentId), item })), `422 ${String(code)}`);
    const fields = honourFields(4, { RYMC: "", BFRQ: "2026-12-01", PJDJ: "AAA" });
    const reply = await member.post(path(), honour(fields, documentId));
    assert.equal(saidBy(reply), "422 record-has-faults");
    const { invalid } = bodyOf<{ invalid: { at: string; code: string }[] }>(reply);
    assert.deepEqual(invalid.map(({ at, code }) => `${at} ${code}`).toSorted(), [
      "body.fields.BFRQ day-too-late",
      "body.fields.PJDJ field-unknown",
      "body.fields.RYMC value-missing",
    ]);
    const old = honourFields(4, { BFRQ: "2010-01-01", YXQZ: "2012-12-31" });
    const over = bodyOf<{ invalid: { at: string; code: string; detail: { zh: string } }[] }>(
      await member.post(path(), honour(old, documentId)),
    );
    assert.deepEqual(
      over.invalid.map(({ at, code }) => [at, code]),
      [["body.fields.YXQZ", "row-past-retention"]],
    );
    assert.ok(over.invalid[0]?.detail.zh.includes("2012-12-31"));
  });

  it("is refused without the promise that it is true", async () => {
    const body = { ...honour(honourFields(5), await bring()), promised: false };
    assert.equal((await member.post(path(), body)).status, 400);
  });
});

describe("accept-filing", () => {
  it("200: becomes a record marked as self-declared, open where its item is, counted nowhere, its text in one place", async () => {
    const path = await filed(10);
    const reply = await desk().post(`${path}/acceptance`);
    assert.equal(reply.status, 200, reply.text);
    const { recordId } = bodyOf<{ recordId: string }>(reply);
    const filing = await shown(path);
    assert.deepEqual(
      [filing.state, filing.recordId, filing.fields, filing.endedBy, filing.can],
      ["accepted", recordId, [], "secretariat", ["fetch-filing-document"]],
    );
    const open = bodyOf<ArchiveView>(await house.as("nobody").get(`/api/subjects/${subjectId}/archive`));
    const [record] = open.records;
    assert.deepEqual(
      [record?.id, record?.selfDeclared, record?.source, record?.document.issuer, record?.polarity],
      [recordId, true, "本单位自行申报", "示例市工商业联合会", "positive"],
    );
    assert.deepEqual([open.counts, open.years], [{ adverse: 0, positive: 0, neutral: 0 }, []]);
  });

  it("200: the same document filed anew with other content is a new version", async () => {
    const again = await desk().post(`${await filed(10, { RYMC: "示例市守合同重信用企业（复评）" })}/acceptance`);
    assert.equal(bodyOf<{ outcome: string }>(again).outcome, "changed");
  });

  it("404: none such, or another association's", async () => {
    const path = await filed(11);
    assert.equal(saidBy(await house.as("secretariat", "foreign").post(`${path}/acceptance`)), "404 filing-not-found");
    const none = `/api/subjects/${subjectId}/filings/${randomUUID()}`;
    assert.equal(saidBy(await desk().post(`${none}/acceptance`)), "404 filing-not-found");
  });

  it("409: judged already, or filed by the very person", async () => {
    const path = await filed(12);
    const both = await Promise.all([1, 2].map(() => desk().post(`${path}/acceptance`)));
    assert.deepEqual(both.map(saidOf).toSorted(), ["200", "409 filing-not-open"]);
    const [term] = await house.sql<{ id: string }>(
      `insert into office_term (id, account_id, office, association_id, from_on)
       values (gen_random_uuid(), $1, 'secretariat', $2, '2020-01-01') returning id`,
      [member.accountId, house.association.id],
    );
    const own = await filed(13);
    assert.equal(saidBy(await member.post(`${own}/acceptance`)), "409 filing-own");
    assert.equal(saidBy(await member.post(`${own}/return`, { reason: "示例" })), "409 filing-own");
    await house.sql("delete from office_term where id = $1", [term?.id]);
  });

  it("410: the subject was merged meanwhile", async () => {
    const [winner, loser] = [await organisation(), await organisation()];
    const late = await house.newAccount("member", { subjectId: loser });
    const sent = await late.post(`/api/subjects/${loser}/filings`, honour(honourFields(1), await bring(late, loser)));
    await house.sql("update subject set merged_into = $2 where id = $1", [loser, winner]);
    const { address } = bodyOf<{ address: string }>(sent);
    assert.equal(saidBy(await desk().post(`${address}/acceptance`)), "410 subject-merged");
  });

  it("422: the rules changed meanwhile: it is returned, not bent", async () => {
    const path = await filed(14);
    await house.sql("update filing set fields = fields - 'RYMC' where id = $1", [path.split("/").at(-1)]);
    assert.equal(saidBy(await desk().post(`${path}/acceptance`)), "422 record-has-faults");
  });
});

describe("keep-record", () => {
  it("422: what is filed by the subject alone is not entered by others", async () => {
    const body = { item: "self-declared-honour", fields: honourFields(15) };
    assert.equal(saidBy(await desk().post(`/api/subjects/${subjectId}/own-records`, body)), "422 item-by-filing-only");
  });
});

describe("return-filing", () => {
  it("200: with the reason, which the member reads beside what was filed", async () => {
    const path = await filed(20);
    const reply = await desk().post(`${path}/return`, { reason: "证书上的单位名称与本单位不一致" });
    assert.equal(reply.status, 200, reply.text);
    const filing = await shown(path);
    assert.deepEqual(
      [filing.state, filing.reason, filing.fields.length, filing.can],
      ["returned", "证书上的单位名称与本单位不一致", 4, ["fetch-filing-document"]],
    );
  });

  it("404: none such", async () => {
    const none = `/api/subjects/${subjectId}/filings/${randomUUID()}/return`;
    assert.equal(saidBy(await desk().post(none, { reason: "示例" })), "404 filing-not-found");
  });

  it("409: judged already", async () => {
    const path = await filed(21);
    assert.equal((await desk().post(`${path}/return`, { reason: "示例" })).status, 200);
    assert.equal(saidBy(await desk().post(`${path}/return`, { reason: "示例" })), "409 filing-not-open");
  });
});

describe("withdraw-filing", () => {
  it("200: before it is judged", async () => {
    const path = await filed(30);
    assert.equal((await member.delete(path)).status, 200);
    assert.equal((await shown(path)).state, "withdrawn");
  });

  it("404: none such", async () => {
    const none = `/api/subjects/${subjectId}/filings/${randomUUID()}`;
    assert.equal(saidBy(await member.delete(none)), "404 filing-not-found");
  });

  it("409: not after", async () => {
    const path = await filed(31);
    assert.equal((await desk().post(`${path}/acceptance`)).status, 200);
    assert.equal(saidBy(await member.delete(path)), "409 filing-not-open");
  });
});

describe("list-filings", () => {
  it("200: by state, the latest first, page by page; another association sees none", async () => {
    const listed = async (query: string, where?: "foreign") =>
      bodyOf<{ filings: FilingView[]; next: string | null }>(
        await house.as("secretariat", where).get(`/api/filings${query}`),
      );
    house.time.set("2026-11-20T10:00:05+08:00");
    const last = await filed(40);
    const first = await listed("?state=filed&limit=1");
    assert.deepEqual(
      first.filings.map(({ id, subjectName, can }) => [id, subjectName, can]),
      [[last.split("/").at(-1), "示例恒信有限公司", ["accept-filing", "return-filing", "fetch-filing-document"]]],
    );
    const second = await listed(`?state=filed&limit=1&before=${first.next ?? ""}`);
    assert.notEqual(second.filings[0]?.id, first.filings[0]?.id);
    assert.ok((await listed("?state=returned")).filings.every(({ state }) => state === "returned"));
    assert.deepEqual((await listed("", "foreign")).filings, []);
  });
});

describe("list-own-filings", () => {
  it("200: one's own and nobody else's", async () => {
    const other = await organisation();
    const stranger = await house.newAccount("member", { subjectId: other });
    const own = bodyOf<{ filings: FilingView[] }>(await member.get(`/api/subjects/${subjectId}/filings`));
    assert.ok(own.filings.length > 5 && own.filings.every((filing) => filing.subjectId === subjectId));
    assert.deepEqual(bodyOf<{ filings: [] }>(await stranger.get(`/api/subjects/${other}/filings`)).filings, []);
    assert.equal((await stranger.get(`/api/subjects/${subjectId}/filings`)).status, 403);
  });
});

describe("show-filing", () => {
  it("200: to the secretariat with what it may do; 404: another association's", async () => {
    const path = await filed(50);
    assert.equal((await shown(path, desk())).fields.length, 4);
    assert.equal(saidBy(await house.as("secretariat", "foreign").get(path)), "404 filing-not-found");
  });

  it("404: none such", async () => {
    assert.equal(
      saidBy(await member.get(`/api/subjects/${subjectId}/filings/${randomUUID()}`)),
      "404 filing-not-found",
    );
  });
});

describe("fetch-filing-document", () => {
  it("200: byte for byte, to the secretariat and to whoever filed", async () => {
    const path = await filed(51);
    for (const reader of [desk(), member]) assert.deepEqual(await reader.bytes(`${path}/document`), scan);
  });

  it("404: another association's", async () => {
    const path = await filed(52);
    assert.equal(saidBy(await house.as("secretariat", "foreign").get(`${path}/document`)), "404 filing-not-found");
  });
});

describe("who is told of filings", () => {
  it("the secretariat that one waits, on its first page too; whoever filed what became of it", async () => {
    const waits = await filed(55);
    const first = bodyOf<{ waiting: { kind: string; matterPath: string }[] }>(await desk().get("/api/waiting"));
    assert.ok(
      first.waiting.some(({ kind, matterPath }) => kind === "filings-waiting" && matterPath === "/desk/filings"),
    );
    assert.equal((await desk().post(`${await filed(56)}/acceptance`)).status, 200);
    assert.equal((await desk().post(`${waits}/return`, { reason: "示例：看不清" })).status, 200);
    await house.settle();
    type Told = { notices: { kind: string; title: { zh: string }; matterPath: string }[] };
    const told = async (by: Asker, kind: string) => bodyOf<Told>(await by.get(`/api/notices?kind=${kind}`)).notices[0];
    assert.equal((await told(desk(), "filing-submitted"))?.title.zh, "自行申报等待核对：示例恒信有限公司");
    assert.equal((await told(member, "filing-accepted"))?.title.zh, "自行申报已收下，记入档案：示例恒信有限公司");
    const returned = await told(member, "filing-returned");
    assert.equal(returned?.matterPath, `/desk/own/filings?of=${subjectId}`);
    assert.ok(!JSON.stringify(returned).includes("看不清"), "the reason is read on the page, not in a notice");
  });
});

describe("the end of filings", () => {
  it("removes scans that nobody named, what came to nothing after six months, and what its record no longer needs", async () => {
    await house.sql("delete from filing");
    await house.sql("delete from filing_document");
    const loose = await bring();
    const returned = await filed(60);
    assert.equal((await desk().post(`${returned}/return`, { reason: "示例" })).status, 200);
    const accepted = await filed(61, { YXQZ: "2026-12-31" });
    assert.equal((await desk().post(`${accepted}/acceptance`)).status, 200);
    const left = async () =>
      (await house.sql<{ name: string }>("select id::text as name from filing_document order by brought_at")).map(
        ({ name }) => name,
      );
    const on = async (day: string) => {
      house.time.set(`${day}T10:00:00+08:00`);
      await house.settle();
    };
    await on("2026-11-27");
    assert.equal((await left()).length, 3);
    await on("2026-11-29");
    assert.equal((await left()).length, 2);
    assert.ok(!(await left()).includes(loose));
    await on("2027-05-22");
    assert.equal((await left()).length, 1, "six months after it was returned");
    assert.equal(saidBy(await member.get(returned)), "404 filing-not-found");
    // Five years after its validity ended the record goes, and its document with it.
    await on("2031-12-31");
    assert.equal((await left()).length, 1);
    await on("2032-01-01");
    await on("2032-01-02");
    assert.deepEqual(await left(), []);
    const [file] = await house.sql<{ kept: string }>(
      "select count(*)::text as kept from file where dropped_at is null and id = $1",
      [loose],
    );
    assert.equal(file?.kept, "0");
  });
});

function saidOf(reply: { status: number; body: unknown }): string {
  return reply.status === 200 ? "200" : saidBy(reply as Parameters<typeof saidBy>[0]);
}
