import iconv from "iconv-lite";
import Papa from "papaparse";
import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";

/** The headings of a penalty file as departments send it: Chinese names, not field codes. */
const headings = {
  name: "行政相对人名称",
  category: "行政相对人类别",
  code: "统一社会信用代码",
  registration: "工商注册号",
  representative: "法定代表人",
  number: "行政处罚决定书文号",
  violation: "违法行为类型",
  facts: "违法事实",
  basis: "处罚依据",
  kinds: "处罚类别",
  content: "处罚内容",
  fine: "罚款金额（万元）",
  decidedOn: "处罚决定日期",
  validTo: "处罚有效期",
  publicUntil: "公示截止期",
  authority: "处罚机关",
  authorityCode: "处罚机关统一社会信用代码",
  source: "数据来源单位",
  sourceCode: "数据来源单位统一社会信用代码",
} as const;

export type PenaltyRow = Partial<Record<keyof typeof headings, string>>;

const authorityCode = demonstrationCode(900, "11");

/** A row that is right in everything; `n` makes enterprise and document its own. */
export function penaltyRow(n: number, change: PenaltyRow = {}): PenaltyRow {
  return {
    name: `示例第${String(n)}建材有限公司`,
    category: "法人及非法人组织",
    code: demonstrationCode(n),
    representative: "示例人",
    number: `示环罚字〔2026〕${String(n)}号`,
    violation: "未按规定采取扬尘污染防治措施",
    facts: "堆场物料未覆盖。",
    basis: "《大气污染防治法》第一百一十七条",
    kinds: "罚款",
    content: "罚款2万元",
    fine: "2",
    decidedOn: "2026-11-12",
    validTo: "2099-12-31",
    publicUntil: "2027-06-30",
    authority: "示例市生态环境局",
    authorityCode,
    source: "示例市生态环境局",
    sourceCode: authorityCode,
    ...change,
  };
}

/** The file's bytes. */
export function penaltyFile(rows: readonly PenaltyRow[], encoding: "utf8" | "gbk" | "gb18030" = "gbk"): Buffer {
  const columns = Object.keys(headings) as (keyof typeof headings)[];
  const text = Papa.unparse([
    columns.map((column) => headings[column]),
    ...rows.map((row) => columns.map((column) => row[column] ?? "")),
  ]);
  return iconv.encode(text, encoding);
}
