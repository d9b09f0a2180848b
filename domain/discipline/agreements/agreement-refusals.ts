import type { RefusalTable } from "../../refusal.ts";

/** What the performance of an agreement and the way to the court refuse, and how to put it right. */
export const agreementRefusals = {
  "obligation-not-found": {
    status: 404,
    zh: "协议里没有第 {number} 项履行事项。请刷新页面。",
    en: "The agreement holds no obligation {number}. Load the page again.",
  },
  "obligation-money-of-both": {
    status: 422,
    zh: "第 {number} 项是金钱，须写明由哪一方付。请选申请人或者被申请人。",
    en: "Obligation {number} is money: say which party pays it.",
  },
  "obligation-performed": {
    status: 409,
    zh: "这一项已经履行完毕。请刷新页面。",
    en: "This obligation was performed. Load the page again.",
  },
  "obligation-day-to-come": {
    status: 422,
    zh: "履行日期 {on} 还没有到。请填实际履行的日期。",
    en: "The day of performance, {on}, is still to come. Give the day it was performed on.",
  },
  "obligation-proof-missing": {
    status: 422,
    zh: "没有凭证。请附上材料，或者写明怎样履行的。",
    en: "There is no proof. Bring a paper, or say how it was performed.",
  },
  "obligation-not-noted": {
    status: 409,
    zh: "这一项还没有人登记已履行，没有可以确认的。请等义务方或者秘书处登记。",
    en: "Nobody has noted this as performed; there is nothing to confirm. Whoever owes it, or the secretariat, notes it first.",
  },
  "obligation-day-asked": {
    status: 409,
    zh: "这一项已有改期的提议在等答复。请先答复或者收回。",
    en: "A wish to move this day waits for an answer already. Answer it first, or take it back.",
  },
  "obligation-day-not-asked": {
    status: 409,
    zh: "这一项没有等待答复的改期提议。请刷新页面。",
    en: "No wish to move this day waits for an answer. Load the page again.",
  },
  "obligation-day-same": {
    status: 422,
    zh: "这一项的期限本来就是 {on}。请填另一个日期。",
    en: "It is due on {on} already. Give another day.",
  },
  "court-time-over": {
    status: 409,
    zh: "申请司法确认的期限到 {until} 为止（{article}），已经过了。协议仍有合同效力，可以就协议起诉，或者重新调解。",
    en: "The time to apply to the court ended on {until} ({article}). The agreement still binds as a contract: sue on it, or mediate anew.",
  },
  "court-excluded": {
    status: 409,
    zh: "协议涉及“{kind}”，不能申请司法确认（{article}）。可以就协议起诉。",
    en: "The agreement touches on “{kindEn}” and cannot be confirmed by a court ({article}). A suit stays open.",
  },
  "court-applied-already": {
    status: 409,
    zh: "已经向法院提出，或者法院已经裁定。请刷新页面。",
    en: "It lies before the court, or the court has decided. Load the page again.",
  },
  "court-without-both": {
    status: 409,
    zh: "司法确认由双方共同申请，还缺一方的同意。请双方先各自在“同意申请司法确认”里表示同意。",
    en: "Both apply to the court together, and the word of one is missing. Each says so first, under “Agree to apply to the court”.",
  },
  "court-day-wrong": {
    status: 422,
    zh: "日期须在 {from} 到 {until} 之间。请改正日期。",
    en: "The day lies between {from} and {until}. Mend it.",
  },
  "court-not-applied": {
    status: 409,
    zh: "没有等待法院结果的申请。请先登记申请。",
    en: "No application waits for the court. Enter the application first.",
  },
  "court-ruling-missing": {
    status: 422,
    zh: "没有附法院的裁定书。请先提交裁定书，再登记结果。",
    en: "The court's ruling is missing. Bring the ruling, then enter the outcome.",
  },
  "court-binds-agreement": {
    status: 409,
    zh: "协议正由法院审查，或者已经法院裁定确认，不能在这里改期或者以未履行结束。审查中的先登记结果；已确认的由双方自行和解，或者向法院申请执行。",
    en: "The agreement lies before the court or was confirmed by it: no day is moved here, and while it lies there it is not closed. Enter the outcome first; once confirmed, settle between yourselves or turn to the court for enforcement.",
  },
  "court-kind-unknown": {
    status: 422,
    zh: "规则包里没有这一种不予受理的情形（{kind}）。请刷新页面后再选。",
    en: "The packs know no such exclusion ({kind}). Load the page again and choose.",
  },
} as const satisfies RefusalTable;
