import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, it } from "node:test";
import { utils, write } from "@e965/xlsx";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import type { RollView } from "@xinheng/domain/subjects/members/roll-view.ts";
import { type Asker, startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";

let house: TestHouse;
let clerk: Asker;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
  clerk = house.as("secretariat");
});
after(() => house.stop());

const codeOf = (reply: TestReply) => [reply.status, (reply.body as { code: string }).code];
const heading = ["会员单位名称", "统一社会信用代码", "会员编号", "入会时间"];
const row = (n: number, more: Partial<Record<0 | 1 | 2 | 3, string>> = {}): string[] =>
  [`示例名册${String(n)}号有限公司`, demonstrationCode(n), `册-${String(n)}`, "2023年4月5日"].map(
    (cell, at) => more[at as 0 | 1 | 2 | 3] ?? cell,
  );
const book = async (rows: readonly (readonly string[])[], head = heading): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: "名册", rows: [head, ...rows].map((cells) => [...cells]) }] }));
const shown = async (rollId: string): Promise<RollView> => {
  const reply = await clerk.get(`/api/rolls/${rollId}`);
  assert.equal(reply.status, 200, reply.text);
  return reply.body as RollView;
};
const upload = async (file: Buffer, name = "名册.xlsx"): Promise<RollView> => {
  const reply = await clerk.upload(`/api/rolls?fileName=${encodeURIComponent(name)}`, file);
  assert.equal(reply.status, 200, reply.text);
  return shown((reply.body as { rollId: string }).rollId);
};
const confirm = (id: string) => clerk.post(`/api/rolls/${id}/confirmation`);
const faultsOf = (view: RollView) => view.faults.map((fault) => [fault.row, fault.column, fault.code]);
const onRoll = async (q: string): Promise<number> =>
  ((await clerk.get(`/api/members?q=${encodeURIComponent(q)}`)).body as { found: number }).found;

describe("upload-roll", () => {
  it("200: reads xlsx, xls and csv in either encoding, and enters nothing before it is confirmed", async () => {
    const rows = [heading, row(7000), row(7001)];
    const csv = `${rows.map((cells) => cells.join(",")).join("\r\n")}\r\n`;
    const sheet = utils.book_new();
    utils.book_append_sheet(sheet, utils.aoa_to_sheet(rows), "名册");
    const files = {
      "a.xlsx": await book(rows.slice(1)),
      "a.xls": write(sheet, { type: "buffer", bookType: "biff8" }) as Buffer,
      "utf8.csv": Buffer.from(csv),
      "gbk.csv": iconv.encode(csv, "gbk"),
    };
    for (const [name, file] of Object.entries(files)) {
      const view = await upload(file, name);
      const { rows: read, admitted, newSubjects, faulty } = view.counts;
      assert.deepEqual([view.state, read, admitted, newSubjects, faulty], ["previewed", 2, 2, 2, 0], name);
    }
    assert.equal(await onRoll("册-7000"), 0);
    const older = await house.sql("select state from roll_file where state <> 'discarded'");
    assert.equal(older.length, 1, "a preview nobody confirmed goes when the next one comes");
  });

  it("200: tells each fault by row and column, and never joins a name and a code that differ", async () => {
    const known = await upload(await book([row(7010), row(7011)]));
    await confirm(known.id);
    const view = await upload(
      await book([
        row(7020, { 1: "00000000000000000X" }),
        // GB 11643, appendix: the example number of the standard.
        row(7021, { 1: "11010519491231002X" }),
        row(7010, { 0: "示例另一家有限公司" }),
        row(7022, { 0: "示例名册7011号有限公司" }),
        row(7023, { 3: "2026-11-21" }),
        row(7024, { 2: "册-7011" }),
        row(7011, { 2: "册-7011-新" }),
        row(7025, { 2: "" }),
        row(7026),
        row(7027, { 2: "册-7026" }),
      ]),
    );
    assert.deepEqual(faultsOf(view), [
      [2, "统一社会信用代码", "code-placeholder"],
      [3, "统一社会信用代码", "code-is-identity-number"],
      [4, "会员名称", "member-name-differs"],
      [5, "统一社会信用代码", "member-code-differs"],
      [6, "入会日期", "member-joined-in-future"],
      [7, "会员编号", "member-number-taken"],
      [8, "会员编号", "member-known-otherwise"],
      [9, "会员编号", "member-number-wrong"],
      [10, "会员编号", "roll-number-twice"],
      [11, "会员编号", "roll-number-twice"],
    ]);
    const differs = view.faults.find(({ code }) => code === "member-name-differs");
    assert.match(differs?.zh ?? "", /登记在“示例名册7010号有限公司”名下/);
    assert.match(differs?.en ?? "", /is held by 示例名册7010号有限公司/);
    assert.deepEqual([view.counts.rows, view.counts.faulty, view.counts.admitted], [10, 10, 0]);
  });

  it("200: takes a registration number, a former name, a code that fails its check, and leaves persons out", async () => {
    const head = [...heading, "工商注册号", "会员类型"];
    const failing =
      demonstrationCode(7030).slice(0, 12) +
      (demonstrationCode(7030)[12] === "7" ? "8" : "7") +
      demonstrationCode(7030).slice(13);
    const view = await upload(
      await book(
        [
          [...row(7031, { 1: "" }), "320102500001234", "单位会员"],
          [...row(7030, { 1: failing }), "", "单位"],
          [...row(7032), "", "个人会员"],
        ],
        head,
      ),
    );
    assert.deepEqual(faultsOf(view), [[4, "会员类型", "roll-row-of-person"]]);
    assert.deepEqual([view.counts.admitted, view.counts.flagged], [2, 1]);
  });

  it("200: the same row twice counts once; rows that contradict each other all come back", async () => {
    const other = row(7041, { 3: "2022-01-01" });
    const view = await upload(await book([row(7040), row(7040), row(7041), other]));
    assert.deepEqual([view.counts.repeated, view.counts.admitted], [1, 1]);
    assert.deepEqual(
      faultsOf(view).filter(([, , code]) => code === "roll-row-twice"),
      [
        [4, "统一社会信用代码", "roll-row-twice"],
        [5, "统一社会信用代码", "roll-row-twice"],
      ],
    );
  });

  it("200: returns a file whole that lacks a column, holds no rows, or too many", async () => {
    const whole = async (file: Buffer, name = "a.xlsx") => (await upload(file, name)).refusal?.code;
    assert.equal(await whole(await book([row(7050).slice(0, 3)], heading.slice(0, 3))), "header-columns-missing");
    assert.equal(await whole(await book([])), "file-without-rows");
    const many = Array.from({ length: 10_001 }, () => row(7051).join(","));
    assert.equal(await whole(Buffer.from([heading.join(","), ...many].join("\n")), "a.csv"), "roll-too-long");
    assert.equal(await whole(Buffer.from("%PDF-1.4"), "a.pdf"), "file-not-text");
  });
});

describe("confirm-roll", () => {
  it("200: enters the good rows, registers whom nobody knew, and the same file again changes nothing", async () => {
    const file = await book([row(7100), row(7101), row(7102, { 3: "没有" })]);
    const first = await upload(file);
    assert.deepEqual((await confirm(first.id)).body, {
      ...{ rollId: first.id, admitted: 2, readmitted: 0, newSubjects: 2, faulty: 1 },
    });
    assert.deepEqual([await onRoll("册-7100"), await onRoll("册-7102")], [1, 0]);
    const hits = await house.as("nobody").get(`/api/subjects?q=${demonstrationCode(7101)}`);
    assert.ok(hits.text.includes("示例名册7101号有限公司"));
    const before = await house.sql("select * from member order by 1, 2, 4");
    const again = await upload(file);
    assert.deepEqual(
      [again.counts.unchanged, again.counts.admitted, again.can.includes("confirm-roll")],
      [2, 0, false],
    );
    assert.deepEqual(codeOf(await confirm(again.id)), [409, "roll-nothing-good"]);
    assert.deepEqual(await house.sql("select * from member order by 1, 2, 4"), before);
  });

  it("200: judges once more: who was admitted meanwhile is not admitted twice", async () => {
    const view = await upload(await book([row(7110), row(7111)]));
    const id = randomUUID();
    await house.sql(
      "insert into subject (id, short_id, kind, name) values ($1, 'meanwhile2', 'enterprise', '示例抢先有限公司')",
      [id],
    );
    assert.equal(
      (await clerk.post("/api/members", { subjectId: id, number: "册-7110", joinedOn: "2024-01-01" })).status,
      200,
    );
    const done = (await confirm(view.id)).body as { admitted: number; faulty: number };
    assert.deepEqual([done.admitted, done.faulty], [1, 1]);
    assert.deepEqual(faultsOf(await shown(view.id)), [[2, "会员编号", "member-number-taken"]]);
  });

  it("200: admits again whom a file brings after leaving", async () => {
    await confirm((await upload(await book([row(7120)]))).id);
    const found = await clerk.get("/api/members?q=册-7120".replace("册", encodeURIComponent("册")));
    const { members } = found.body as { members: { memberId: string }[] };
    await clerk.delete(`/api/members/${members[0]?.memberId ?? ""}`, { leftOn: "2025-01-01", reason: "欠费" });
    const view = await upload(await book([row(7120, { 3: "2025-01-01" })]));
    assert.deepEqual(faultsOf(view), [[2, "入会日期", "member-joined-before-leaving"]]);
    const later = await upload(await book([row(7120, { 2: "册-7120B", 3: "2025-01-02" })]));
    assert.equal(later.counts.readmitted, 1);
    assert.equal((await confirm(later.id)).status, 200);
  });

  it("200: an exported roll can come in again and changes nothing", async () => {
    await confirm((await upload(await book([row(7130), row(7131)]))).id);
    const made = await clerk.post("/api/member-exports", { q: "册-713", purpose: "核对名册" });
    const view = await upload(await clerk.bytes((made.body as { address: string }).address));
    assert.deepEqual([view.counts.rows, view.counts.unchanged, view.counts.faulty], [2, 2, 0]);
  });

  it("404: of none, and of another association's", async () => {
    assert.deepEqual(codeOf(await confirm(randomUUID())), [404, "roll-not-found"]);
    const view = await upload(await book([row(7140)]));
    const foreign = await house.as("secretariat", "foreign").post(`/api/rolls/${view.id}/confirmation`);
    assert.deepEqual(codeOf(foreign), [404, "roll-not-found"]);
  });

  it("409: of one that was confirmed", async () => {
    const view = await upload(await book([row(7150)]));
    await confirm(view.id);
    assert.deepEqual(codeOf(await confirm(view.id)), [409, "roll-not-previewed"]);
  });
});

describe("show-roll", () => {
  it("200: says how each column was understood", async () => {
    const view = await upload(await book([[...row(7200), "x"]], [...heading, "备注"]));
    assert.deepEqual(
      view.header.map(({ field }) => field),
      ["会员名称", "统一社会信用代码", "会员编号", "入会日期", null],
    );
    assert.deepEqual(view.can, ["confirm-roll", "discard-roll"]);
  });

  it("404: of none", async () => {
    assert.deepEqual(codeOf(await clerk.get(`/api/rolls/${randomUUID()}`)), [404, "roll-not-found"]);
  });
});

describe("fetch-roll-faults", () => {
  it("200: answers the faulty rows as they came, with number and reasons behind", async () => {
    const view = await upload(await book([row(7300), row(7301, { 1: "9199", 3: "昨天" })]));
    const bytes = await clerk.bytes(`/api/rolls/${view.id}/faulty-rows`);
    const rows = (await readXlsx(bytes)).sheets[0]?.rows ?? [];
    assert.deepEqual(rows[0], [...heading, "原行号", "退回原因"]);
    const cells = rows.slice(1).map((line) => line.map(String));
    assert.deepEqual(
      cells.map((line) => line.slice(0, 5)),
      [[...row(7301, { 1: "9199", 3: "昨天" }), "3"]],
    );
    assert.match(cells[0]?.[5] ?? "", /统一社会信用代码：.*18位.* \| 入会日期：日期无法识别/);
    const english = await clerk.get(`/api/rolls/${view.id}/faulty-rows?language=en`);
    assert.equal(english.status, 200);
  });

  it("404: of none", async () => {
    assert.deepEqual(codeOf(await clerk.get(`/api/rolls/${randomUUID()}/faulty-rows`)), [404, "roll-not-found"]);
  });

  it("409: where none was returned", async () => {
    const view = await upload(await book([row(7310)]));
    assert.deepEqual(codeOf(await clerk.get(`/api/rolls/${view.id}/faulty-rows`)), [409, "roll-without-faults"]);
  });
});

describe("discard-roll", () => {
  const discard = (id: string) => clerk.delete(`/api/rolls/${id}`);

  it("200: goes with its faults and its file", async () => {
    const view = await upload(await book([row(7400, { 3: "x" })]));
    assert.equal((await discard(view.id)).status, 200);
    const { state, faults } = await shown(view.id);
    assert.deepEqual([state, faults], ["discarded", []]);
    const left = await house.sql(
      "select 1 from file join roll_file on roll_file.file_id = file.id where roll_file.id = $1 and dropped_at is null",
      [view.id],
    );
    assert.deepEqual(left, []);
  });

  it("404: of none", async () => {
    assert.deepEqual(codeOf(await discard(randomUUID())), [404, "roll-not-found"]);
  });

  it("409: of one that entered", async () => {
    const view = await upload(await book([row(7410)]));
    await confirm(view.id);
    assert.deepEqual(codeOf(await discard(view.id)), [409, "roll-not-previewed"]);
  });
});

describe("fetch-roll-template", () => {
  it("200: is a workbook whose heading is understood, and that says what each column means", async () => {
    const { sheets } = await readXlsx(await clerk.bytes("/api/roll-template"));
    assert.deepEqual(
      sheets.map(({ name }) => name),
      ["会员名册", "填写说明"],
    );
    const head = (sheets[0]?.rows[0] ?? []).map(String);
    const filled = ["示例模板填报有限公司", demonstrationCode(7500), "", "册-7500", "单位会员", "2026-06-03"];
    const view = await upload(await book([filled], head));
    assert.deepEqual([view.counts.admitted, view.header.every(({ field }) => field !== null)], [1, true]);
  });
});
