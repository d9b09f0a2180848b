import type { RefusalTable } from "../refusal.ts";

/** What collecting single records, recalling them and lifting a recall refuse. */
export const recordDeskRefusals = {
  "record-has-faults": {
    status: 422,
    zh: "这条记录有 {count} 处不合规则，没有入档。请按各字段下的说明改正后再提交。",
    en: "The record breaks the rules in {count} places and was not entered. Mend the fields as told at each of them and send it again.",
  },
  "field-unknown": {
    status: 422,
    zh: "目录事项中没有字段“{code}”。目录之外的信息不得归集，请去掉该字段。",
    en: "The item has no field {code}. Nothing outside the catalogue is collected; leave the field out.",
  },
  "project-not-found": {
    status: 404,
    zh: "没有公示中的工程项目“{code}”。请核对项目代码，或按名称查询；撤回和期满的不再列出。",
    en: "No project {code} is open. Check the code or search by name; what was withdrawn or has ended is listed no longer.",
  },
  "collecting-busy": {
    status: 409,
    zh: "同一事项正有文件入档，暂时不能录入或合并。请稍候再提交，内容不会丢失。",
    en: "A file of the same item is being carried out; nothing can be entered or merged meanwhile. Send it again in a moment.",
  },
  "row-was-recalled": {
    status: 422,
    zh: "这条记录已由来源单位于 {on} 撤回，不再入档。确需重新入档的，由秘书处先解除撤回。",
    en: "The source took this record back on {on}; it does not enter again. If it must, the secretariat lifts the recall first.",
  },
  "record-was-recalled": {
    status: 409,
    zh: "这条记录已于 {on} 撤回，不能再办理。",
    en: "This record was taken back on {on}; nothing more can be done with it.",
  },
  "recall-document-in-future": {
    status: 422,
    zh: "撤回文书的日期 {on} 晚于今天（{today}）。请填写文书上的日期。",
    en: "The day of the document that takes it back, {on}, is later than today ({today}). Give the day printed on it.",
  },
  "recall-before-decision": {
    status: 422,
    zh: "撤回文书的日期 {on} 早于原决定的日期 {decidedOn}。请核对两份文书。",
    en: "The document that takes it back is of {on}, before the decision itself of {decidedOn}. Check the two documents.",
  },
  "recall-not-found": {
    status: 404,
    zh: "这条记录没有撤回，或者撤回已经解除。",
    en: "This record is not recalled, or the recall was lifted already.",
  },
} as const satisfies RefusalTable;
