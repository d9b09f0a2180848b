import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, it } from "node:test";
import type { HandoverView } from "@xinheng/domain/access/handover-view.ts";
import type { DocumentView } from "@xinheng/domain/document-view.ts";
import { sealsIn } from "../../access/test-seal-use.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";

type Collected = { subjectId: string; recordId: string };
type Issued = { documentId: string; number: string };

let house: TestHouse;
let desk: Asker;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  desk = house.as("secretariat");
});
after(() => house.stop());

async function collect(n: number, change: Record<string, string> = {}): Promise<Collected> {
  const reply = await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(n, change) });
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Collected;
}
async function issued({ subjectId }: Collected, change: object = {}, by: Asker = desk): Promise<Issued> {
  const reply = await by.post(`/api/subjects/${subjectId}/extracts`, { purpose: "示例：供应商准入", ...change });
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Issued;
}
async function handovers(): Promise<HandoverView[]> {
  const reply = await desk.get("/api/handovers?what=report");
  assert.equal(reply.status, 200, reply.text);
  return (reply.body as { handovers: HandoverView[] }).handovers;
}
const noted = async ({ number }: Issued) =>
  (await handovers()).find(({ parameters }) => parameters["document"] === number);
const recall = async ({ subjectId, recordId }: Collected, on = "2026-11-19") => {
  const document = { number: "示环撤〔2026〕9号", issuer: "示例市生态环境局", decidedOn: on };
  const reply = await desk.post(`/api/subjects/${subjectId}/records/${recordId}/recall`, {
    reason: "source-revoked",
    document,
  });
  assert.equal(reply.status, 200, reply.text);
};
const fetched = (made: Issued, form = "pdf", by: Asker = desk): Promise<TestReply> =>
  by.get(`/api/documents/${made.documentId}/file?form=${form}`);
/** Fetched on another day than it was issued: opened with a purpose first. */
const reopened = async (made: Issued): Promise<TestReply> => {
  const opened = await desk.post(`/api/documents/${made.documentId}/openings`, { purpose: "示例：年度核对" });
  assert.equal(opened.status, 200, opened.text);
  return fetched(made);
};
const codeOf = (reply: TestReply) => [reply.status, (reply.body as { code?: string }).code];
async function listed({ subjectId }: Collected, { documentId }: Issued): Promise<DocumentView | undefined> {
  const reply = await desk.get(`/api/subjects/${subjectId}/documents`);
  return (reply.body as { documents: DocumentView[] }).documents.find(({ id }) => id === documentId);
}
async function on(day: string): Promise<void> {
  house.time.set(`${day}T10:00:00+08:00`);
  await house.settle();
}

describe("an extract that was handed out", () => {
  it("stands among the handovers: whom it was for, with which hash and how many records", async () => {
    const record = await collect(1);
    const member = await house.newAccount("member", { subjectId: record.subjectId });
    const own = await issued(record);
    const bank = await issued(record, { recipient: "示例银行示例支行" });
    const toBank = await noted(bank);
    const toDesk = await noted(own);
    const toSubject = await noted(await issued(record, {}, member));
    assert.deepEqual([toSubject?.recipient.kind, toSubject?.recipient.id], ["subject", record.subjectId]);
    assert.deepEqual([toBank?.recipient.kind, toBank?.recipient.name], ["partner", "示例银行示例支行"]);
    assert.equal(toDesk?.recipient.kind, "account");
    assert.deepEqual([toBank?.records, toBank?.sha256], [1, (await listed(record, bank))?.sha256]);
  });

  it("of an archive without a record names the subject alone", async () => {
    const empty = await noted(await issued(await collect(2), { asOf: "2026-11-01" }));
    assert.deepEqual([empty?.subjects, empty?.records], [1, 0]);
  });

  it("is told to whoever has it when the record is taken back, and to the subject not", async () => {
    const record = await collect(3);
    const member = await house.newAccount("member", { subjectId: record.subjectId });
    await issued(record, { recipient: "示例招标人" });
    await issued(record, {}, member);
    await recall(record);
    const told = await house.sql<{ name: string }>(
      `select handover.recipient_name as name from receiver_notice join handover on handover.id = receiver_notice.handover_id
       where receiver_notice.subject_id = $1`,
      [record.subjectId],
    );
    assert.deepEqual(told, [{ name: "示例招标人" }]);
  });

  it("is given out no more once a record in it was taken back, in any wording, and again once that is lifted", async () => {
    const record = await collect(4, { CF_SY: "更正前。" });
    const first = await issued(record);
    const spared = await issued(await collect(5));
    house.time.set("2026-11-20T11:00:00+08:00");
    const corrected = await collect(4, { CF_SY: "更正后。" });
    assert.notEqual(corrected.recordId, record.recordId);
    assert.equal((await fetched(first)).status, 200, "corrected: as it was on its day");
    house.time.set("2026-11-20T12:00:00+08:00");
    await recall(corrected);
    for (const form of ["pdf", "docx"])
      assert.deepEqual(codeOf(await fetched(first, form)), [410, "document-holds-withdrawn"]);
    assert.equal((await listed(corrected, first))?.withdrawn, true);
    const seals = sealsIn(house);
    const { sealId } = await seals.ready();
    assert.deepEqual(codeOf(await seals.request(first.documentId, sealId)), [410, "document-holds-withdrawn"]);
    const after = await issued(corrected);
    assert.equal((await fetched(after)).status, 200, "made after it, with the tombstone alone");
    assert.equal((await fetched(spared)).status, 200);
    const path = `/api/subjects/${corrected.subjectId}/records/${corrected.recordId}/recall`;
    const lifted = await desk.delete(path, { reason: "撤回登记错了一条记录" });
    assert.equal(lifted.status, 200, lifted.text);
    assert.equal((await fetched(first)).status, 200);
  });

  it("loses its text with the first record that is removed, whoever removes it; its number stays", async () => {
    const record = await collect(6);
    const here = await issued(record);
    const there = await issued(record, {}, house.as("secretariat", "foreign"));
    const other = await issued(await collect(7, { CF_YXQ: "2032-06-30" }));
    await on("2031-11-12");
    assert.equal((await reopened(here)).status, 200);
    await on("2031-11-13");
    await on("2031-11-14");
    assert.deepEqual(codeOf(await fetched(here)), [410, "document-past-retention"]);
    assert.deepEqual(codeOf(await fetched(there, "pdf", house.as("secretariat", "foreign"))), [
      410,
      "document-past-retention",
    ]);
    assert.equal((await listed(record, here))?.kept, false);
    assert.equal((await reopened(other)).status, 200);
    const gone = await desk.post(`/api/documents/${here.documentId}/openings`, { purpose: "示例：年度核对" });
    assert.deepEqual(codeOf(gone), [410, "document-past-retention"]);
    const kept = await house.sql(
      `select from file where dropped_at is null and id in
        (select unnest(array[pdf_file_id, model_file_id]) from document where id = any($1::uuid[]))`,
      [[here.documentId, there.documentId]],
    );
    assert.equal(kept.length, 0);
  });

  it("issued before extracts were noted counts as holding all that was recorded by then", async () => {
    const before = await collect(8, { CF_JDRQ: "2031-11-01", CF_GSJZQ: "2033-01-01", CF_YXQ: "2035-01-01" });
    const old = await issued(before);
    house.time.set("2031-11-15T12:00:00+08:00");
    const later = await collect(8, {
      CF_JDRQ: "2031-11-02",
      CF_WSH: "示环罚字〔2031〕88号",
      CF_GSJZQ: "2033-01-01",
      CF_YXQ: "2035-01-01",
    });
    await house.sql("delete from handover_item");
    await house.sql("delete from receiver_notice");
    await house.sql("delete from handover");
    const migration = readFileSync(new URL("../../migrations/0045-extracts-handed-out.sql", import.meta.url), "utf8");
    const backfill = migration.replace(/create index[^;]+;/, "");
    assert.notEqual(backfill, migration);
    await house.sql(backfill);
    const items = await house.sql<{ record_id: string }>("select record_id from handover_item where handover_id = $1", [
      old.documentId,
    ]);
    assert.deepEqual(
      items.map(({ record_id: id }) => id),
      [before.recordId],
    );
    assert.notEqual(later.recordId, before.recordId);
    const filled = (await handovers()).find(({ id }) => id === old.documentId);
    assert.deepEqual([filled?.records, filled?.recipient.kind], [1, "account"]);
  });
});
