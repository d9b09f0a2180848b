import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";
import iconv from "iconv-lite";

const heading =
  "行政相对人名称,行政相对人类别,统一社会信用代码,法定代表人,行政处罚决定书文号,违法行为类型,违法事实,处罚依据,处罚类别,处罚内容,罚款金额（万元）,处罚决定日期,处罚有效期,公示截止期,处罚机关,处罚机关统一社会信用代码,数据来源单位,数据来源单位统一社会信用代码";
const authority = demonstrationCode(900, "11");

/** One row of a penalty file; `change` replaces cells by their place in the heading. */
export function penaltyLine(n: number, change: Readonly<Record<string, string>> = {}): string {
  const cells: Record<string, string> = {
    行政相对人名称: `示例第${String(n)}号建材有限公司`,
    行政相对人类别: "法人及非法人组织",
    统一社会信用代码: demonstrationCode(n),
    法定代表人: "示例人",
    行政处罚决定书文号: `示环罚字〔2026〕${String(n)}号`,
    违法行为类型: "未按规定采取扬尘污染防治措施",
    违法事实: "堆场物料未覆盖。",
    处罚依据: "《大气污染防治法》第一百一十七条",
    处罚类别: "罚款",
    处罚内容: "罚款2万元",
    "罚款金额（万元）": "2",
    处罚决定日期: "2026/10/12",
    处罚有效期: "2099/12/31",
    公示截止期: "2027/06/30",
    处罚机关: "示例市生态环境局",
    处罚机关统一社会信用代码: authority,
    数据来源单位: "示例市生态环境局",
    数据来源单位统一社会信用代码: authority,
    ...change,
  };
  return heading
    .split(",")
    .map((name) => cells[name] ?? "")
    .join(",");
}

/** A penalty file as a department sends it, in GBK. */
export function penaltyFile(lines: readonly string[]): Buffer {
  return iconv.encode(`${[heading, ...lines].join("\r\n")}\r\n`, "gbk");
}

/** `count` rows of enterprises and documents of their own, from number `first` on. */
export function manyPenalties(first: number, count: number): Buffer {
  return penaltyFile(Array.from({ length: count }, (_, at) => penaltyLine(first + at)));
}
