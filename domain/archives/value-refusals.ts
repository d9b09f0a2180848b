import type { RefusalTable } from "../refusal.ts";

/** What the readers of amounts, document numbers and kinds of penalty refuse, and how to mend it. */
export const valueRefusals = {
  "amount-missing": {
    status: 422,
    zh: "金额为空。处罚类别含罚款或没收的，须填写金额；没有金额的请留空该栏并核对处罚类别。",
    en: "The amount is empty. A fine or confiscation needs its amount; where there is none, leave the column blank and check the kind of penalty.",
  },
  "amount-unreadable": {
    status: 422,
    zh: "金额无法识别。请只写一个数，例如0.2、1,234.50、2000元、2万元或人民币贰万元整，千分位逗号须每三位一个。",
    en: "The amount cannot be read. Write one number, such as 0.2, 1,234.50, 2000元, 2万元 or 人民币贰万元整, with commas only between groups of three digits.",
  },
  "amount-negative": {
    status: 422,
    zh: "金额{printed}为负数。请填写正数；更正或退还的，另报变更记录。",
    en: "The amount {printed} is negative. Enter it without sign; report a correction or repayment as a change of the record.",
  },
  "amount-too-fine": {
    status: 422,
    zh: "金额{printed}精确到了分以下。请核对单位（元或万元）和小数位数。",
    en: "The amount {printed} is finer than a fen. Check the unit (yuan or 10,000 yuan) and the decimals.",
  },
  "amount-too-large": {
    status: 422,
    zh: "金额{printed}过大，超过一百万亿元。请核对单位（元或万元）。",
    en: "The amount {printed} exceeds a hundred trillion yuan. Check the unit (yuan or 10,000 yuan).",
  },
  "amount-in-foreign-currency": {
    status: 422,
    zh: "金额{printed}是外币。请按文书折算成人民币填写，原文写入处罚内容。",
    en: "The amount {printed} is in a foreign currency. Enter the renminbi amount of the document and keep the original in the content of the penalty.",
  },
  "document-number-missing": {
    status: 422,
    zh: "文书号为空或写作“无”。不利记录必须有文书号；许可没有文号的填许可编号，其他情形请人工处理。",
    en: "The document number is empty or says there is none. An adverse record needs one; a licence without it gives its licence number; anything else is for a person to decide.",
  },
  "document-number-too-long": {
    status: 422,
    zh: "文书号有{length}个字符，最多{longest}个。请只填文号，文书名称填入其他栏目。",
    en: "The document number has {length} characters, at most {longest} are allowed. Enter the number only; the title has its own column.",
  },
  "penalty-kinds-missing": {
    status: 422,
    zh: "处罚类别为空。请从标准类别中选填，多个之间用“；”隔开。",
    en: "The kind of penalty is empty. Choose from the standard list and separate several by “；”.",
  },
  "penalty-kinds-too-long": {
    status: 422,
    zh: "处罚类别超过{longest}个字符。请只填类别，具体内容填入处罚内容栏。",
    en: "The kinds of penalty exceed {longest} characters. Give the kinds only; the details belong in the content of the penalty.",
  },
  "penalty-kind-unknown": {
    status: 422,
    zh: "处罚类别“{kind}”不在标准类别中。请改用标准名称，确属其他的写作“其他-{kind}”。",
    en: "The kind of penalty “{kind}” is not in the standard list. Use a standard name, or write “其他-{kind}” if it is another kind.",
  },
  "penalty-kind-other-without-detail": {
    status: 422,
    zh: "处罚类别“其他”须写明是什么，例如“其他-责令改正”。",
    en: "The kind of penalty “其他” must say which, such as “其他-责令改正”.",
  },
} as const satisfies RefusalTable;
