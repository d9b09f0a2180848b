import type { RefusalTable } from "../../refusal.ts";

/** What is refused of marks that are given anew. */
export const reopeningRefusals = {
  "marks-anew-not-upheld": {
    status: 422,
    zh: "异议不成立的，原评分继续计入，不能重新评分。请去掉所选的指标，或者把答复改为成立。",
    en: "Where an objection is rejected the marks stand. Leave out the indicators, or uphold the objection.",
  },
  "marks-anew-unmarked": {
    status: 409,
    zh: "“{indicator}”现在没有计入的评分，不能重新评分。请只选择有评分的指标；正在重新评分的不用再选。",
    en: "“{indicator}” has no marks that count now, so none are given anew. Name only indicators that have marks; one being marked anew is not named again.",
  },
  "evaluation-marked-before": {
    status: 409,
    zh: "您给过“{indicator}”的原评分（异议成立，已不计入）。重新评分须由没有评过这个指标的人进行。",
    en: "You gave “{indicator}” marks that count no longer since an objection was upheld. Somebody who never scored it gives them anew.",
  },
  "marks-anew-missing": {
    status: 409,
    zh: "下列指标因异议成立正在重新评分，还没有评完：{missing}。请由秘书处或委员会中没有评过这些指标、与会员没有利害关系的人先评分（机构的委托已经结束，不再由机构评分）。",
    en: "These indicators are being marked anew upon an upheld objection and are not done: {missing}. First somebody of the secretariat or a committee who never scored them and has no interest in the member scores them; the agencies' assignments are over.",
  },
} as const satisfies RefusalTable;
