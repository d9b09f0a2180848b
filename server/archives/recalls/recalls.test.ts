import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { penaltyFile, type PenaltyRow, penaltyRow } from "../test-penalty-file.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";

let house: TestHouse;
// Friday: three working days from it end on Wednesday the 25th.
const friday = "2026-11-20T10:00:00+08:00";
before(async () => {
  house = await startTestHouse(friday);
});
after(() => house.stop());

type Collected = { subjectId: string; recordId: string };
type Problem = {
  code: string;
  details?: Record<string, string>;
  invalid?: { at: string; code: string; detail: { zh: string } }[];
};
type Tombstone = {
  recordId: string;
  itemName: string;
  article: string;
  reason: string;
  recalledOn: string;
  dueOn: string;
  late: boolean;
};
type Seen = { records: { id: string }[]; recalls: Tombstone[]; can: string[] };

const document = { number: "示环撤〔2026〕1号", issuer: "示例市生态环境局", decidedOn: "2026-11-18" };
const send = (fields: Record<string, string>) =>
  house.as("liaison").post("/api/records", { item: penaltyItem, fields });
const collect = async (n: number, change: Record<string, string> = {}): Promise<Collected> => {
  const reply = await send(penaltyFields(n, change));
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Collected;
};
const pathOf = ({ subjectId, recordId }: Collected) => `/api/subjects/${subjectId}/records/${recordId}/recall`;
const recall = (record: Collected, change: object = {}): Promise<TestReply> =>
  house.as("secretariat").post(pathOf(record), { reason: "source-revoked", document, ...change });
const recalled = async (record: Collected, change: object = {}) => {
  const reply = await recall(record, change);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as { recalledOn: string; dueOn: string; late: boolean };
};
const visitorSees = async ({ subjectId }: Collected, asOf = "") =>
  (await house.as("nobody").get(`/api/subjects/${subjectId}/archive${asOf}`)).body as Seen;
const staffSee = async ({ subjectId }: Collected, asOf?: string) => {
  const reply = await house
    .as("secretariat")
    .post(`/api/subjects/${subjectId}/inspections`, { purpose: "核对撤回", ...(asOf === undefined ? {} : { asOf }) });
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Seen;
};
const codeOf = (reply: TestReply) => [reply.status, (reply.body as Problem).code];

async function imported(rows: PenaltyRow[]) {
  const reply = await house.as("liaison").upload(`/api/imports?item=${penaltyItem}&fileName=x.csv`, penaltyFile(rows));
  const { importId } = reply.body as { importId: string };
  await house.settle();
  if ((await house.as("liaison").post(`/api/imports/${importId}/confirmation`)).status === 200) await house.settle();
  const shown = await house.as("liaison").get(`/api/imports/${importId}`);
  const faults = await house.as("liaison").get(`/api/imports/${importId}/faults`);
  return {
    ...(shown.body as { counts: Record<string, number> }),
    faults: (faults.body as { faults: { row: number; code: string; zh: string }[] }).faults,
  };
}

describe("recall-record", () => {
  it("200: the record ends; visitors see nothing of it as of any day, staff a tombstone with class, article and day", async () => {
    house.time.set("2026-11-13T10:00:00+08:00");
    const record = await collect(1);
    house.time.set(friday);
    assert.equal((await visitorSees(record)).records.length, 1);
    const done = await recalled(record);
    assert.deepEqual([done.recalledOn, done.dueOn, done.late], ["2026-11-20", "2026-11-23", false]);
    for (const asOf of ["", "?asOf=2026-11-14", "?asOf=2026-11-20"]) {
      const { records, recalls } = await visitorSees(record, asOf);
      assert.deepEqual([records, recalls], [[], []], asOf);
    }
    for (const asOf of [undefined, "2026-11-14"]) {
      const { records, recalls } = await staffSee(record, asOf);
      assert.deepEqual(records, [], "not the text, as of no day");
      const [stone] = recalls;
      assert.deepEqual(
        [stone?.recordId, stone?.reason, stone?.recalledOn],
        [record.recordId, "source-revoked", "2026-11-20"],
      );
      assert.match(stone?.itemName ?? "", /处罚/);
      assert.match(stone?.article ?? "", /行政处罚法.*第四十八条/);
    }
    assert.ok(!(await house.as("nobody").get(`/api/subjects/${record.subjectId}/archive`)).text.includes("示环罚字"));
  });

  it("hides the versions before it too: they say the same", async () => {
    house.time.set("2026-11-13T10:00:00+08:00");
    await collect(2);
    house.time.set("2026-11-16T10:00:00+08:00");
    const changed = await collect(2, { CF_SY: "改正后的事实。" });
    house.time.set(friday);
    await recalled(changed);
    assert.deepEqual((await staffSee(changed, "2026-11-14")).records, []);
  });

  it("three working days from the document's day; later is done all the same and noted", async () => {
    const record = await collect(3);
    house.time.set("2026-11-25T10:00:00+08:00");
    const inTime = await recalled(record, { document: { ...document, decidedOn: "2026-11-20" } });
    assert.deepEqual([inTime.dueOn, inTime.late], ["2026-11-25", false]);
    const other = await collect(4);
    house.time.set("2026-11-26T10:00:00+08:00");
    const late = await recalled(other, { document: { ...document, decidedOn: "2026-11-20" } });
    assert.deepEqual([late.dueOn, late.late], ["2026-11-25", true]);
    assert.equal((await staffSee(other)).recalls[0]?.late, true);
    house.time.set(friday);
  });

  it("the same row does not come in again, by file or by form, and the fault names the day", async () => {
    const record = await collect(5);
    await recalled(record);
    const { counts, faults } = await imported([penaltyRow(5), penaltyRow(6)]);
    assert.deepEqual([counts["created"], counts["faulty"]], [1, 1]);
    const [fault] = faults;
    assert.deepEqual([fault?.row, fault?.code], [2, "row-was-recalled"]);
    assert.match(fault?.zh ?? "", /2026-11-20/);
    const form = await send(penaltyFields(5));
    assert.deepEqual(codeOf(form), [422, "record-has-faults"]);
    const [told] = (form.body as Problem).invalid ?? [];
    assert.deepEqual([told?.at, told?.code], ["body", "row-was-recalled"]);
    assert.match(told?.detail.zh ?? "", /2026-11-20/);
    assert.deepEqual((await visitorSees(record)).records, []);
  });

  it("a recall between check and confirmation keeps the row out as well", async () => {
    const record = await collect(7, { CF_SY: "旧事实。" });
    const reply = await house
      .as("liaison")
      .upload(`/api/imports?item=${penaltyItem}&fileName=x.csv`, penaltyFile([penaltyRow(7), penaltyRow(8)]));
    const { importId } = reply.body as { importId: string };
    await house.settle();
    await recalled(record);
    await house.as("liaison").post(`/api/imports/${importId}/confirmation`);
    await house.settle();
    assert.deepEqual((await visitorSees(record)).records, []);
  });

  it("a revoked decision stays out in every wording; where the source only changed it, the mended row is welcome", async () => {
    const revoked = await collect(9);
    await recalled(revoked, { reason: "court" });
    assert.equal((await send(penaltyFields(9, { CF_SY: "换一种说法。" }))).status, 422);
    const mended = await collect(10);
    await recalled(mended, { reason: "source-changed" });
    assert.equal((await send(penaltyFields(10))).status, 422);
    house.time.set("2026-11-20T11:00:00+08:00");
    await collect(10, { CF_NR_FK: "1", CF_NR: "罚款1万元" });
    const { records, recalls } = await staffSee(mended);
    assert.deepEqual([records.length, recalls.length], [1, 1]);
    assert.equal((await visitorSees(mended)).records.length, 1);
    house.time.set(friday);
  });

  it("404: a record that this subject does not have", async () => {
    const record = await collect(11);
    assert.deepEqual(codeOf(await recall({ ...record, recordId: randomUUID() })), [404, "record-not-found"]);
    assert.deepEqual(codeOf(await recall({ ...record, subjectId: (await collect(12)).subjectId })), [
      404,
      "record-not-found",
    ]);
  });

  it("409: one that a later version replaced, and one that was recalled already", async () => {
    const record = await collect(13);
    const changed = await collect(13, { CF_SY: "改正。" });
    assert.deepEqual(codeOf(await recall(record)), [409, "record-replaced"]);
    const both = await Promise.all([recall(changed), recall(changed)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
    const again = await recall(changed);
    assert.deepEqual(codeOf(again), [409, "record-was-recalled"]);
    assert.equal((again.body as Problem).details?.["on"], "2026-11-20");
    const confirmed = await house.as("secretariat").post(pathOf(changed).replace(/recall$/, "confirmation"), {});
    assert.deepEqual(codeOf(confirmed), [409, "record-was-recalled"]);
  });

  it("422: a document of tomorrow, or one older than the decision it takes back", async () => {
    const record = await collect(14);
    assert.deepEqual(codeOf(await recall(record, { document: { ...document, decidedOn: "2026-11-21" } })), [
      422,
      "recall-document-in-future",
    ]);
    assert.deepEqual(codeOf(await recall(record, { document: { ...document, decidedOn: "2026-11-11" } })), [
      422,
      "recall-before-decision",
    ]);
  });

  it("shows nothing at all once the retention of the item has run out", async () => {
    const record = await collect(15);
    await recalled(record);
    house.time.set("2031-11-20T10:00:00+08:00");
    assert.equal((await staffSee(record)).recalls.length, 1);
    house.time.set("2031-11-21T10:00:00+08:00");
    assert.equal((await staffSee(record)).recalls.length, 0);
    house.time.set(friday);
  });
});

describe("lift-recall", () => {
  const lift = (record: Collected, body: object = { reason: "来源单位来函说明撤回有误" }) =>
    house.as("secretariat").delete(pathOf(record), body);

  it("200: the row may come in again; until it does nothing is shown", async () => {
    const record = await collect(30);
    await recalled(record);
    assert.equal((await lift(record)).status, 200);
    assert.deepEqual((await visitorSees(record)).records, []);
    assert.deepEqual((await staffSee(record)).recalls, []);
    house.time.set("2026-11-20T12:00:00+08:00");
    const again = await collect(30);
    assert.notEqual(again.recordId, record.recordId);
    assert.equal((await visitorSees(record)).records.length, 1);
    house.time.set(friday);
  });

  it("404: nothing is recalled there, or no more", async () => {
    const record = await collect(31);
    assert.deepEqual(codeOf(await lift(record)), [404, "recall-not-found"]);
    await recalled(record);
    const both = await Promise.all([lift(record), lift(record)]);
    assert.deepEqual(both.map(({ status }) => status).sort(), [200, 404]);
  });

  it("asks for a reason", async () => {
    const record = await collect(32);
    await recalled(record);
    assert.equal((await lift(record, {})).status, 400);
  });
});
