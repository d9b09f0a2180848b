import { demonstrationCode } from "@xinheng/domain/subjects/credit-code.ts";

export const penaltyItem = "double-publicity-penalty";
const authorityCode = demonstrationCode(900, "11");

/** A penalty as a form sends it, field code to text, right in everything; `n` makes enterprise and document its own. */
export function penaltyFields(n: number, change: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    CF_XDR_MC: `示例第${String(n)}建材有限公司`,
    CF_XDR_LB: "法人及非法人组织",
    CF_XDR_SHXYM: demonstrationCode(n),
    CF_FRDB: "示例人",
    CF_WSH: `示环罚字〔2026〕${String(n)}号`,
    CF_WFXW: "未按规定采取扬尘污染防治措施",
    CF_SY: "堆场物料未覆盖。",
    CF_YJ: "《大气污染防治法》第一百一十七条",
    CF_CFLB: "罚款",
    CF_NR: "罚款2万元",
    CF_NR_FK: "2",
    CF_JDRQ: "2026-11-12",
    CF_YXQ: "2099-12-31",
    CF_GSJZQ: "2027-06-30",
    CF_CFJG: "示例市生态环境局",
    CF_CFJGDM: authorityCode,
    CF_SJLY: "示例市生态环境局",
    CF_SJLYDM: authorityCode,
    ...change,
  };
}
