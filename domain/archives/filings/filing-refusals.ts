import type { RefusalTable } from "../../refusal.ts";

/** What filing about oneself and judging it refuses. */
export const filingRefusals = {
  "item-not-by-filing": {
    status: 422,
    zh: "“{item}”不由单位或本人自行申报。请改选可以自行申报的信息项。",
    en: "“{item}” is no item that one files about oneself. Choose one that is.",
  },
  "item-by-filing-only": {
    status: 422,
    zh: "“{item}”只能由单位或本人自行申报，秘书处核对后收下，不能直接记入。",
    en: "“{item}” is filed by the subject itself and accepted by the secretariat; it is not entered directly.",
  },
  "filing-document-not-found": {
    status: 404,
    zh: "没有这份证明材料，或者它已用于另一份申报。请重新选择文件。",
    en: "There is no such document, or another filing uses it already. Choose the file again.",
  },
  "filing-not-found": {
    status: 404,
    zh: "没有这份自行申报，或者它的内容已按期删除。",
    en: "There is no such filing, or it was removed at the end of its term.",
  },
  "filing-not-open": {
    status: 409,
    zh: "这份申报已经办结（{state}），不能再办理。需要更正的，请重新申报。",
    en: "This filing is closed ({state}). To mend it, file anew.",
  },
  "filing-own": {
    status: 409,
    zh: "这份申报由您本人提交，请由秘书处的其他人核对。",
    en: "You filed this yourself; somebody else of the secretariat has to judge it.",
  },
  "filings-too-many": {
    status: 409,
    zh: "还有 {count} 份申报在等待核对。请等秘书处核对之后，或撤回其中一些，再提交新的。",
    en: "{count} filings are waiting already. Wait until they are judged, or withdraw some, before filing more.",
  },
} as const satisfies RefusalTable;
