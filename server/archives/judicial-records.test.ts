import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { writeXlsx } from "hucre/xlsx";
import iconv from "iconv-lite";
import Papa from "papaparse";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import { startTestHouse, type TestHouse } from "../platform/test-house.ts";

type Shown = {
  state: string;
  counts: Record<"good" | "faulty" | "created" | "changed", number>;
  faultsByRule: { code: string; column: string }[];
};
type Sheet = readonly (readonly string[])[];

const gbk = (rows: Sheet): Buffer => iconv.encode(Papa.unparse(rows.map((row) => [...row])), "gbk");
const xlsx = async (rows: Sheet): Promise<Buffer> =>
  Buffer.from(await writeXlsx({ sheets: [{ name: "Sheet1", rows: rows.map((row) => [...row]) }] }));

const court = "示例县人民法院";
const name = (n: number) => `示例第${String(n)}建材有限公司`;

/** As a court's list has it: both parties, the judge and the title stand in it, and are passed over. */
const judgmentHeading =
  "序号,案号,案件名称,涉案单位名称,统一社会信用代码,法院,文书类型,案件类型,案由,原告,被告,诉讼地位,裁判结果,判决金额（元）,裁判日期,文书生效日期,承办法官,数据来源".split(
    ",",
  );
function judgment(n: number, change: Readonly<Record<string, string>> = {}): string[] {
  const said: Record<string, string> = {
    ...{ 序号: "1", 案号: `（2026）示0621民初${String(n)}号`, 案件名称: `甲某诉${name(n)}买卖合同纠纷一案` },
    ...{ 涉案单位名称: name(n), 统一社会信用代码: demonstrationCode(n), 法院: court, 文书类型: "判决书" },
    ...{ 案件类型: "民事", 案由: "买卖合同纠纷", 原告: "甲某", 被告: name(n), 诉讼地位: "被告" },
    ...{ 裁判结果: "本单位承担义务", "判决金额（元）": "120000", 裁判日期: "2026-09-01" },
    ...{ 文书生效日期: "2026-09-20", 承办法官: "乙某", 数据来源: court },
    ...change,
  };
  return judgmentHeading.map((column) => said[column] ?? "");
}

const enforcementHeading =
  "被执行人姓名/名称,统一社会信用代码,案号,执行法院,执行依据,立案时间,执行标的,申请执行人,案件状态,结案时间,履行完毕日期,数据来源".split(
    ",",
  );
function enforcement(n: number, change: Readonly<Record<string, string>> = {}): string[] {
  const said: Record<string, string> = {
    ...{ "被执行人姓名/名称": name(n), 统一社会信用代码: demonstrationCode(n), 案号: `（2026）示0621执${String(n)}号` },
    ...{ 执行法院: court, 执行依据: `（2026）示0621民初${String(n)}号`, 立案时间: "2026年10月8日" },
    ...{ 执行标的: "120000", 申请执行人: "甲某", 案件状态: "执行中", 数据来源: court },
    ...change,
  };
  return enforcementHeading.map((column) => said[column] ?? "");
}

describe("what courts and departments send of judgments, enforcement and duties", () => {
  let house: TestHouse;
  before(async () => {
    house = await startTestHouse("2026-11-20T10:00:00+08:00");
  });
  after(() => house.stop());

  const upload = async (item: string, file: Buffer, fileName: string): Promise<{ id: string; shown: Shown }> => {
    const address = `/api/imports?item=${item}&fileName=${encodeURIComponent(fileName)}`;
    const sent = await house.as("liaison").upload(address, file);
    assert.equal(sent.status, 200, sent.text);
    await house.settle();
    const id = (sent.body as { importId: string }).importId;
    return { id, shown: (await house.as("secretariat").get(`/api/imports/${id}`)).body as Shown };
  };
  const lay = async (item: string, file: Buffer, fileName: string): Promise<Shown> => {
    const { id, shown } = await upload(item, file, fileName);
    assert.deepEqual([shown.state, shown.faultsByRule], ["previewed", []]);
    assert.equal((await house.as("secretariat").post(`/api/imports/${id}/confirmation`)).status, 200);
    await house.settle();
    return (await house.as("secretariat").get(`/api/imports/${id}`)).body as Shown;
  };
  const collect = (item: string, fields: Record<string, string>) =>
    house.as("liaison").post("/api/records", { item, fields });
  const subjectOf = async (n: number): Promise<string> => {
    const [row] = await house.sql<{ subject_id: string }>("select subject_id from subject_claim where code = $1", [
      demonstrationCode(n),
    ]);
    return row?.subject_id ?? "";
  };
  const openArchive = async (n: number): Promise<string> =>
    (await house.as("nobody").get(`/api/subjects/${await subjectOf(n)}/archive`)).text;
  const kept = async (n: number): Promise<string> =>
    JSON.stringify(await house.sql("select * from record where subject_id = $1", [await subjectOf(n)]), (_, value) =>
      typeof value === "bigint" ? String(value) : (value as unknown),
    );

  it("a judgment is neutral whoever lost it, open to visitors for three years, and knows one party", async () => {
    const done = await lay("court-judgment", gbk([judgmentHeading, judgment(41)]), "裁判.csv");
    assert.equal(done.counts.created, 1);
    const [record] = await house.sql<{ polarity: string; until: string; severity: null; amount: string }>(
      `select polarity, public_until::text as until, severity, amount_fen::text as amount from record where subject_id = $1`,
      [await subjectOf(41)],
    );
    assert.deepEqual(record, { polarity: "neutral", until: "2029-09-01", severity: null, amount: "12000000" });
    const seen = await openArchive(41);
    assert.ok(seen.includes("（2026）示0621民初41号") && seen.includes("本单位承担义务"), seen);
    const held = await kept(41);
    for (const other of ["甲某", "乙某"]) assert.ok(!held.includes(other), other);
  });

  it("the parties in the cause, and a judgment not yet in effect, are given back", async () => {
    const rows = [
      judgmentHeading,
      judgment(42, { 案由: `甲某与${name(42)}买卖合同纠纷` }),
      judgment(43, { 文书生效日期: "2026-12-01" }),
      judgment(44, { 统一社会信用代码: "" }),
    ];
    const { shown } = await upload("court-judgment", await xlsx(rows), "裁判.xlsx");
    assert.deepEqual(shown.faultsByRule.map(({ code }) => code).sort(), [
      "day-too-late",
      "row-name-only",
      "value-word-unfit",
    ]);
    assert.equal(shown.counts.good, 0);
  });

  it("a judgment and a ruling under one case number are two; a quashed one is shown no longer", async () => {
    const ruling = judgment(45, { 文书类型: "裁定书", 裁判结果: "撤诉", "判决金额（元）": "" });
    await lay("court-judgment", await xlsx([judgmentHeading, judgment(45), ruling]), "裁判.xlsx");
    assert.equal((await openArchive(45)).split('"printed":"（2026）示0621民初45号"').length - 1, 2);
    const [heading, rows] = [[...judgmentHeading, "文书状态"], [[...judgment(45), "已改判"]]];
    const again = await lay("court-judgment", gbk([heading, ...rows]), "裁判.csv");
    assert.equal(again.counts.changed, 1);
    assert.equal((await openArchive(45)).split('"printed":"（2026）示0621民初45号"').length - 1, 1);
  });

  it("enforcement counts against whoever owes, and ends for visitors when it is performed", async () => {
    await lay("court-enforcement", gbk([enforcementHeading, enforcement(46)]), "执行.csv");
    const before = await openArchive(46);
    assert.ok(before.includes("（2026）示0621执46号") && before.includes('"polarity":"adverse"'), before);
    assert.ok(!(await kept(46)).includes("甲某"));
    const done = enforcement(46, { 案件状态: "自动履行完毕", 结案时间: "2026-11-10", 履行完毕日期: "2026-11-09" });
    await lay("court-enforcement", await xlsx([enforcementHeading, done]), "执行.xlsx");
    assert.ok(!(await openArchive(46)).includes("示0621执46号"));
    const { text } = await house.as("nobody").get(`/api/subjects?q=${demonstrationCode(46)}`);
    assert.ok(text.includes('"publicAdverse":0'), text);
  });

  it("what is suspended for want of assets is still owed, and who performed says when", async () => {
    const rows = [
      enforcementHeading,
      enforcement(47, { 案件状态: "终结本次执行程序", 结案时间: "2026-11-01" }),
      enforcement(48, { 案件状态: "执行完毕", 结案时间: "2026-11-01" }),
    ];
    const { shown } = await upload("court-enforcement", gbk(rows), "执行.csv");
    assert.deepEqual(
      shown.faultsByRule.map(({ code, column }) => [code, column]),
      [["value-missing", "履行完毕日期"]],
    );
    assert.equal(shown.counts.good, 1);
  });

  it("a conviction and an award are read by those who have the right, and not by visitors", async () => {
    const crime = await collect("criminal-judgment", {
      ...{ XS_MC: name(49), XS_DM: demonstrationCode(49), XS_AH: "（2026）示0621刑初9号", XS_FY: court },
      ...{ XS_ZM: "单位行贿罪", XS_FJ: "200000", XS_CPRQ: "2026-06-01", XS_SXRQ: "2026-06-20", XS_SJLY: court },
    });
    assert.equal(crime.status, 200, crime.text);
    const award = await collect("arbitration-award", {
      ...{ ZC_MC: name(49), ZC_DM: demonstrationCode(49), ZC_AH: "示仲裁字〔2026〕7号", ZC_JG: "示例仲裁委员会" },
      ...{ ZC_SX: "建设工程施工合同争议", ZC_DW: "被申请人", ZC_CJ: "本单位承担部分义务", ZC_LX: "已自动履行" },
      ...{ ZC_CJRQ: "2026-07-01", ZC_SXRQ: "2026-07-01", ZC_SJLY: "示例仲裁委员会" },
    });
    assert.equal(award.status, 200, award.text);
    const seen = await openArchive(49);
    assert.ok(!seen.includes("刑初9号") && !seen.includes("示仲裁字"), seen);
    const { text } = await house
      .as("secretariat")
      .post(`/api/subjects/${await subjectOf(49)}/inspections`, { purpose: "示例：核对" });
    assert.ok(text.includes("刑初9号") && text.includes("示仲裁字"), text);
  });

  it("arrears are shown as long as the authority announces them, and gone once paid", async () => {
    const heading =
      "纳税人名称,纳税人识别号,欠税税种,文书种类,公告文号,依据,欠税余额（万元）,公告日期,公示截止日期,履行情况,缴清日期,主管税务机关,数据来源".split(
        ",",
      );
    const row = (n: number, until: string, state: string, paid = "") => [
      ...[name(n), demonstrationCode(n), "缴纳税款", "欠税公告", `示税欠〔2026〕${String(n)}号`],
      ...["欠税公告办法", "3.5", "2026-10-10", until, state, paid, "示例市税务局", "示例市税务局"],
    ];
    const rows = [heading, row(51, "2027-04-10", "未履行"), row(52, "", "未履行")];
    await lay("legal-duty-arrears", gbk(rows), "欠税.csv");
    assert.ok((await openArchive(51)).includes("示税欠〔2026〕51号"));
    assert.ok(!(await openArchive(52)).includes("示税欠"), "not announced");
    await lay("legal-duty-arrears", gbk([heading, row(51, "2027-04-10", "已履行", "2026-11-05")]), "欠税.csv");
    assert.ok(!(await openArchive(51)).includes("示税欠"));
  });

  it("a certificate of a duty performed is neutral and no honour", async () => {
    const reply = await collect("legal-duty-performed", {
      ...{ LX_MC: name(53), LX_DM: demonstrationCode(53), LX_YW: "农民工工资专用账户", LX_WH: "示建证〔2026〕3号" },
      ...{ LX_JL: "已履行", LX_SQ: "2026年1月至6月", LX_CJRQ: "2026-08-01", LX_JG: "示例市住房和城乡建设局" },
      ...{ LX_SJLY: "示例市住房和城乡建设局" },
    });
    assert.equal(reply.status, 200, reply.text);
    const [record] = await house.sql("select polarity, open_scope from record where subject_id = $1", [
      await subjectOf(53),
    ]);
    assert.deepEqual(record, { polarity: "neutral", open_scope: "authorised" });
  });

  it("templates are given for each of them", async () => {
    for (const item of ["court-judgment", "court-enforcement", "legal-duty-arrears"])
      assert.ok((await house.as("liaison").bytes(`/api/catalogue-templates/${item}`)).length > 1_000, item);
  });
});
