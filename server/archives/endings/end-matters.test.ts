import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { ObjectionView } from "@xinheng/domain/archives/objections/objection-view.ts";
import type { RepairView } from "@xinheng/domain/archives/repairs/repair-view.ts";
import { startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { sealsIn } from "../../access/test-seal-use.ts";
import { whereAny } from "../test-search.ts";
import { codeOf, type Collected, rightsIn } from "../test-rights.ts";

// Sentences that stand in what was said of one record, and nowhere else in the house.
const said = {
  reason: "某石料仓喷淋记录簿第七页可证当日已喷淋三次",
  referral: "请核对某石料仓喷淋记录簿第七页与执法照片",
  source: "某石料仓执法照片时间戳经核早于喷淋时段",
  answer: "某石料仓喷淋簿与照片不相矛盾故维持原内容",
  second: "某石料仓喷淋簿原件已由我方公证请再看一次",
  note: "某石料仓喷淋三次有公证原件为凭我方不认可",
  missing: "某石料仓整改验收单缺盖章请补交盖章原件",
  verified: "某石料仓整改验收合格罚款已缴清无异议",
  decision: "某石料仓整改义务履行完毕且最短公示期已满",
  paper: "某石料仓喷淋记录簿公证书扫描件.pdf",
};

let house: TestHouse;
let rights: ReturnType<typeof rightsIn>;
let record: Collected;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  rights = rightsIn(house);
});
after(() => house.stop());

const evidence = () =>
  house.sql<{ id: string; dropped: boolean }>(
    "select file.id, dropped_at is not null as dropped from file where id = any($1::uuid[])",
    [brought],
  );
const brought: string[] = [];
async function bring(text: string): Promise<string> {
  const member = await rights.memberOf(record.subjectId);
  const path = `/api/subjects/${record.subjectId}/evidence?name=${encodeURIComponent(said.paper)}`;
  const { evidenceId } = rights.done<{ evidenceId: string }>(await member.upload(path, Buffer.from(text)));
  brought.push(evidenceId);
  return evidenceId;
}

async function disputed(): Promise<void> {
  const member = await rights.memberOf(record.subjectId);
  const staff = house.as("secretariat");
  const filed = await rights.filed(member, record, { reason: said.reason, evidence: [await bring("%PDF-1.7 一")] });
  const path = rights.pathOf(filed);
  const step = async (asker: typeof staff, name: string, body: object) =>
    rights.done<ObjectionView>(await asker.post(`${path}/${name}`, body));
  await step(staff, "referral", { to: "示例市生态环境局", asks: said.referral });
  await step(staff, "referral/answer", { says: "confirmed", text: said.source });
  await step(staff, "answer", { outcome: "rejected", reasons: said.answer });
  await step(member, "second-look", { reason: said.second });
  await step(house.as("secretary-general"), "answer", { outcome: "rejected", reasons: said.answer });
  rights.done(await member.put(`${path}/disagreement`, { text: said.note }));
  await step(staff, "disagreement/review", { show: true });
}

async function repaired(): Promise<void> {
  const member = await rights.memberOf(record.subjectId);
  const staff = house.as("secretariat");
  const repair = rights.done<RepairView>(await rights.apply(member, record, {}));
  const path = rights.repairPath(repair);
  rights.done(await staff.post(`${path}/check`, { missing: ["fulfilment", "commitment"], why: said.missing }));
  const papers = [
    { need: "fulfilment", evidence: await bring("%PDF-1.7 二") },
    { need: "commitment", evidence: await bring("%PDF-1.7 三") },
  ];
  rights.done(await member.post(`${path}/papers`, { papers }));
  rights.done(await staff.post(`${path}/check`, { missing: [] }));
  rights.done(await staff.post(`${path}/verification`, { ...rights.verified, text: said.verified }));
  rights.done(await staff.post(`${path}/decision`, { outcome: "granted", reasons: said.decision }));
}

/** Seals one of the answers; the id of the file that carries the seal. */
async function sealedCopy(): Promise<string> {
  const seals = sealsIn(house);
  const { sealId, keeper } = await seals.ready();
  const [answer] = await house.sql<{ id: string }>(
    "select id from document where kind = 'repair-decision' and 'secretariat' = any(readers)",
  );
  rights.done(await seals.apply(await seals.requested(answer?.id ?? "", sealId), keeper));
  const [use] = await house.sql<{ file_id: string }>("select file_id from seal_use");
  const files = readdirSync(join(house.house.sealsFolder, "..", "files"), { recursive: true, encoding: "utf8" });
  assert.ok(use !== undefined && files.some((path) => path.endsWith(use.file_id)));
  return use.file_id;
}

describe("what was said of a record that is past its retention", () => {
  it("goes with it: objection, answers, note, application, papers and marks, from tables and files", async () => {
    record = await rights.collect(881, { CF_JDRQ: "2026-08-12", CF_GSJZQ: "2027-06-30" });
    await house.sql("update record set severity = 'general' where id = $1", [record.recordId]);
    await disputed();
    await repaired();
    await house.settle();
    const sealed = await sealedCopy();
    assert.deepEqual(await whereAny(house, Object.values(said)), [
      ...["public.evidence", "public.objection", "public.objection_answer", "public.record_mark", "public.repair"],
    ]);

    // Five years from 2026-08-12 (征信业管理条例 16).
    house.time.set("2031-08-12T23:59:00+08:00");
    await house.settle();
    assert.equal((await whereAny(house, Object.values(said))).length, 5);
    house.time.set("2031-08-13T00:00:30+08:00");
    await house.settle();
    assert.deepEqual(await whereAny(house, Object.values(said)), []);
    assert.deepEqual(await house.sql("select id from record_mark"), []);
    assert.deepEqual(await house.sql("select id from receiver_notice"), []);
    const files = await evidence();
    assert.deepEqual([files.length, files.every(({ dropped }) => dropped)], [3, true]);
    const kept = readdirSync(join(house.house.sealsFolder, "..", "files"), { recursive: true, encoding: "utf8" });
    assert.ok(!kept.some((path) => brought.some((id) => path.endsWith(id))));

    // Three documents answered it: their numbers stay, their text does not.
    const documents = await house.sql<{ id: string; pdf_file_id: string; model_file_id: string }>(
      "select id, pdf_file_id, model_file_id from document where kind in ('objection-answer', 'repair-decision')",
    );
    assert.equal(documents.length, 3);
    const texts = documents.flatMap((one) => [one.pdf_file_id, one.model_file_id]);
    assert.ok(!kept.some((path) => texts.some((id) => path.endsWith(id))));
    assert.ok(!kept.some((path) => path.endsWith(sealed)));
    for (const { id } of documents) {
      const reply = await house.as("secretariat").get(`/api/documents/${id}/file`);
      assert.deepEqual(codeOf(reply), [410, "document-past-retention"]);
    }
    const listed = await house.as("secretariat").get(`/api/subjects/${record.subjectId}/documents`);
    const shown = rights.done<{ documents: { kept: boolean }[] }>(listed).documents;
    assert.deepEqual(
      shown.map((one) => one.kept),
      [false, false, false],
    );
  });

  it("is not touched while a version of the record is kept, nor is what is said of an identity", async () => {
    house.time.set("2031-08-14T10:00:00+08:00");
    const other = await rights.collect(882, { CF_JDRQ: "2031-08-10", CF_GSJZQ: "2032-06-30" });
    const member = await rights.memberOf(other.subjectId);
    await rights.filed(member, other);
    await rights.filed(member, other, { recordId: null, claim: "曾用名" });
    house.time.set("2031-08-25T10:00:00+08:00");
    await house.settle();
    const left = await house.sql<{ about: string }>("select about from objection order by about");
    assert.deepEqual(
      left.map(({ about }) => about),
      ["identity", "record"],
    );
  });
});
