import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import iconv from "iconv-lite";
import { startTestHouse, type TestHouse, type TestReply } from "../../platform/test-house.ts";
import { penaltyFile, penaltyRow } from "../test-penalty-file.ts";

let house: TestHouse;
before(async () => {
  house = await startTestHouse("2026-11-20T10:00:00+08:00");
});
after(() => house.stop());

type Shown = {
  state: string;
  refusal: { code: string } | null;
  mappedFor: string | null;
  header: { printed: string; field: string | null; how: string; unit: string | null }[];
  counts: { good: number; created: number | null };
  can: string[];
};
type Said = { printed: string; field: string | null; unit?: "元" };

/** A file of the platform “互联网+政务数据” with headings of its own: 处罚结论文本 for what was decided, 罚金 in yuan, 案卷柜号 for nothing. */
function platformFile(n: number): Buffer {
  const [heading = "", ...rows] = iconv.decode(penaltyFile([penaltyRow(n, { fine: "20000" })]), "gbk").split("\r\n");
  const own = heading.replace("处罚内容", "处罚结论文本").replace("罚款金额（万元）", "罚金");
  const lines = [`${own},案卷柜号`, ...rows.filter((row) => row !== "").map((row) => `${row},柜7`)];
  return iconv.encode(lines.join("\r\n"), "gbk");
}

const upload = async (file: Buffer, where: "association" | "foreign" = "association"): Promise<string> => {
  const address = "/api/imports?item=double-publicity-penalty&fileName=platform.csv";
  const reply = await house.as("liaison", where).upload(address, file);
  assert.equal(reply.status, 200, reply.text);
  await house.settle();
  return (reply.body as { importId: string }).importId;
};
const show = async (id: string, where: "association" | "foreign" = "association") =>
  (await house.as("liaison", where).get(`/api/imports/${id}`)).body as Shown;
const map = (id: string, columns: readonly Said[]) =>
  house.as("liaison").put(`/api/imports/${id}/header`, { sender: "示例市政务数据局", columns });
const codeOf = (reply: TestReply) => [reply.status, (reply.body as { code: string }).code];
const said: Said[] = [
  { printed: "处罚结论文本", field: "CF_NR" },
  { printed: "罚金", field: "CF_NR_FK", unit: "元" },
  { printed: "案卷柜号", field: null },
];

describe("map-import-header", () => {
  it("200: a header the catalogue does not know is mapped once; the sender's next file is understood by itself", async () => {
    const first = await upload(platformFile(1));
    const refused = await show(first);
    assert.deepEqual([refused.state, refused.refusal?.code], ["refused", "header-columns-missing"]);
    assert.deepEqual(
      refused.header.filter(({ how }) => how === "unknown").map(({ printed }) => printed),
      ["处罚结论文本", "罚金", "案卷柜号"],
    );
    assert.ok(refused.can.includes("map-import-header"));
    const done = await map(first, said);
    assert.equal(done.status, 200, done.text);
    await house.settle();
    const read = await show(first);
    assert.deepEqual([read.state, read.counts.good, read.mappedFor], ["previewed", 1, "示例市政务数据局"]);
    const next = await upload(platformFile(2));
    const again = await show(next);
    assert.deepEqual([again.state, again.counts.good, again.mappedFor], ["previewed", 1, "示例市政务数据局"]);
    assert.deepEqual(
      again.header
        .filter(({ how }) => how !== "known")
        .map(({ printed, field, how, unit }) => [printed, field, how, unit]),
      [
        ["处罚结论文本", "CF_NR", "mapped", null],
        ["罚金", "CF_NR_FK", "mapped", "元"],
        ["案卷柜号", null, "ignored", null],
      ],
    );
    assert.equal((await house.as("liaison").post(`/api/imports/${next}/confirmation`)).status, 200);
    await house.settle();
    assert.equal((await show(next)).counts.created, 1);
    // 20,000 yuan in fen, though the field's own unit is 10,000 yuan.
    const kept = await house.sql<{ amount_fen: string; fields: Record<string, string> }>(
      "select amount_fen::text, fields from record where document_number = '示环罚字〔2026〕2号'",
    );
    assert.deepEqual(
      kept.map(({ amount_fen, fields }) => [amount_fen, fields["CF_NR"]]),
      [["2000000", "罚款2万元"]],
    );
    const entries = await house.sql<{ ids: object; editions: string[] }>(
      "select ids, editions from journal_entry where operation = 'map-import-header'",
    );
    assert.deepEqual(
      entries.map(({ ids, editions }) => [ids, editions]),
      [[{ importId: first, mapped: 2, ignored: 1 }, ["double-publicity-penalty@2018"]]],
    );
  });

  it("200: the mapping is the association's own, and its preview has one clock", async () => {
    const other = await upload(platformFile(3), "foreign");
    assert.equal((await show(other, "foreign")).state, "refused");
    const own = await upload(platformFile(4));
    assert.equal((await map(own, said)).status, 200);
    await house.settle();
    const clocks = await house.sql("select 1 from clock where matter_id = $1 and state = 'running'", [own]);
    assert.equal(clocks.length, 1);
  });

  it("404: an import of another association", async () => {
    const other = await upload(platformFile(5), "foreign");
    assert.deepEqual(codeOf(await map(other, said)), [404, "import-not-found"]);
  });

  it("409: an import that is over", async () => {
    const id = await upload(platformFile(6));
    assert.equal((await house.as("liaison").delete(`/api/imports/${id}`)).status, 200);
    assert.deepEqual(codeOf(await map(id, said)), [409, "import-already-ended"]);
  });

  it("422: two columns to one field, a field the item has not, a column the file has not", async () => {
    const id = await upload(platformFile(7));
    const column = (printed: string, field: string | null): Said => ({ printed, field });
    const twice = await map(id, [column("处罚结论文本", "CF_NR"), column("罚金", "CF_NR")]);
    assert.deepEqual(codeOf(twice), [422, "mapping-field-twice"]);
    const known = await map(id, [column("处罚结论文本", "CF_WSH")]);
    assert.deepEqual(codeOf(known), [422, "mapping-field-twice"]);
    assert.deepEqual(codeOf(await map(id, [column("罚金", "NO_FIELD")])), [422, "mapping-field-unknown"]);
    assert.deepEqual(codeOf(await map(id, [column("违法事实", null)])), [422, "mapping-column-unknown"]);
    assert.deepEqual(codeOf(await map(id, [column("没有的列", null)])), [422, "mapping-column-unknown"]);
  });
});
