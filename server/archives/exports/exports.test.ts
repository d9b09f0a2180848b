import assert from "node:assert/strict";
import { createHash, randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { readXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import type { ArchiveView } from "@xinheng/domain/archives/record-view.ts";
import type { ExportView } from "@xinheng/domain/archives/exports/export-view.ts";
import type { ListedRecord } from "@xinheng/domain/archives/exports/record-list-view.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { newRequestId, perform } from "../../platform/perform.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { penaltyFile, penaltyRow } from "../test-penalty-file.ts";
import { penaltyFields, penaltyItem } from "../test-penalty-form.ts";
import { carryOutExport } from "./carry-out-export.ts";

type Problem = { code: string };
type Collected = { subjectId: string; recordId: string };
type Page = { records: ListedRecord[]; next: string | null; can: string[] };
type Started = { exportId: string; workId: string; rows: number; address: string };
type HandoverRow = {
  id: string;
  number: string;
  subjects: number;
  records: number;
  sha256: Buffer;
  parameters: Record<string, string>;
};

const document = { number: "示环撤〔2026〕1号", issuer: "示例市生态环境局", decidedOn: "2026-11-18" };
let house: TestHouse;
let desk: Asker;
const records: Collected[] = [];
let recalled: Collected;

before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  desk = house.as("secretariat");
  for (const [n, change] of [
    [1, {}],
    [2, { CF_JDRQ: "2026-10-08" }],
    [3, { CF_JDRQ: "2026-09-08", CF_CFJG: "示例市交通运输局" }],
    // Ends before today: kept, and no longer shown to visitors.
    [4, { CF_JDRQ: "2025-01-08", CF_GSJZQ: "2025-06-30" }],
    [5, { CF_JDRQ: "2026-11-02", CF_SY: "=cmd|'/c calc'!A1" }],
  ] as const)
    records.push(await collect(n, change));
  // The number is the standard's own example (GB 11643); planted, for what is not needed is not collected.
  await house.sql(`update record set fields = fields || '{"CF_FR_ZJHM": "11010519491231002X"}' where id = $1`, [
    records[0]?.recordId,
  ]);
  recalled = await collect(6, { CF_JDRQ: "2026-08-01" });
  const path = `/api/subjects/${recalled.subjectId}/records/${recalled.recordId}/recall`;
  assert.equal((await desk.post(path, { reason: "source-revoked", document })).status, 200);
});
after(() => house.stop());

async function collect(n: number, change: Record<string, string> = {}): Promise<Collected> {
  const reply = await house.as("liaison").post("/api/records", { item: penaltyItem, fields: penaltyFields(n, change) });
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Collected;
}

const list = async (query: Record<string, string> = {}, asker = desk): Promise<Page> => {
  const reply = await asker.get(`/api/records?${new URLSearchParams(query).toString()}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as Page;
};
const ids = async (query: Record<string, string> = {}, asker = desk) =>
  (await list(query, asker)).records.map((record) => record.recordId);
const numbered = (...places: number[]) => places.map((place) => records[place - 1]?.recordId);
const codeOf = (reply: TestReply) => [reply.status, (reply.body as Problem).code];

const order = (body: object = {}, asker = desk) =>
  asker.post("/api/records/exports", { purpose: "示例：年度核对", ...body });
async function exported(body: object = {}, asker = desk): Promise<ExportView> {
  const reply = await order(body, asker);
  assert.equal(reply.status, 200, reply.text);
  await house.settle();
  const shown = await asker.get((reply.body as Started).address);
  assert.equal(shown.status, 200, shown.text);
  return shown.body as ExportView;
}
const fileOf = (view: ExportView, asker = desk) => asker.bytes(`/api/exports/${view.id}/file`);
const handoverOf = async (view: ExportView) => {
  const [row] = await house.sql<HandoverRow>("select * from handover where id = $1", [view.made?.handoverId]);
  assert.ok(row);
  return row;
};
const sheetOf = async (bytes: Buffer): Promise<string[][]> => {
  const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
  return rows.map((row) => row.map((cell) => (typeof cell === "string" ? cell : "")));
};
const csvOf = (text: string): string[][] => Papa.parse<string[]>(text, { newline: "\r\n", delimiter: "," }).data;
/** The table below what stands above it: heading to cell. */
function tableOf(lines: string[][]): Record<string, string>[] {
  const top = lines.findIndex((line) => line[0] === "主体名称");
  const heading = lines[top] ?? [];
  return lines
    .slice(top + 1)
    .filter((line) => line.some((cell) => cell !== ""))
    .map((line) => Object.fromEntries(heading.map((name, at) => [name, line[at] ?? ""])));
}

describe("list-records", () => {
  it("200: what this association brought in and what is public, newest decision first, by every filter", async () => {
    assert.deepEqual(await ids(), numbered(1, 5, 2, 3, 4));
    assert.deepEqual(await ids({ from: "2026-10-01", to: "2026-11-02" }), numbered(5, 2));
    assert.deepEqual(await ids({ issuer: "示例市交通运输局" }), numbered(3));
    assert.deepEqual(await ids({ state: "ended" }), numbered(4));
    assert.deepEqual(await ids({ state: "public" }), numbered(1, 5, 2, 3));
    assert.deepEqual(await ids({ polarity: "positive" }), []);
    assert.deepEqual(await ids({ item: penaltyItem, kind: "enterprise" }), numbered(1, 5, 2, 3, 4));
    assert.deepEqual(await ids({ subjectId: records[1]?.subjectId ?? "" }), numbered(2));
    assert.deepEqual(await ids({ members: "own" }), []);
    await house.sql(
      "insert into member (association_id, subject_id, number, joined_on) values ($1, $2, '1', '2026-01-01')",
      [house.association.id, records[2]?.subjectId],
    );
    assert.deepEqual(await ids({ members: "own" }), numbered(3));
  });

  it("200: of what was taken back class and day alone, and only when asked for", async () => {
    const [found] = (await list({ state: "recalled" })).records;
    assert.equal(found?.recordId, recalled.recordId);
    assert.equal(found.document, null);
    assert.equal(found.recalledOn, "2026-11-20");
    assert.ok(!(await ids()).includes(recalled.recordId));
  });

  it("200: another association sees what is public, not what ended", async () => {
    assert.deepEqual(await ids({}, house.as("secretariat", "foreign")), numbered(1, 5, 2, 3));
    assert.deepEqual(await ids({ state: "ended" }, house.as("secretariat", "foreign")), []);
    assert.deepEqual(await ids({ state: "recalled" }, house.as("secretariat", "foreign")), []);
  });

  it("200: by page, each record once", async () => {
    const first = await list({ limit: "2" });
    const second = await list({ limit: "2", cursor: first.next ?? "" });
    const third = await list({ limit: "2", cursor: second.next ?? "" });
    const seen = [first, second, third].flatMap((page) => page.records.map((record) => record.recordId));
    assert.deepEqual(seen, numbered(1, 5, 2, 3, 4));
    assert.equal(third.next, null);
  });

  it("422: days the wrong way round", async () => {
    const reply = await desk.get("/api/records?from=2026-02-01&to=2026-01-01");
    assert.deepEqual(codeOf(reply), [422, "filter-days-reversed"]);
  });

  it("200: a file's records and a form's stand in one list", async () => {
    const path = `/api/imports?item=${penaltyItem}&fileName=x.csv`;
    const upload = await house.as("liaison").upload(path, penaltyFile([penaltyRow(71, { decidedOn: "2026-07-01" })]));
    const { importId } = upload.body as { importId: string };
    await house.settle();
    assert.equal((await house.as("liaison").post(`/api/imports/${importId}/confirmation`)).status, 200);
    await house.settle();
    const [found] = (await list({ from: "2026-07-01", to: "2026-07-01" })).records;
    assert.equal(found?.document?.printed, "示环罚字〔2026〕71号");
    await house.sql("update record set replaced_at = '2026-11-20' where id = $1", [found.recordId]);
  });
});

describe("export-records", () => {
  it("200: an xlsx holds what the list shows, cell by cell, under who, when, filter, count and number", async () => {
    const view = await exported({ item: penaltyItem, from: "2026-09-01" });
    assert.equal(view.work.state, "done");
    const lines = await sheetOf(await fileOf(view));
    const handover = await handoverOf(view);
    const above = new Map(lines.slice(0, 10).map((line) => [line[0] ?? "", line[1] ?? ""]));
    assert.equal(above.get("交付编号"), handover.number);
    assert.equal(above.get("导出协会"), "示例建材行业协会");
    assert.equal(above.get("导出人"), "secretariat (秘书处工作人员)");
    assert.equal(above.get("导出时间（数据截至）"), "2026-11-20 10:00 UTC+8");
    assert.equal(above.get("用途"), "示例：年度核对");
    assert.match(above.get("筛选条件") ?? "", /^决定日期：2026-09-01 至 不限；目录事项：行政处罚信息$/);
    assert.equal(above.get("条数"), "4");
    const shown = (await list({ item: penaltyItem, from: "2026-09-01" })).records;
    const rows = tableOf(lines);
    const picked = rows.map((row) => [
      row["记录编号"],
      row["主体名称"],
      row["统一社会信用代码"],
      row["文号"],
      row["决定日期"],
    ]);
    assert.deepEqual(
      picked,
      shown.map((one) => [
        one.recordId,
        one.subjectName,
        one.subjectCode,
        one.document?.printed,
        one.document?.decidedOn,
      ]),
    );
    const first = rows[0];
    assert.equal(first?.["统一社会信用代码"], demonstrationCode(1));
    assert.equal(first["金额（元）"], "20000.00");
    assert.equal(first["公示状态"], "公示中");
    assert.equal(first["违法事实"], "堆场物料未覆盖。");
    // Field by field what an inspection shows, masked alike.
    const { subjectId, recordId } = shown[0] ?? { subjectId: "", recordId: "" };
    const looked = await desk.post(`/api/subjects/${subjectId}/inspections`, { purpose: "示例：对照" });
    const inspected = (looked.body as ArchiveView).records.find((one) => one.id === recordId);
    assert.ok((inspected?.fields.length ?? 0) > 15);
    for (const { name, value } of inspected?.fields ?? []) assert.equal(first[name], value, name);
    assert.equal(first["法定代表人证件号码"], "1101************2X");
  });

  it("200: csv in both encodings opens as the list, and no cell is a formula", async () => {
    const utf8 = await fileOf(await exported({ format: "csv" }));
    assert.deepEqual([...utf8.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
    const gb = await fileOf(await exported({ format: "csv-gb18030" }));
    const wanted = (await list()).records.map((one) => one.recordId);
    for (const text of [utf8.toString("utf8").slice(1), iconv.decode(gb, "gb18030")]) {
      const rows = tableOf(csvOf(text));
      assert.deepEqual(
        rows.map((row) => row["记录编号"]),
        wanted,
      );
      assert.ok(rows.every((row) => !/^[=+@]/.test(row["内容"] ?? "")));
    }
    const withFields = await fileOf(await exported({ format: "csv", item: penaltyItem }));
    const armed = tableOf(csvOf(withFields.toString("utf8").slice(1))).find(
      (row) => row["记录编号"] === records[4]?.recordId,
    );
    assert.equal(armed?.["违法事实"], "'=cmd|'/c calc'!A1");
  });

  it("200: leaves a handover with every item, the file's hash and the printed filter", async () => {
    const view = await exported({
      issuer: "示例市交通运输局",
      recipient: "示例市信用办",
      acknowledgeByOn: "2026-11-27",
    });
    const handover = await handoverOf(view);
    assert.deepEqual([handover.subjects, handover.records], [1, 1]);
    assert.deepEqual(
      handover.sha256,
      createHash("sha256")
        .update(await fileOf(view))
        .digest(),
    );
    assert.deepEqual(handover.parameters, { 作出机关: "示例市交通运输局" });
    const items = await house.sql("select subject_id, record_id from handover_item where handover_id = $1", [
      handover.id,
    ]);
    assert.deepEqual(items, [{ subject_id: records[2]?.subjectId, record_id: records[2]?.recordId }]);
    const [kept] = await house.sql(
      "select recipient_kind, recipient_name, acknowledgement from handover where id = $1",
      [handover.id],
    );
    assert.deepEqual(kept, { recipient_kind: "partner", recipient_name: "示例市信用办", acknowledgement: "awaited" });
  });

  it("200: what visitors do not see is a look, which the subject finds with its purpose; what they see is none", async () => {
    const looksAt = (n: number) =>
      house.sql<{ purpose: string; records: string[] }>(
        "select purpose, records from look where subject_id = $1 and purpose = '示例：核查到期'",
        [records[n - 1]?.subjectId],
      );
    await exported({ purpose: "示例：核查到期" });
    assert.deepEqual(await looksAt(4), [{ purpose: "示例：核查到期", records: numbered(4) }]);
    assert.deepEqual(await looksAt(1), []);
    const looks = await desk.get(`/api/subjects/${records[3]?.subjectId ?? ""}/looks`);
    assert.match(looks.text, /示例：核查到期/);
  });

  it("200: of what was taken back the file holds class and day, and nothing it said", async () => {
    const [row] = tableOf(await sheetOf(await fileOf(await exported({ state: "recalled", item: penaltyItem }))));
    assert.equal(row?.["记录编号"], recalled.recordId);
    assert.equal(row["撤回日"], "2026-11-20");
    assert.equal(row["公示状态"], "已撤回");
    for (const name of ["文号", "作出机关", "违法事实", "处罚内容", "金额（元）"]) assert.equal(row[name], "", name);
  });

  it("200: in English for who asks in English", async () => {
    const lines = await sheetOf(await fileOf(await exported({ language: "en" })));
    assert.equal(lines[0]?.[0], "Export of credit records");
    assert.ok(lines.some((line) => line[0] === "Subject" && line[1] === "Unified social credit code"));
  });

  it("422: nothing to export, days reversed, a day past, a day without a recipient", async () => {
    assert.deepEqual(codeOf(await order({ issuer: "没有这个机关" })), [422, "export-empty"]);
    assert.deepEqual(codeOf(await order({ from: "2026-02-01", to: "2026-01-01" })), [422, "filter-days-reversed"]);
    const past = { recipient: "示例市信用办", acknowledgeByOn: "2026-11-19" };
    assert.deepEqual(codeOf(await order(past)), [422, "acknowledge-day-past"]);
    assert.deepEqual(codeOf(await order({ acknowledgeByOn: "2026-11-30" })), [422, "acknowledge-without-recipient"]);
  });
});

describe("carry-out-export", () => {
  const carryOut = (
    exportId: string,
    progress?: { report: () => Promise<void>; cancelAsked: () => Promise<boolean> },
  ) =>
    perform(house.house, carryOutExport, {
      actor: clockActor(house.association.id),
      params: { exportId },
      requestId: newRequestId(),
      ...(progress === undefined ? {} : { progress }),
    });
  const refusalOf = (answer: Awaited<ReturnType<typeof carryOut>>) =>
    answer.kind === "refused" ? answer.refusal.refused : answer.kind;
  const ordered = async () => ((await order()).body as Started).exportId;
  const handovers = async () => (await house.sql<{ n: bigint }>("select count(*) as n from handover"))[0]?.n;

  it("200: makes file and handover once, and journals counts without a text", async () => {
    const exportId = await ordered();
    const before = (await handovers()) ?? 0n;
    await house.settle();
    assert.equal(await handovers(), before + 1n);
    const [entry] = await house.sql<{ ids: object }>(
      "select ids from journal_entry where operation = 'carry-out-export' and ids->>'exportId' = $1",
      [exportId],
    );
    assert.deepEqual(Object.keys(entry?.ids ?? {}).sort(), ["exportId", "handoverId", "rows"]);
  });

  it("404: an export that is not there", async () => {
    assert.equal(refusalOf(await carryOut(randomUUID())), "export-not-found");
  });

  it("409: is made once; cancelled between blocks it leaves neither file nor handover", async () => {
    const exportId = await ordered();
    const before = await handovers();
    const cancelled = { report: () => Promise.resolve(), cancelAsked: () => Promise.resolve(true) };
    assert.equal(refusalOf(await carryOut(exportId, cancelled)), "work-cancelled");
    assert.equal(await handovers(), before);
    await house.settle();
    assert.equal(refusalOf(await carryOut(exportId)), "export-already-made");
  });

  it("422: what was there when asked for is gone when it is made", async () => {
    const extra = await collect(41, { CF_JDRQ: "2026-06-06" });
    const reply = await order({ from: "2026-06-06", to: "2026-06-06" });
    await house.sql("update record set replaced_at = '2026-11-20' where id = $1", [extra.recordId]);
    assert.equal(refusalOf(await carryOut((reply.body as Started).exportId)), "export-empty");
  });

  it("503: the disk is full while it is written", async () => {
    const full = () => Promise.reject(Object.assign(new Error("no space"), { code: "ENOSPC" }));
    const answer = await carryOut(await ordered(), { report: full, cancelAsked: () => Promise.resolve(false) });
    assert.equal(refusalOf(answer), "disk-full");
  });
});

describe("show-export", () => {
  it("200: tells work, count and what can be done, with the last day to fetch", async () => {
    const view = await exported();
    assert.equal(view.made?.rows, (await list()).records.length);
    assert.equal(view.made.untilOn, "2026-11-27");
    assert.deepEqual(view.can, ["fetch-export", "show-handover"]);
  });

  it("404: of somebody else, even of the same office", async () => {
    const view = await exported();
    const other = await house.newAccount("secretariat");
    assert.deepEqual(codeOf(await other.get(`/api/exports/${view.id}`)), [404, "export-not-found"]);
  });
});

describe("fetch-export", () => {
  it("200: under a name that says what and which handover", async () => {
    const view = await exported();
    const reply = await desk.get(`/api/exports/${view.id}/file`);
    assert.equal(reply.status, 200);
    assert.match(String(reply.headers["content-disposition"]), new RegExp(`${view.made?.number ?? "?"}\\.xlsx$`));
  });

  it("404: of somebody else: another receiver would stand in no register", async () => {
    const view = await exported();
    const other = house.as("secretary-general");
    assert.deepEqual(codeOf(await other.get(`/api/exports/${view.id}/file`)), [404, "export-not-found"]);
  });

  it("409: not made yet", async () => {
    const { exportId } = (await order()).body as Started;
    assert.deepEqual(codeOf(await desk.get(`/api/exports/${exportId}/file`)), [409, "export-not-made"]);
    await house.settle();
  });

  it("410: a record in it was taken back since; the page offers it no more, and the next export drops the file", async () => {
    const taken = await collect(43, { CF_JDRQ: "2026-08-02" });
    const view = await exported();
    assert.equal((await desk.get(`/api/exports/${view.id}/file`)).status, 200);
    const document = { number: "示环撤〔2026〕43号", issuer: "示例市生态环境局", decidedOn: "2026-11-19" };
    const path = `/api/subjects/${taken.subjectId}/records/${taken.recordId}/recall`;
    house.time.set("2026-11-20T10:05:00+08:00");
    assert.equal((await house.as("secretariat").post(path, { reason: "source-revoked", document })).status, 200);
    assert.deepEqual(codeOf(await desk.get(`/api/exports/${view.id}/file`)), [410, "export-holds-withdrawn"]);
    const shown = (await desk.get(`/api/exports/${view.id}`)).body as { made: { stale: boolean }; can: string[] };
    assert.deepEqual([shown.made.stale, shown.can.includes("fetch-export")], [true, false]);
    await exported();
    const [file] = await house.sql<{ dropped: boolean }>(
      "select dropped_at is not null as dropped from file join export on file.id = export.file_id where export.id = $1",
      [view.id],
    );
    assert.equal(file?.dropped, true);
    house.time.set("2026-11-20T10:00:00+08:00");
  });

  it("410: past its days; the next export drops the file, the register stays", async () => {
    const view = await exported();
    house.time.set("2026-11-29T10:00:00+08:00");
    assert.deepEqual(codeOf(await desk.get(`/api/exports/${view.id}/file`)), [410, "export-file-gone"]);
    await exported();
    const [file] = await house.sql<{ dropped: boolean }>(
      "select dropped_at is not null as dropped from file join export on file.id = export.file_id where export.id = $1",
      [view.id],
    );
    assert.equal(file?.dropped, true);
    assert.equal((await handoverOf(view)).number, view.made?.number);
    house.time.set("2026-11-20T10:00:00+08:00");
  });
});
