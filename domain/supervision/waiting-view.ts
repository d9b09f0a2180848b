import { z } from "zod";
import { fillSentence } from "../refusal.ts";

/** What may wait for somebody, and what it is called. `{name}` and `{count}` are filled in. */
const waitingTitles = {
  "import-to-confirm": {
    zh: "待确认导入：{name}（{count} 行可入库）",
    en: "Import to confirm: {name} ({count} rows ready)",
  },
  "work-running": { zh: "正在处理：{name}", en: "Under way: {name}" },
  "clock-due": { zh: "期限将满：{name}", en: "Deadline approaching: {name}" },
  "clock-overdue": { zh: "期限已过：{name}", en: "Deadline passed: {name}" },
  "clock-faulty": { zh: "到期事项没有办成：{name}", en: "Due and not carried out: {name}" },
  "records-held": { zh: "{count} 条记录等待人工判断", en: "{count} records wait for a person's judgement" },
  "filings-waiting": { zh: "{count} 份自行申报等待核对", en: "{count} filings wait to be judged" },
  "confirmations-aged": {
    zh: "{count} 条公示信息需要再次确认仍然有效",
    en: "{count} published records must be confirmed again",
  },
  "commitment-due": { zh: "待提交履行承诺的证明：{name}", en: "Commitment to be shown as kept: {name}" },
  "commitments-to-confirm": {
    zh: "{count} 份信用承诺待确认履行情况",
    en: "{count} commitments wait to be confirmed",
  },
  "assignment-to-deliver": { zh: "受托事项待交付：{name}", en: "Assignment to deliver: {name}" },
  "rating-to-explain": { zh: "两家评分分歧待说明：{name}", en: "Marks of two agencies to explain: {name}" },
  "delivery-to-judge": { zh: "机构交付的成果待验收：{name}", en: "Delivery of an agency to judge: {name}" },
  "consent-to-answer": {
    zh: "请答复查询授权的申请：{name}",
    en: "Answer a request for your consent: {name}",
  },
  "seals-to-apply": { zh: "{count} 份文书等待用印", en: "{count} documents wait for your seal" },
  "handovers-late": {
    zh: "{count} 次交付逾期未签收",
    en: "{count} handovers are not acknowledged in time",
  },
  "evaluations-to-qualify": {
    zh: "{count} 份评价申请等待资格审查",
    en: "{count} applications for evaluation wait to be judged",
  },
  "evaluation-objections": {
    zh: "{count} 项对评价的异议等待答复",
    en: "{count} objections to evaluations wait for an answer",
  },
  "evaluations-under-way": {
    zh: "{count} 份评价等待评分、评审、告知或公示",
    en: "{count} evaluations wait for marks, review, notice or publicity",
  },
  "grades-to-settle": {
    zh: "{count} 个信用等级因一票否决暂停或异议成立，等待会议决定",
    en: "{count} grades are suspended by a veto or disputed with reason, and wait for a decision",
  },
  "grade-reviews-due": {
    zh: "{count} 个信用等级的年度复核已到期",
    en: "{count} grades have come to their yearly review",
  },
  "marks-anew": {
    zh: "请重新评分（异议成立，由没有评过的人评）：{name}",
    en: "Give marks anew upon an upheld objection: {name}",
  },
  "marks-anew-by-others": {
    zh: "异议成立，请安排没有评过的人重新评分：{name}",
    en: "Have somebody who never scored it give marks anew: {name}",
  },
  "evaluation-to-check": { zh: "请核对评价数据：{name}", en: "Look at the data of your evaluation: {name}" },
  "mediation-to-answer": { zh: "请答复是否同意调解：{name}", en: "Say whether you consent to mediation: {name}" },
  "mediation-to-choose": { zh: "请选调解员：{name}", en: "Choose a mediator: {name}" },
  "mediation-to-appoint": { zh: "请指定调解员：{name}", en: "Appoint a mediator: {name}" },
  "mediation-session": { zh: "调解会：{name}", en: "Session of a mediation: {name}" },
  "mediation-to-minute": { zh: "请写调解会记录：{name}", en: "Write the minutes of a session: {name}" },
  "mediation-to-settle": {
    zh: "请召开调解会或者写协议书：{name}",
    en: "Call a session, or write the agreement: {name}",
  },
  "mediation-to-sign": { zh: "请签署调解协议书：{name}", en: "Sign the agreement: {name}" },
  "mediation-to-perform": { zh: "请履行调解协议并登记：{name}", en: "Perform the agreement and note it: {name}" },
  "mediation-to-confirm": { zh: "请确认对方是否已履行：{name}", en: "Confirm or dispute what was performed: {name}" },
  "mediation-to-answer-day": { zh: "请答复是否同意改期：{name}", en: "Answer the wish to move a day: {name}" },
  "mediation-to-join-court": {
    zh: "请答复是否共同申请司法确认：{name}",
    en: "Say whether you apply to the court together: {name}",
  },
  "case-to-take": { zh: "请签收协会的文书：{name}", en: "Take the association's document: {name}" },
  "case-to-state": { zh: "可以陈述申辩、申请听证：{name}", en: "You may state your case and ask to be heard: {name}" },
  "case-to-appeal": { zh: "可以申诉：{name}", en: "You may appeal: {name}" },
  "case-to-investigate": { zh: "请调查并提交证据：{name}", en: "Investigate and bring evidence: {name}" },
  "case-hearing": { zh: "听证：{name}", en: "Hearing: {name}" },
  "complaint-to-judge": { zh: "请审查是否受理投诉：{name}", en: "Judge whether a complaint is accepted: {name}" },
  "complaint-to-ask": { zh: "投诉已受理，请会员答复：{name}", en: "Complaint accepted, ask the member: {name}" },
  "complaint-to-answer": { zh: "请答复对本单位的投诉：{name}", en: "Answer a complaint about yourself: {name}" },
  "complaint-to-end": { zh: "投诉待处理：{name}", en: "Complaint to be dealt with: {name}" },
  "complaint-at-department": {
    zh: "投诉已转部门，待签收和答复：{name}",
    en: "Complaint at a department, receipt and reply to note: {name}",
  },
  "infringement-to-judge": {
    zh: "请审查侵权投诉：{name}",
    en: "Judge whether a complaint about data is accepted: {name}",
  },
  "infringement-to-assign": {
    zh: "请指定侵权投诉的承办人：{name}",
    en: "Entrust a complaint about data to somebody: {name}",
  },
  "infringement-to-find": {
    zh: "请调查侵权投诉并作出处理意见：{name}",
    en: "Inquire into a complaint about data and give the finding: {name}",
  },
  "infringement-to-order": { zh: "请确定追责和补救：{name}", en: "Order what follows from a finding: {name}" },
  "infringement-to-carry-out": { zh: "追责和补救待执行：{name}", en: "Consequences to carry out: {name}" },
  "infringement-to-close": { zh: "侵权投诉可以办结：{name}", en: "A complaint about data can be closed: {name}" },
  "suit-hearing": { zh: "开庭：{name}", en: "Hearing of a suit: {name}" },
  "case-letter-to-send": { zh: "请出具并寄送通报函：{name}", en: "Issue and send the letter: {name}" },
  "case-letter-to-receive": { zh: "请取得通报函的回执：{name}", en: "Get the receipt of the letter: {name}" },
  "norm-step": { zh: "规约和标准：{name}", en: "Norm: {name}" },
  "norm-report-owed": { zh: "{count} 年度执行情况报告：{name}", en: "Report on {count}: {name}" },
  "proposal-to-send": { zh: "建言待发出：{name}", en: "Proposal to send: {name}" },
  "proposal-unanswered": {
    zh: "建言逾期未获答复，请登记结果：{name}",
    en: "Proposal not answered by the day expected, enter what became of it: {name}",
  },
  "receivers-late": {
    zh: "{count} 个接收方逾期未签收更正、修复告知",
    en: "{count} receivers have not acknowledged a correction or repair in time",
  },
  "dues-unpublished": {
    zh: "会费标准逾期未向会员公布（{count} 版）",
    en: "{count} dues standards were not made known to the members in time",
  },
  "internal-rules-to-review": {
    zh: "{count} 项内部管理制度已到复核日期",
    en: "{count} internal rules have come to their review",
  },
  "decoupling-open": {
    zh: "脱钩和规范化自查正在进行，请逐项答复",
    en: "The yearly check of independence is open: answer each item",
  },
  "decoupling-never": {
    zh: "还没有做过脱钩和规范化自查，每年一次，请开始",
    en: "The yearly check of independence was never made: begin it",
  },
  "decoupling-faults-late": {
    zh: "自查发现的 {count} 个问题逾期未整改",
    en: "{count} faults found by the check are not mended in time",
  },
  "integrity-missing": {
    zh: "今年还没有会议列入诚信自律议题：{name}",
    en: "No integrity work on an agenda this year: {name}",
  },
  "term-due": { zh: "换届：{name}", en: "Election due: {name}" },
  "term-over": { zh: "任期已满，不能再作决定：{name}", en: "Term over, nothing can be decided: {name}" },
  "party-term-due": { zh: "党组织换届：{name}", en: "Election of the party organ: {name}" },
  "setup-late": { zh: "自律机构设立逾期：{name}", en: "Setting up of the self-discipline body is late: {name}" },
  "setup-due": { zh: "自律机构设立：{name}", en: "Setting up of the self-discipline body: {name}" },
  "password-aged": { zh: "登录口令已超过 90 天，请更换", en: "Your password is older than 90 days: change it" },
  "totp-missing": {
    zh: "请绑定动态口令：管理员要用两种方式证明身份",
    en: "Set up one-time codes: administrators need two factors",
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type WaitingKind = keyof typeof waitingTitles;

/** One thing that waits for the person who asks. */
export const waitingItem = z.object({
  kind: z.enum(Object.keys(waitingTitles) as [WaitingKind, ...WaitingKind[]]),
  title: z.object({ zh: z.string(), en: z.string() }),
  /** Where it is done, on the workbench. */
  matterPath: z.string().startsWith("/desk"),
  /** The last day; null where nothing is lost by waiting. */
  dueOn: z.iso.date().nullable(),
  /** The day since which it waits. */
  since: z.iso.date(),
  /** How many things one item stands for. */
  count: z.number().int().min(1).optional(),
});
export type WaitingItem = z.infer<typeof waitingItem>;

export const waitingList = z.object({ waiting: z.array(waitingItem).max(300) });

/** The title in both languages. A name may be given once for both or in each. */
export function waitingTitle(
  kind: WaitingKind,
  filled: { readonly name?: string | { readonly zh: string; readonly en: string }; readonly count?: number } = {},
): WaitingItem["title"] {
  const name = typeof filled.name === "object" ? filled.name : { zh: filled.name ?? "", en: filled.name ?? "" };
  const say = (language: "zh" | "en") =>
    fillSentence(waitingTitles[kind][language], { name: name[language], count: filled.count ?? 0 });
  return { zh: say("zh"), en: say("en") };
}

/** What runs by itself, in words; an operation without words is named by its code. */
const deedNames: Readonly<Record<string, { zh: string; en: string }>> = {
  "preview-import": { zh: "校验上传的文件", en: "checking an uploaded file" },
  "carry-out-import": { zh: "写入导入的记录", en: "writing imported records" },
  "carry-out-export": { zh: "生成导出的文件", en: "writing an exported file" },
  "note-objection-overdue": { zh: "答复异议", en: "answering an objection" },
  "note-repair-overdue": { zh: "办理信用修复申请", en: "dealing with an application for repair" },
  "note-mediation-overdue": { zh: "调解：答复或者达成", en: "mediation: answer or agreement" },
  "note-obligation-overdue": { zh: "调解协议：一项到期的履行", en: "a mediated agreement: something owed is due" },
  "note-court-time-over": {
    zh: "调解协议：申请司法确认的期限",
    en: "a mediated agreement: the time to apply for confirmation by a court",
  },
  "note-case-overdue": { zh: "案件：本阶段的期限", en: "a case: the period of its stage" },
  "note-complaint-overdue": { zh: "投诉：本阶段的期限", en: "a complaint: the period of its stage" },
  "note-infringement-overdue": { zh: "侵权投诉：本阶段的期限", en: "a complaint about data: the period of its stage" },
  "assign-case-investigator": { zh: "指定承办人", en: "an investigator was assigned" },
  "recuse-from-case": { zh: "有人回避", en: "somebody stood aside" },
  "issue-case-notice": { zh: "出具惩戒事先告知书", en: "the notice of a proposed sanction was issued" },
  "serve-case-document": { zh: "文书已送达", en: "a document was served" },
  "acknowledge-case-document": { zh: "会员已签收文书", en: "the member took a document" },
  "state-in-case": { zh: "会员已陈述申辩", en: "the member stated its case" },
  "call-case-hearing": { zh: "已定听证", en: "a hearing was called" },
  "minute-case-hearing": { zh: "听证笔录已成文", en: "the minutes of the hearing were written" },
  "decide-case": { zh: "已作出决定", en: "it was decided" },
  "appeal-case": { zh: "会员已申诉", en: "the member appealed" },
  "decide-case-appeal": { zh: "已作出申诉决定", en: "the appeal was decided" },
  "execute-case-sanction": { zh: "惩戒已登记执行", en: "a sanction was carried out" },
  "close-case": { zh: "已结案", en: "it was closed" },
  "withdraw-case-publication": { zh: "公示已撤下", en: "its publication was taken down" },
  "call-commitment": { zh: "催办到期的信用承诺", en: "calling for a commitment that is due" },
  "expire-import": { zh: "预览到期作废", en: "letting an unconfirmed preview expire" },
  "miss-dues-publication": { zh: "会费标准向会员公布", en: "making the dues standard known to the members" },
  "call-internal-rule-review": { zh: "内部管理制度复核", en: "the review of an internal rule" },
  "close-evaluation-call": { zh: "会员申请参加评价", en: "applications for an evaluation" },
  "close-evaluation-remarks": { zh: "会员核对评价数据", en: "members' remarks on their data" },
  "finish-evaluation-publicity": { zh: "评价结果公示", en: "publicity of a result of evaluation" },
  "call-grade-review": { zh: "信用等级年度复核", en: "the yearly review of a grade" },
  "note-marks-overdue": { zh: "异议成立后重新评分", en: "marks to be given anew upon an upheld objection" },
  "call-decoupling-round": { zh: "下一轮脱钩和规范化自查", en: "the next check of independence" },
};

export function deedName(operation: string): { readonly zh: string; readonly en: string } {
  return deedNames[operation] ?? { zh: operation, en: operation };
}

/** The same as the head of a line of its own. */
export function deedTitle(operation: string): { readonly zh: string; readonly en: string } {
  const { zh, en } = deedName(operation);
  return { zh, en: en.charAt(0).toUpperCase() + en.slice(1) };
}

/** What has a last day comes first, the earliest before; then what has waited longest. */
export function inOrderOfNeed(items: readonly WaitingItem[]): WaitingItem[] {
  return items.toSorted(
    (one, other) => compare(one.dueOn ?? "9999", other.dueOn ?? "9999") || compare(one.since, other.since),
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
