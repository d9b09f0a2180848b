import type { RefusalTable } from "../../refusal.ts";

/** What the register of cooperations refuses. */
export const cooperationRefusals = {
  "cooperation-not-found": {
    status: 404,
    zh: "没有这项合作，或者它属于另一家协会。",
    en: "There is no such cooperation, or it belongs to another association.",
  },
  "cooperation-stage-wrong": {
    status: 409,
    zh: "这项合作现处于“{stage}”阶段，不能这样办理。请刷新页面。",
    en: "This cooperation is at the stage “{stage}”, from which this cannot be done. Reload the page.",
  },
  "cooperation-word-unknown": {
    status: 422,
    zh: "“{word}”不是规则列出的情形或条款。请从列出的选项中选择。",
    en: "“{word}” is no nature or term of the rule. Choose from those listed.",
  },
  "cooperation-term-missing": {
    status: 422,
    zh: "合作协议还缺“{term}”。请补进协议文本，再提交审批。",
    en: "The agreement lacks “{termEn}”. Write it into the agreement, then apply.",
  },
  "cooperation-ends-before": {
    status: 422,
    zh: "合作的结束日期早于开始日期（{begins}）。请核对。",
    en: "The cooperation would end before it begins ({begins}). Compare the days.",
  },
  "resolution-not-on-cooperation": {
    status: 409,
    zh: "这项决议不是就这项合作、在提交之后作出的。请选择就它通过的决议。",
    en: "That resolution was not taken on this cooperation after it was applied for. Choose the one that was.",
  },
  "cooperation-body-not-competent": {
    status: 409,
    zh: "“{body}”无权批准“{level}”（{source}）。请提交有权的机构表决，再登记其决议。",
    en: "“{body}” may not approve a cooperation that is “{levelEn}” ({source}). Put it to the competent body and enter its resolution.",
  },
  "cooperation-day-wrong": {
    status: 422,
    zh: "结束日期应在开始之日（{earliest}）至今天（{latest}）之间。",
    en: "The day it ended lies between its beginning ({earliest}) and today ({latest}).",
  },
} as const satisfies RefusalTable;
