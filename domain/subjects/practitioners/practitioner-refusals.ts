import type { RefusalTable } from "../../refusal.ts";

/** What the register of practitioners refuses. No value of a person stands in a sentence. */
export const practitionerRefusals = {
  "practitioner-known": {
    status: 409,
    zh: "这个身份证号码已经登记（档案编号 {subjectId}）。请打开已有的档案。",
    en: "This identity number is registered already (archive {subjectId}). Open the archive that is there.",
  },
  "phone-wrong-form": {
    status: 422,
    zh: "手机号码应为 1 开头的 11 位数字。没有的请留空。",
    en: "A mobile number has 11 digits and begins with 1. Leave it empty where there is none.",
  },
  "practitioner-not-found": {
    status: 404,
    zh: "本协会没有登记这名从业人员。",
    en: "This association has no such practitioner on its register.",
  },
  "practice-enterprise-unknown": {
    status: 422,
    zh: "没有找到这家单位。请先从查询结果中选定执业单位。",
    en: "There is no such organisation. Choose the place of work from the search first.",
  },
  "practice-days-wrong": {
    status: 422,
    zh: "执业的起止日期不对：{since} 至 {until}，起始日不能晚于今天（{today}），截止日不能早于起始日。",
    en: "The days of the practice are wrong: {since} to {until}. It may not begin after today ({today}) nor end before it begins.",
  },
  "practice-not-found": {
    status: 404,
    zh: "没有这条执业关系，或者它已经结束。",
    en: "There is no such practice, or it has ended already.",
  },
} as const satisfies RefusalTable;
