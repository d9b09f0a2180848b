import type { RefusalTable } from "../refusal.ts";

/** What the setting up of the self-discipline body refuses; the order and the documents are those of the article named. */
export const setupRefusals = {
  "setup-not-found": {
    status: 404,
    zh: "没有这项自律机构设立事项，或者它属于另一家协会。",
    en: "There is no such setting up of a self-discipline body, or it belongs to another association.",
  },
  "setup-under-way": {
    status: 409,
    zh: "已有一项自律机构设立正在办理。请先办完，或终止办理后重新开始。",
    en: "A self-discipline body is being set up already. Finish it, or abandon it before beginning anew.",
  },
  "charter-without-self-discipline-body": {
    status: 409,
    zh: "现行章程没有写明设在理事会之下的自律机构，不能设立（{article}）。请先按程序修改章程：增加自律机构和相应条文。",
    en: "The charter in force knows no self-discipline body under the council, so none can be set up ({article}). Amend the charter first: the body and a clause on it.",
  },
  "setup-out-of-order": {
    status: 409,
    zh: "本事项“{stage}”，不能办理“{step}”。顺序是：修改章程、党组织提名、两级审核、会员（代表）大会表决、四方备案（{article}）。",
    en: "The matter is {stageEn}, so “{stepEn}” cannot be done. The order is: charter, nomination by the party organisation, two reviews, vote of the assembly, filing with four bodies ({article}).",
  },
  "setup-document-missing": {
    status: 422,
    zh: "“{step}”须附该步的文件（{article}）。请先上传文件再办理。",
    en: "“{stepEn}” needs its document ({article}). Bring it first.",
  },
  "setup-day-outside": {
    status: 422,
    zh: "文件日期 {on} 不在 {earliest} 至今天（{today}）之间，不能早于前一步。请按文件上的日期填写。",
    en: "The day {on} lies outside {earliest} to today ({today}); it cannot be before the step before it. Enter the day on the document.",
  },
  "setup-head-unfit": {
    status: 422,
    zh: "主要负责人原则上由{asked}兼任（{article}）。由他人担任的，请写明理由。",
    en: "The head is in principle {askedEn} ({article}). Where it is somebody else, give the reason.",
  },
  "setup-nominees-unfit": {
    status: 422,
    zh: "提名名单与章程{article}不符：{what}。请由党组织改正名单。",
    en: "The nominations do not fit {article} of the charter: {whatEn}. Have the party organisation mend the list.",
  },
  "setup-office-unknown": {
    status: 422,
    zh: "规则没有列出“{office}”。应为：{known}（{article}）。",
    en: "The rule does not name “{office}”. It names: {knownEn} ({article}).",
  },
  "setup-review-noted": {
    status: 409,
    zh: "{office}的审核意见已经登记。意见有变化的，请重新提名后再审核。",
    en: "The review of {officeEn} is entered already. Where it changed, nominate anew and have it reviewed again.",
  },
  "resolution-not-on-setup": {
    status: 409,
    zh: "这项决议不是两级审核之后就本次名单作出的“{kind}”决议（{article}）。请在会议议题中选择本事项，审核完成后表决。",
    en: "That resolution is not one of the kind “{kind}” on these nominations, taken after both reviews ({article}). Put this matter on the agenda and vote after the reviews.",
  },
  "setup-filing-done": {
    status: 409,
    zh: "{office}的备案回执已经登记，不能再改。",
    en: "The receipt of {officeEn} is entered and cannot be changed.",
  },
} as const satisfies RefusalTable;
