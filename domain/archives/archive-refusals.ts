import type { RefusalTable } from "../refusal.ts";

/** What reading an archive and confirming its records refuses. */
export const archiveRefusals = {
  "subject-not-found": {
    status: 404,
    zh: "没有这个主体的公开档案。请核对链接，或按名称、统一社会信用代码重新查询。",
    en: "There is no open archive of such a subject. Check the link, or search by name or unified social credit code.",
  },
  "subject-merged": {
    status: 410,
    zh: "这个主体已并入另一主体（{winner}）。请改查后者。",
    en: "This subject was merged into another ({winner}). Look up that one.",
  },
  "as-of-in-future": {
    status: 422,
    zh: "{on} 还没有到，档案最多查到今天（{today}）。请改填今天或以前的日期。",
    en: "{on} has not come yet; an archive can be asked up to today ({today}). Give today or an earlier day.",
  },
  "retention-not-over": {
    status: 409,
    zh: "今天没有保存期满待删除的内容。期满次日程序会再来办理，无需处理。",
    en: "Nothing is past its retention today. The program comes again each day; there is nothing to do.",
  },
  "record-not-found": {
    status: 404,
    zh: "这个主体的档案里没有这条记录，或者它不在您的查阅范围内。",
    en: "The archive of this subject holds no such record, or not for you.",
  },
  "record-replaced": {
    status: 409,
    zh: "这条记录已被后来的版本（{by}）更正。请对最新版本办理。",
    en: "This record was corrected by a later version ({by}). Deal with the latest one.",
  },
  "record-not-held": {
    status: 409,
    zh: "这条记录没有待核事项，无需放行。",
    en: "This record is not held back, so there is nothing to release.",
  },
  "confirmation-in-future": {
    status: 422,
    zh: "确认日期 {on} 晚于今天（{today}）。请填写来源确认的实际日期。",
    en: "The day of confirmation, {on}, is later than today ({today}). Give the day on which the source confirmed it.",
  },
  "confirmation-overtaken": {
    status: 409,
    zh: "来源在 {lastConfirmedOn} 已经确认过，更早的确认（{on}）不再记入。",
    en: "The source confirmed it on {lastConfirmedOn} already; an earlier confirmation ({on}) is not entered.",
  },
} as const satisfies RefusalTable;
