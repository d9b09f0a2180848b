import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { clockActor } from "@xinheng/domain/access/actor.ts";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import iconv from "iconv-lite";
import { newRequestId, perform } from "../platform/perform.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";
import { carryOutImport } from "./carry-out-import.ts";
import { expireImport } from "./expire-import.ts";
import { previewImport } from "./preview-import.ts";
import { penaltyFile, penaltyRow } from "./test-penalty-file.ts";

const address = "/api/imports?item=double-publicity-penalty&fileName=penalties.csv";
const nobody = "01990000-0000-7000-8000-0000000000ff";

type Counts = Record<
  "rows" | "good" | "faulty" | "repeated" | "held" | "created" | "changed" | "unchanged" | "newSubjects",
  number
>;
type Shown = {
  state: string;
  encoding: string;
  counts: Counts;
  refusal: { code: string } | null;
  faultsByRule: { code: string; column: string; rows: number }[];
  can: string[];
  expiresOn: string | null;
};

describe("the road of a department's file", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse();
  });
  after(() => house.stop());

  const upload = async (file: Buffer): Promise<string> => {
    const reply = await house.as("liaison").upload(address, file);
    assert.equal(reply.status, 200, reply.text);
    await house.settle();
    return (reply.body as { importId: string }).importId;
  };
  const show = async (id: string): Promise<Shown> =>
    (await house.as("secretariat").get(`/api/imports/${id}`)).body as Shown;
  const confirm = async (id: string): Promise<Shown> => {
    const reply = await house.as("secretariat").post(`/api/imports/${id}/confirmation`);
    assert.equal(reply.status, 200, reply.text);
    await house.settle();
    return show(id);
  };
  const records = (where: string) =>
    house.sql<{
      id: string;
      replaces: string | null;
      replaced_at: Date | null;
      held: string;
      public_until: string;
      severity: string | null;
      amount_fen: string;
      fields: Record<string, string>;
    }>(`select * from record where ${where} order by recorded_at, replaced_at nulls last, id`);
  const byClock = (operation: Parameters<typeof perform>[1], importId: string) =>
    perform(house.house, operation, {
      actor: clockActor(house.association.id),
      params: { importId },
      requestId: newRequestId(),
    });

  describe("upload-import", () => {
    it("200: takes the file, checks it by itself and says what confirming would do", async () => {
      const shown = await show(await upload(penaltyFile([penaltyRow(1), penaltyRow(2)])));
      assert.equal(shown.state, "previewed");
      assert.equal(shown.encoding, "gb18030");
      assert.deepEqual(shown.counts, {
        rows: 2,
        good: 2,
        faulty: 0,
        repeated: 0,
        held: 0,
        created: 2,
        changed: 0,
        unchanged: 0,
        newSubjects: 2,
      });
      assert.deepEqual(shown.can.sort(), ["confirm-import", "discard-import"]);
    });
    it("404: nothing outside the catalogue can be collected", async () => {
      const reply = await house
        .as("liaison")
        .upload("/api/imports?item=blood-types&fileName=x.csv", penaltyFile([penaltyRow(1)]));
      assert.equal(reply.status, 404);
      assert.equal((reply.body as { code: string }).code, "import-item-unknown");
    });
  });

  describe("preview-import", () => {
    it("200: understands UTF-8, GBK and GB18030 with a rare character alike", async () => {
      for (const encoding of ["utf8", "gbk", "gb18030"] as const) {
        const name = encoding === "gbk" ? "示例新材有限公司" : "示例𠮷新材有限公司";
        const shown = await show(await upload(penaltyFile([penaltyRow(40, { name })], encoding)));
        assert.equal(shown.state, "previewed", encoding);
        assert.equal(shown.encoding, encoding === "utf8" ? "utf-8" : "gb18030");
      }
    });
    it("names each fault with its column and keeps the rows apart", async () => {
      const shown = await show(
        await upload(
          penaltyFile([
            penaltyRow(11),
            penaltyRow(12, { code: "9.14E+17" }),
            penaltyRow(13, { decidedOn: "2027-01-01" }),
            penaltyRow(14, { number: "" }),
            penaltyRow(15, { fine: "" }),
            penaltyRow(16, { category: "自然人", code: "" }),
            penaltyRow(17, { code: "" }),
            penaltyRow(18, { kinds: "杖责" }),
            penaltyRow(19, { decidedOn: "2026-02-30" }),
          ]),
        ),
      );
      assert.equal(shown.counts.good, 1);
      assert.equal(shown.counts.faulty, 8);
      const codes = shown.faultsByRule.map((fault) => fault.code);
      for (const code of [
        "code-destroyed-by-spreadsheet",
        "day-too-late",
        "value-missing",
        "row-about-person",
        "row-name-only",
        "value-not-in-list",
        "date-does-not-exist",
      ])
        assert.ok(codes.includes(code), `${code} in ${codes.join()}`);
    });
    it("takes the same row twice as one, and two accounts of one document as faults of both", async () => {
      const shown = await show(
        await upload(
          penaltyFile([penaltyRow(21), penaltyRow(21), penaltyRow(22), penaltyRow(22, { fine: "3" }), penaltyRow(22)]),
        ),
      );
      assert.deepEqual(
        { good: shown.counts.good, faulty: shown.counts.faulty, repeated: shown.counts.repeated },
        { good: 1, faulty: 2, repeated: 2 },
      );
      const id = await upload(
        penaltyFile([penaltyRow(23), penaltyRow(23, { fine: "3" }), penaltyRow(23), penaltyRow(24)]),
      );
      assert.equal((await confirm(id)).counts.created, 1);
    });
    it("refuses a file it cannot read, as a whole and with the reason", async () => {
      for (const [file, code] of [
        [Buffer.from("PK\u0003\u0004 not a csv"), "sheet-not-workbook"],
        [Buffer.from([0x41, 0, 0x42, 0]), "file-not-text"],
        [Buffer.from([0x41, 0x2c, 0xff, 0xff, 0xfe, 0x0a]), "file-encoding-unknown"],
        [Buffer.from("甲,乙\n1,2\n"), "header-columns-missing"],
        [penaltyFile([]), "file-without-rows"],
        [
          iconv.encode(`${penaltyFile([penaltyRow(1)], "utf8").toString()}\n"never closed`, "utf8"),
          "file-quote-unclosed",
        ],
      ] as const) {
        const shown = await show(await upload(file));
        assert.equal(shown.state, "refused", code);
        assert.equal(shown.refusal?.code, code);
      }
    });
    it("404: an import that is not there", async () => {
      assert.deepEqual(
        await byClock(previewImport, nobody).then((answer) => answer.kind === "refused" && answer.refusal.refused),
        "import-not-found",
      );
    });
    it("409: is done once", async () => {
      const id = await upload(penaltyFile([penaltyRow(31)]));
      const again = await byClock(previewImport, id);
      assert.equal(again.kind === "refused" && again.refusal.refused, "import-already-ended");
    });
  });

  describe("confirm-import", () => {
    it("200: lays down records with document, basis, money and window", async () => {
      const shown = await confirm(
        await upload(
          penaltyFile([penaltyRow(101, { fine: "0.207", decidedOn: "2026年11月2日", number: "示环罚字[2026]101号" })]),
        ),
      );
      assert.equal(shown.state, "confirmed");
      const [record] = await records("document_number = '示环罚字〔2026〕101号'");
      assert.ok(record);
      assert.equal(record.amount_fen, 207_000n);
      assert.equal(record.public_until, "2027-06-30");
      assert.equal(record.held, "");
    });
    it("the same file twice changes nothing", async () => {
      const file = penaltyFile([penaltyRow(111), penaltyRow(112)]);
      await confirm(await upload(file));
      const before = await records("true");
      const shown = await confirm(await upload(file));
      assert.deepEqual(
        { created: shown.counts.created, changed: shown.counts.changed, unchanged: shown.counts.unchanged },
        { created: 0, changed: 0, unchanged: 2 },
      );
      assert.deepEqual(await records("true"), before);
    });
    it("a changed row becomes a version that names the one before it", async () => {
      await confirm(await upload(penaltyFile([penaltyRow(121)])));
      const shown = await confirm(await upload(penaltyFile([penaltyRow(121, { fine: "3" })])));
      assert.equal(shown.counts.changed, 1);
      const [old, now] = await records("document_number = '示环罚字〔2026〕121号'");
      assert.ok(old && now);
      assert.ok(old.replaced_at !== null && now.replaced_at === null);
      assert.equal(now.replaces, old.id);
    });
    it("never guesses a severity upward: a fine without an own end stays back until a person classes it", async () => {
      await confirm(
        await upload(
          penaltyFile([
            penaltyRow(131, { publicUntil: "" }),
            penaltyRow(132, { kinds: "警告", fine: "", publicUntil: "" }),
            penaltyRow(133, { kinds: "吊销许可证件", fine: "", publicUntil: "" }),
          ]),
        ),
      );
      const rows = await house.sql<{ n: string; severity: string | null; from: string | null; until: string | null }>(
        "select document_number as n, severity, public_from as from, public_until as until from record where document_number similar to '%〔2026〕13[123]号' order by 1",
      );
      assert.deepEqual(
        rows.map(({ severity, from, until }) => ({ severity, from, until })),
        [
          { severity: null, from: null, until: null },
          { severity: "minor", from: null, until: null },
        ],
      );
      // A certificate's name is asked for with 吊销, so that row is faulty and lays nothing down.
      assert.equal(rows.length, 2);
    });
    it("holds for a person what a code alone cannot settle", async () => {
      const failing = `${demonstrationCode(141).slice(0, 17)}${demonstrationCode(141).endsWith("0") ? "1" : "0"}`;
      await confirm(await upload(penaltyFile([penaltyRow(142)])));
      const shown = await confirm(
        await upload(
          penaltyFile([
            penaltyRow(141, { code: failing }),
            penaltyRow(142, { name: "示例另一家门窗有限公司", number: "示环罚字〔2026〕1420号" }),
            penaltyRow(143, { facts: "联系人电话13812345678，住址略。" }),
          ]),
        ),
      );
      assert.equal(shown.counts.held, 3);
      const held = await records("held <> ''");
      assert.deepEqual(held.map((record) => record.held).sort(), [
        "code-check-failed",
        "name-differs",
        "sensitive-text",
      ]);
    });
    it("404: another association's import is not there", async () => {
      const id = await upload(penaltyFile([penaltyRow(151)]));
      assert.equal((await house.as("secretariat", "foreign").post(`/api/imports/${id}/confirmation`)).status, 404);
    });
    it("409: of two who confirm at once one wins and one is told", async () => {
      const id = await upload(penaltyFile([penaltyRow(152)]));
      const replies = await Promise.all([
        house.as("secretariat").post(`/api/imports/${id}/confirmation`),
        house.as("secretary-general").post(`/api/imports/${id}/confirmation`),
      ]);
      assert.deepEqual(replies.map((reply) => reply.status).sort(), [200, 409]);
      await house.settle();
      assert.equal((await records("document_number = '示环罚字〔2026〕152号'")).length, 1);
    });
    it("409: two files with one document at once lay it down once", async () => {
      const [one, other] = [
        await upload(penaltyFile([penaltyRow(153)])),
        await upload(penaltyFile([penaltyRow(153), penaltyRow(154)])),
      ];
      for (const id of [one, other]) await house.as("secretariat").post(`/api/imports/${id}/confirmation`);
      await house.settle();
      await house.settle();
      assert.equal((await records("document_number = '示环罚字〔2026〕153号'")).length, 1);
    });
  });

  describe("carry-out-import", () => {
    it("200: a subject that an earlier block made is one subject, and under another name waits for a person", async () => {
      const block = 1_000;
      const early = { code: demonstrationCode(700_001) };
      const file = penaltyFile([
        penaltyRow(700_001),
        ...Array.from({ length: block }, (_, at) =>
          penaltyRow(710_000 + at, { ...early, name: "示例第700001号建材有限公司" }),
        ),
        penaltyRow(700_002, { ...early, name: "示例第700001号建材有限公司" }),
        penaltyRow(700_003, { ...early, name: "示例另一家石材有限公司" }),
      ]);
      const shown = await confirm(await upload(file));
      assert.equal(shown.counts.created, block + 3);
      assert.equal(shown.counts.newSubjects, 1);
      const [held] = await records("document_number = '示环罚字〔2026〕700003号'");
      const [plain] = await records("document_number = '示环罚字〔2026〕700002号'");
      assert.equal(held?.held, "name-differs");
      assert.equal(plain?.held, "");
    });
    it("200: journals once, with counts and the edition it was judged by", async () => {
      const id = await upload(penaltyFile([penaltyRow(161)]));
      await confirm(id);
      const entries = await house.sql<{ ids: { importId: string; created: number }; editions: string[] }>(
        "select ids, editions from journal_entry where operation = 'carry-out-import' and ids->>'importId' = $1",
        [id],
      );
      const [entry, ...more] = entries;
      assert.deepEqual(more, []);
      assert.equal(entry?.ids.created, 1);
      assert.match(entry.editions[0] ?? "", /^double-publicity-penalty@/);
    });
    it("404: an import that is not there", async () => {
      const answer = await byClock(carryOutImport, nobody);
      assert.equal(answer.kind === "refused" && answer.refusal.refused, "import-not-found");
    });
    it("409: is carried out once", async () => {
      const id = await upload(penaltyFile([penaltyRow(162)]));
      await confirm(id);
      const again = await byClock(carryOutImport, id);
      assert.equal(again.kind === "refused" && again.refusal.refused, "import-already-ended");
    });
    it("409: cancelled between blocks, it leaves nothing behind", async () => {
      const id = await upload(penaltyFile([penaltyRow(163)]));
      const progress = { report: () => Promise.resolve(), cancelAsked: () => Promise.resolve(true) };
      const answer = await perform(house.house, carryOutImport, {
        actor: clockActor(house.association.id),
        params: { importId: id },
        requestId: newRequestId(),
        progress,
      });
      assert.equal(answer.kind === "refused" && answer.refusal.refused, "work-cancelled");
      assert.equal((await records("document_number = '示环罚字〔2026〕163号'")).length, 0);
      assert.equal((await show(id)).state, "previewed");
    });
  });

  describe("show-import", () => {
    it("200: tells how each column was understood", async () => {
      const id = await upload(penaltyFile([penaltyRow(171)]));
      const shown = (await house.as("supervisor").get(`/api/imports/${id}`)).body as {
        header: { printed: string; field: string | null }[];
        can: string[];
      };
      assert.equal(shown.header.find((column) => column.printed === "罚款金额（万元）")?.field, "CF_NR_FK");
      assert.deepEqual(shown.can, []);
    });
    it("404: of another association", async () => {
      const id = await upload(penaltyFile([penaltyRow(172)]));
      assert.equal((await house.as("secretariat", "foreign").get(`/api/imports/${id}`)).status, 404);
    });
  });

  describe("list-imports", () => {
    it("200: newest first, by page, and none of another association", async () => {
      const first = (await house.as("secretariat").get("/api/imports?limit=2")).body as {
        imports: { id: string }[];
        more: string;
      };
      const next = (await house.as("secretariat").get(`/api/imports?limit=2&cursor=${first.more}`)).body as {
        imports: { id: string }[];
      };
      assert.equal(first.imports.length, 2);
      assert.ok((next.imports[0]?.id ?? "") < (first.imports[1]?.id ?? ""));
      assert.deepEqual(
        ((await house.as("secretariat", "foreign").get("/api/imports")).body as { imports: unknown[] }).imports,
        [],
      );
    });
  });

  describe("list-import-faults", () => {
    it("200: row, column and reason in both languages, by page", async () => {
      const id = await upload(
        penaltyFile([penaltyRow(181, { number: "" }), penaltyRow(182), penaltyRow(183, { fine: "" })]),
      );
      const page = (await house.as("secretariat").get(`/api/imports/${id}/faults?limit=1`)).body as {
        faults: { row: number; column: string; zh: string; en: string }[];
        more: number;
      };
      assert.deepEqual(
        page.faults.map((fault) => [fault.row, fault.column]),
        [[2, "行政处罚决定书文号"]],
      );
      assert.ok(page.faults[0]?.zh.includes("必须填写") && page.faults[0].en.includes("must be filled in"));
      const next = (await house.as("secretariat").get(`/api/imports/${id}/faults?limit=1&cursor=${String(page.more)}`))
        .body as { faults: { row: number }[] };
      assert.deepEqual(
        next.faults.map((fault) => fault.row),
        [4],
      );
    });
    it("404: an import that is not there", async () =>
      assert.equal((await house.as("secretariat").get(`/api/imports/${nobody}/faults`)).status, 404));
  });

  describe("fetch-import-faults", () => {
    it("200: the faulty rows as sent, in the file's own encoding, with the reason behind", async () => {
      const id = await upload(penaltyFile([penaltyRow(191), penaltyRow(192, { number: "", name: "=cmd()" })]));
      const reply = await house.as("secretariat").get(`/api/imports/${id}/faulty-rows`);
      assert.equal(reply.status, 200);
      assert.match(String(reply.headers["content-disposition"]), /^attachment/);
      const raw = await rawFaults(house, id);
      const text = iconv.decode(raw, "gb18030");
      const lines = text.trim().split("\r\n");
      assert.equal(lines.length, 2);
      assert.ok(lines[0]?.endsWith("原行号,退回原因"));
      assert.ok(lines[1]?.startsWith("'=cmd()"), "a cell like a formula is disarmed");
      assert.ok(lines[1]?.includes("必须填写"));
    });
    it("404: an import that is not there", async () =>
      assert.equal((await house.as("secretariat").get(`/api/imports/${nobody}/faulty-rows`)).status, 404));
    it("409: nothing was returned", async () => {
      const id = await upload(penaltyFile([penaltyRow(193)]));
      assert.equal((await house.as("secretariat").get(`/api/imports/${id}/faulty-rows`)).status, 409);
    });
  });

  describe("discard-import", () => {
    it("200: drops file and faults; nothing entered the archive", async () => {
      const id = await upload(penaltyFile([penaltyRow(201)]));
      assert.equal((await house.as("liaison").delete(`/api/imports/${id}`)).status, 200);
      assert.equal((await show(id)).state, "discarded");
      assert.equal(
        (
          await house.sql(
            "select 1 from import i join file f on f.id = i.file_id where i.id = $1 and f.dropped_at is null",
            [id],
          )
        ).length,
        0,
      );
    });
    it("404: of another association", async () => {
      const id = await upload(penaltyFile([penaltyRow(202)]));
      assert.equal((await house.as("liaison", "foreign").delete(`/api/imports/${id}`)).status, 404);
    });
    it("409: what was confirmed stays", async () => {
      const id = await upload(penaltyFile([penaltyRow(203)]));
      await confirm(id);
      assert.equal((await house.as("liaison").delete(`/api/imports/${id}`)).status, 409);
    });
  });

  describe("expire-import", () => {
    it("200: the clock drops a preview that nobody confirmed in time, also after three weeks of standstill", async () => {
      const id = await upload(penaltyFile([penaltyRow(211)]));
      const { expiresOn } = await show(id);
      assert.ok(expiresOn !== null);
      house.time.set(`${expiresOn}T23:59:00+08:00`);
      await house.settle();
      assert.equal((await show(id)).state, "previewed");
      house.time.set("2026-12-25T09:00:00+08:00");
      await house.settle();
      assert.equal((await show(id)).state, "discarded");
      house.time.set("2026-11-20T10:00:00+08:00");
    });
    it("404: an import that is not there", async () => {
      const answer = await byClock(expireImport, nobody);
      assert.equal(answer.kind === "refused" && answer.refusal.refused, "import-not-found");
    });
    it("409: a confirmed one", async () => {
      const id = await upload(penaltyFile([penaltyRow(212)]));
      await confirm(id);
      const answer = await byClock(expireImport, id);
      assert.equal(answer.kind === "refused" && answer.refusal.refused, "import-already-ended");
    });
  });
});

async function rawFaults(house: TestHouse, id: string): Promise<Buffer> {
  return house.as("secretariat").bytes(`/api/imports/${id}/faulty-rows`);
}
