import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { newRequestId, perform } from "../../platform/perform.ts";
import { type Asker, startTestHouse, type TestHouse } from "../../platform/test-house.ts";
import { whereAny } from "../test-search.ts";
import { penaltyFile, penaltyRow } from "../test-penalty-file.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";
import { endRetention } from "./end-retention.ts";

type Collected = { subjectId: string; recordId: string };

// Words that stand in one record alone, and nowhere else in the house.
const planted = {
  facts: "某堆场碎石料仓西北角未覆盖且喷淋停用两日",
  number: "示期满罚字〔2026〕77号",
  printed: "示例第四十二建材旧印章名称有限公司",
};
const rule = "retention-adverse-record@2013-03-15";

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

async function imported(fileName: string, file: Buffer): Promise<string> {
  const reply = await house.as("liaison").upload(`/api/imports?item=${penaltyItem}&fileName=${fileName}`, file);
  assert.equal(reply.status, 200, reply.text);
  const { importId } = reply.body as { importId: string };
  await house.settle();
  assert.equal((await house.as("liaison").post(`/api/imports/${importId}/confirmation`)).status, 200);
  await house.settle();
  return importId;
}

async function seen({ subjectId }: { subjectId: string }, asOf?: string): Promise<ArchiveView> {
  const body = { purpose: "核对保存期限", ...(asOf === undefined ? {} : { asOf }) };
  const reply = await desk.post(`/api/subjects/${subjectId}/inspections`, body);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as ArchiveView;
}

const endings = () =>
  house.sql<{ ids: Record<string, number>; editions: string[]; actor_kind: string; association_id: string }>(
    "select ids, editions, actor_kind, association_id from journal_entry where operation = 'end-retention' order by at, id",
  );

describe("end-retention", () => {
  let planting: Collected;
  let importId: string;

  it("200: on the day after its last nobody reads it, and the clock leaves nothing of its text, nor of the file it came with", async () => {
    await collect(42);
    importId = await imported(
      "planted.csv",
      penaltyFile([
        penaltyRow(42, { name: planted.printed, number: planted.number, facts: planted.facts }),
        penaltyRow(43, { decidedOn: "第四十三日" }),
      ]),
    );
    const [made] = await house.sql<{ subject_id: string; id: string }>(
      "select subject_id, id from record where document_number = $1",
      [planted.number],
    );
    planting = { subjectId: made?.subject_id ?? "", recordId: made?.id ?? "" };
    const path = `/api/subjects/${planting.subjectId}/records/${planting.recordId}/confirmation`;
    const released = await desk.post(path, { reason: "名称为该单位旧印章所用，已核对", release: true });
    assert.equal(released.status, 200, released.text);
    assert.deepEqual(await whereAny(house, [planted.facts]), ["public.record"]);
    assert.deepEqual(await whereAny(house, [planted.printed]), ["public.record", "public.subject_name"]);

    // Five years from 2026-11-12 end with 2031-11-12 (征信业管理条例 16).
    house.time.set("2031-11-12T23:59:00+08:00");
    assert.equal((await seen(planting)).records.length, 2);
    house.time.set("2031-11-13T00:00:30+08:00");
    assert.equal((await seen(planting)).records.length, 0, "by comparison, before the clock");
    assert.equal((await seen(planting, "2026-11-25")).records.length, 0, "as of no day");
    assert.ok(!(await desk.get("/api/records")).text.includes(planted.number));
    assert.deepEqual(await whereAny(house, [planted.facts]), ["public.record"]);

    await house.settle();
    for (const text of Object.values(planted)) assert.deepEqual(await whereAny(house, [text]), [], text);
    const [file] = await house.sql<{ id: string; dropped: boolean }>(
      "select file.id, dropped_at is not null as dropped from file join import on import.file_id = file.id where import.id = $1",
      [importId],
    );
    assert.equal(file?.dropped, true);
    const kept = readdirSync(join(house.house.sealsFolder, "..", "files"), { recursive: true, encoding: "utf8" });
    assert.ok(!kept.some((path) => path.endsWith(file.id)));
  });

  it("journals how many went by which rule, in the association's name, by the clock, and no text", async () => {
    const [entry] = await endings();
    assert.equal(entry?.actor_kind, "clock");
    assert.equal(entry.association_id, house.association.id);
    assert.deepEqual(entry.editions, [rule]);
    // The record of the form, and that of the file with the version that released it.
    assert.equal(entry.ids[rule], 3);
  });

  it("does nothing and journals nothing on a day on which nothing ends", async () => {
    const before = (await endings()).length;
    house.time.set("2031-11-14T10:00:00+08:00");
    await house.settle();
    assert.equal((await endings()).length, before);
  });

  it("409: nothing is past its retention", async () => {
    const answer = await perform(house.house, endRetention, {
      actor: clockActor(house.association.id),
      params: {},
      body: {},
      requestId: newRequestId(),
    });
    assert.equal(answer.kind === "refused" && answer.refusal.refused, "retention-not-over");
  });
});

describe("the end of retention of lines, tombstones and files", () => {
  let other: TestHouse;
  before(async () => {
    other = await startTestHouse("2026-11-13T10:00:00+08:00");
  });
  after(() => other.stop());

  const add = async (n: number, change: Record<string, string> = {}): Promise<Collected> => {
    const fields = penaltyFields(n, change);
    const reply = await other.as("liaison").post("/api/records", { item: penaltyItem, fields });
    assert.equal(reply.status, 200, reply.text);
    return reply.body as Collected;
  };
  const left = async ({ subjectId }: Collected) =>
    (
      await other.sql<{ facts: string }>(
        "select fields ->> 'CF_SY' as facts from record where subject_id = $1 order by recorded_at",
        [subjectId],
      )
    ).map(({ facts }) => facts);
  const on = async (day: string) => {
    other.time.set(`${day}T10:00:00+08:00`);
    await other.settle();
  };

  it("takes a line as one: the version that stands says when, and the versions before it go with it", async () => {
    const sooner = await add(1, { CF_YXQ: "2027-05-12", CF_SY: "更正前。" });
    const later = await add(2, { CF_SY: "更正前。" });
    const recalled = await add(3, { CF_SY: "撤回的。" });
    other.time.set("2026-11-20T10:00:00+08:00");
    await add(1, { CF_SY: "更正后。" });
    await add(2, { CF_YXQ: "2027-05-12", CF_SY: "更正后。" });
    const document = { number: "示环撤〔2026〕3号", issuer: "示例市生态环境局", decidedOn: "2026-11-19" };
    const path = `/api/subjects/${recalled.subjectId}/records/${recalled.recordId}/recall`;
    assert.equal((await other.as("secretariat").post(path, { reason: "source-revoked", document })).status, 200);
    const stones = async () => (await other.sql("select from recall")).length;

    await on("2031-11-12");
    assert.deepEqual(
      [await left(sooner), await left(later), await left(recalled)].map((facts) => facts.length),
      [2, 2, 1],
    );
    await on("2031-11-13");
    assert.deepEqual(await left(sooner), [], "the correction took the end of validity away");
    assert.deepEqual(await left(later), ["更正前。", "更正后。"], "until 2032-05-12");
    assert.deepEqual([(await left(recalled)).length, await stones()], [0, 1], "the tombstone stays its own five years");
    await on("2031-11-21");
    assert.equal(await stones(), 0);
    await on("2032-05-13");
    assert.deepEqual(await left(later), []);
  });

  it("drops uploads and exports when their own terms are over, and leaves the records", async () => {
    other.time.set("2032-06-01T10:00:00+08:00");
    const file = penaltyFile([penaltyRow(11, { decidedOn: "2032-05-20", publicUntil: "2033-06-30" })]);
    const uploaded = await other.as("liaison").upload(`/api/imports?item=${penaltyItem}&fileName=a.csv`, file);
    await other.settle();
    const { importId } = uploaded.body as { importId: string };
    assert.equal((await other.as("liaison").post(`/api/imports/${importId}/confirmation`)).status, 200);
    await other.settle();
    const ordered = await other.as("secretariat").post("/api/records/exports", { purpose: "示例：年度核对" });
    assert.equal(ordered.status, 200, ordered.text);
    await other.settle();
    const kept = async () =>
      (
        await other.sql<{ kind: string }>(
          `select case when exists (select from import where file_id = file.id) then 'upload' else 'export' end as kind
         from file where dropped_at is null order by 1`,
        )
      ).map(({ kind }) => kind);
    assert.deepEqual(await kept(), ["export", "upload"]);
    await on("2032-06-08");
    assert.deepEqual(await kept(), ["export", "upload"]);
    await on("2032-06-10");
    assert.deepEqual(await kept(), ["upload"], "an export can be fetched for seven days");
    await on("2032-12-01");
    assert.deepEqual(await kept(), ["upload"]);
    await on("2032-12-02");
    assert.deepEqual(await kept(), [], "six months after it was confirmed");
    const [{ n } = { n: 0 }] = await other.sql<{ n: number }>(
      "select count(*)::int as n from record where import_id = $1",
      [importId],
    );
    assert.equal(n, 1);
    const fetched = await other.as("liaison").get(`/api/imports/${importId}`);
    assert.equal(fetched.status, 200);
  });

  it("never takes a licence that has no end, and takes what the association keeps itself as it takes the rest", async () => {
    const { subjectId } = await add(21, { CF_JDRQ: "2032-05-20", CF_GSJZQ: "2033-06-30" });
    await other.sql(
      `insert into record (subject_id, id, item, edition, polarity, open_scope, document_kind, document_number, document_printed, issuer_name,
        source_name, decided_on, valid_from, publicity_why, publicity_edition, last_confirmed_on, printed_name, natural_key, content_hash, fields, recorded_at, brought_by)
      values ($1, gen_random_uuid(), 'double-publicity-licence', 'double-publicity-licence@2018', 'neutral', 'public', 'k', 'n', 'n', '示例局', '示例局',
        '2001-01-01', '2001-01-01', 'w', 'e', '2001-01-01', '示例', decode(repeat('ab', 16), 'hex'), decode(repeat('ab', 32), 'hex'), '{}', '2001-01-02', $2)`,
      [subjectId, other.association.id],
    );
    await other.sql(
      `insert into association_record (subject_id, id, association_id, item, edition, polarity, open_scope, document_kind, document_number, document_printed,
        issuer_name, source_name, decided_on, valid_from, publicity_why, publicity_edition, last_confirmed_on, printed_name, natural_key, content_hash, fields,
        recorded_at, replaced_at)
      select $1, gen_random_uuid(), $2, 'double-publicity-penalty', 'double-publicity-penalty@2018', 'adverse', 'internal', 'k', 'n', 'n', '示例协会', '示例协会',
        decided, decided, 'w', 'e', decided, '示例', decode(repeat(key, 16), 'hex'), decode(repeat(key, 32), 'hex'), '{}', decided, replaced
      from (values ('01', date '2028-12-01', timestamptz '2028-12-20'), ('01', '2028-12-30', null), ('02', '2029-06-01', null)) as given (key, decided, replaced)`,
      [subjectId, other.association.id],
    );
    await on("2034-01-02");
    const own = await other.sql<{ decided_on: string }>("select decided_on::text from association_record");
    assert.deepEqual(own, [{ decided_on: "2029-06-01" }]);
    assert.equal((await left({ subjectId, recordId: "" })).length, 2);
  });
});
