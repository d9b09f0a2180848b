import type { RefusalTable } from "../../refusal.ts";

/** What a complaint about a member refuses, and how to put it right. */
export const complaintRefusals = {
  "complaint-not-found": {
    status: 404,
    zh: "没有这件投诉，或者与您无关。请刷新列表。",
    en: "There is no such complaint, or it is none of yours. Load the list again.",
  },
  "complaint-paper-not-found": {
    status: 404,
    zh: "这件投诉里没有这份材料（{id}）。请先提交材料，再引用。",
    en: "The complaint holds no such paper ({id}). Bring it first, then name it.",
  },
  "complaint-receipt-unknown": {
    status: 404,
    zh: "没有这个回执码。请核对后再填；回执码遗失的，请联系秘书处。",
    en: "There is no such receipt. Check what you typed; if it is lost, turn to the secretariat.",
  },
  "complaint-not-member": {
    status: 409,
    zh: "所选单位不在本协会的会员名册上，协会只受理对会员的投诉。请核对名称；对其他单位的投诉请向市场监督管理部门（12315）提出。",
    en: "The organisation chosen is not on the association's roll; only complaints about members are taken. Check the name; about others turn to the market regulator (12315).",
  },
  "complaint-of-oneself": {
    status: 422,
    zh: "投诉人和被投诉会员是同一个单位。请重新选择被投诉会员。",
    en: "The complainant and the member complained of are the same. Choose the member again.",
  },
  "complaint-contact-missing": {
    status: 422,
    zh: "投诉人不是登记的单位的，须写明姓名或者名称（至少两个字）。请补上后再提交。",
    en: "A complainant who is not of the register is named, with at least two letters. Add the name and send again.",
  },
  "complaint-day-wrong": {
    status: 422,
    zh: "日期 {on} 不对：应当不早于 {from}、不晚于 {until}。请改正后再提交。",
    en: "The day {on} is wrong: it lies between {from} and {until}. Correct it and send again.",
  },
  "complaint-stage-wrong": {
    status: 409,
    zh: "投诉现在（{stage}）不能这样办。请刷新页面，看现在可以办什么。",
    en: "At this stage ({stage}) that cannot be done. Load the page again and see what can.",
  },
  "complaint-not-your-move": {
    status: 409,
    zh: "这一步不由您办。请由秘书处、被投诉会员或者投诉人办理。",
    en: "This step is not yours. The secretariat, the member or the complainant takes it.",
  },
  "complaint-instead-missing": {
    status: 422,
    zh: "不予受理的，须告诉投诉人可以向哪里提出。请补上后再提交。",
    en: "Who is not accepted is told where to turn instead. Add it and send again.",
  },
  "complaint-answer-paper-missing": {
    status: 422,
    zh: "秘书处代为登记会员答复的，须附会员的书面材料。请先提交材料。",
    en: "What the secretariat enters for the member rests on the member's paper. Bring it first.",
  },
  "complaint-receipt-noted": {
    status: 409,
    zh: "部门的签收已经登记过。请刷新页面。",
    en: "The department's receipt is noted already. Load the page again.",
  },
  "complaint-rule-missing": {
    status: 409,
    zh: "规则包里没有今天施行的投诉规则（{rule}）。请系统管理员补上。",
    en: "No rule of complaints ({rule}) is in force today. The system administrator adds one to the packs.",
  },
  "complaints-too-many": {
    status: 409,
    zh: "网上投诉暂时太多，秘书处还没有处理完。请改用电话或者书面方式提出。",
    en: "Too many complaints came in online and still wait. Turn to the secretariat by telephone or on paper.",
  },
} as const satisfies RefusalTable;
