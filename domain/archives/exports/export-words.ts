import type { SubjectKind } from "../../subjects/subject-view.ts";
import type { RecordView } from "../record-view.ts";
import type { RecordState } from "./record-filter.ts";

export type ExportLanguage = "zh" | "en";
type Both = Readonly<Record<ExportLanguage, string>>;

/** What is printed on a file that leaves the house; whoever opens it has no word file of ours. */
export const exportWords = {
  title: { zh: "信用记录导出", en: "Export of credit records" },
  number: { zh: "交付编号", en: "Handover number" },
  association: { zh: "导出协会", en: "Association" },
  exporter: { zh: "导出人", en: "Exported by" },
  at: { zh: "导出时间（数据截至）", en: "Exported at (as of)" },
  purpose: { zh: "用途", en: "Purpose" },
  recipient: { zh: "接收方", en: "Recipient" },
  filter: { zh: "筛选条件", en: "Filter" },
  everything: { zh: "全部", en: "everything" },
  count: { zh: "条数", en: "Rows" },
  notice: { zh: "说明", en: "Note" },
  noticeText: {
    zh: "本文件的交付已登记。记录被更正、修复、撤回或提出异议的，将按登记通知接收方；请勿转交他人或用于其他用途。",
    en: "This handover is registered. When a record is corrected, repaired, taken back or objected to, the recipient is told. Do not pass the file on or use it for anything else.",
  },
} as const satisfies Record<string, Both>;

export const exportColumns = {
  subject: { zh: "主体名称", en: "Subject" },
  code: { zh: "统一社会信用代码", en: "Unified social credit code" },
  kind: { zh: "主体类型", en: "Kind of subject" },
  item: { zh: "目录事项", en: "Item" },
  polarity: { zh: "性质", en: "Polarity" },
  documentKind: { zh: "文书种类", en: "Kind of document" },
  document: { zh: "文号", en: "Document number" },
  issuer: { zh: "作出机关", en: "Issuer" },
  decidedOn: { zh: "决定日期", en: "Decided on" },
  basis: { zh: "依据", en: "Legal basis" },
  amount: { zh: "金额（元）", en: "Amount (yuan)" },
  validFrom: { zh: "有效期自", en: "Valid from" },
  validTo: { zh: "有效期至", en: "Valid to" },
  state: { zh: "公示状态", en: "Publicity" },
  publicFrom: { zh: "公示自", en: "Public from" },
  publicUntil: { zh: "公示至", en: "Public until" },
  severity: { zh: "失信等级", en: "Severity" },
  source: { zh: "数据来源单位", en: "Source" },
  confirmedOn: { zh: "最近确认日", en: "Last confirmed on" },
  recalledOn: { zh: "撤回日", en: "Taken back on" },
  disputed: { zh: "异议和附注", en: "Objection and note" },
  recordId: { zh: "记录编号", en: "Record id" },
  publishDueOn: { zh: "应公示日", en: "Due to be public on" },
  publishDaysLate: { zh: "迟报工作日", en: "Working days late" },
  content: { zh: "内容", en: "Content" },
} as const satisfies Record<string, Both>;

export const disputedWords: Both = { zh: "有异议（{on} 起）", en: "disputed since {on}" };
export const groundDisputedWords: Both = {
  zh: "依据的记录有异议（{on} 起）",
  en: "what it rests on is disputed since {on}",
};

export const filterNames = {
  item: exportColumns.item,
  decided: exportColumns.decidedOn,
  issuer: exportColumns.issuer,
  state: exportColumns.state,
  polarity: exportColumns.polarity,
  subject: { zh: "主体", en: "Subject" },
  kind: exportColumns.kind,
  members: { zh: "范围", en: "Scope" },
  source: exportColumns.source,
  received: { zh: "收到时间", en: "Received in" },
  late: { zh: "时效", en: "Time limit" },
  lateOnly: { zh: "迟报的", en: "late only" },
  ownMembers: { zh: "本协会现有会员", en: "present members of the association" },
  anyDay: { zh: "不限", en: "any day" },
  until: { zh: "至", en: "to" },
} as const satisfies Record<string, Both>;

export const stateWords: Readonly<Record<RecordState, Both>> = {
  public: { zh: "公示中", en: "public" },
  held: { zh: "待人工核定", en: "held for a person" },
  "not-yet": { zh: "尚未公示", en: "not yet public" },
  ended: { zh: "公示期满", en: "publicity ended" },
  unconfirmed: { zh: "久未确认，暂不公示", en: "not confirmed for long, not shown" },
  "not-public": { zh: "不公示", en: "not public" },
  recalled: { zh: "已撤回", en: "taken back" },
};

export const polarityWords: Readonly<Record<RecordView["polarity"], Both>> = {
  adverse: { zh: "不良记录", en: "adverse" },
  positive: { zh: "良好记录", en: "positive" },
  neutral: { zh: "其他记录", en: "neutral" },
};

export const severityWords: Readonly<Record<NonNullable<RecordView["publicity"]["severity"]>, Both>> = {
  minor: { zh: "轻微", en: "minor" },
  general: { zh: "一般", en: "general" },
  serious: { zh: "严重", en: "serious" },
};

export const kindWords: Readonly<Record<SubjectKind, Both>> = {
  enterprise: { zh: "企业", en: "enterprise" },
  "individual-business": { zh: "个体工商户", en: "individual business" },
  "social-organisation": { zh: "社会组织", en: "social organisation" },
  "public-institution": { zh: "事业单位", en: "public institution" },
  department: { zh: "行政机关", en: "department" },
  "other-organisation": { zh: "其他组织", en: "other organisation" },
  practitioner: { zh: "从业人员", en: "practitioner" },
};
