import type { RefusalTable } from "../../refusal.ts";

/** What mediation refuses, and how to put it right. */
export const mediationRefusals = {
  "mediation-not-found": {
    status: 404,
    zh: "没有这件调解，或者您不是当事人、调解员。请刷新列表。",
    en: "There is no such mediation, or you are neither a party nor its mediator. Load the list again.",
  },
  "mediation-paper-not-found": {
    status: 404,
    zh: "这件调解里没有这份材料（{id}）。请先提交材料，再引用。",
    en: "This mediation holds no such paper ({id}). Bring it first, then name it.",
  },
  "mediation-session-not-found": {
    status: 404,
    zh: "没有第 {number} 次调解会。请刷新页面。",
    en: "There is no session {number}. Load the page again.",
  },
  "mediator-not-found": {
    status: 404,
    zh: "调解员名册上没有这个人，或者已经移出。请刷新名册后再选。",
    en: "The roll holds no such mediator, or not any more. Load the roll again and choose.",
  },
  "mediation-stage-wrong": {
    status: 409,
    zh: "这件调解现在（{stage}）不能这样办。请刷新页面，看现在可以办什么。",
    en: "At this stage ({stage}) that cannot be done. Load the page again and see what can.",
  },
  "mediation-not-your-move": {
    status: 409,
    zh: "这一步不由您办。请由对方当事人、调解员或秘书处办理。",
    en: "This step is not yours. The other party, the mediator or the secretariat takes it.",
  },
  "mediation-said-already": {
    status: 409,
    zh: "这一方已经办过这一步。请刷新页面。",
    en: "This party has done that already. Load the page again.",
  },
  "mediation-agreement-changed": {
    status: 409,
    zh: "协议书已经改写为{number}，您签署的是前一份。请签署新的一份后再提交。",
    en: "The agreement was written anew as {number}; what you signed is the one before. Sign the new one and bring that.",
  },
  "mediation-why-missing": {
    status: 422,
    zh: "调解员、秘书处结束调解须写明理由；一方当事人退出的，由其本人办理，或者由秘书处附该方书面材料登记。",
    en: "A mediator or the secretariat ends it with a reason. A party leaves itself, or the secretariat enters it from that party's paper.",
  },
  "mediation-not-member": {
    status: 409,
    zh: "所选单位不在本协会的会员名册上。调解的双方中至少一方是会员；请选会员一方，另一方填作对方。",
    en: "The organisation chosen is not on the association's roll. One of the two is a member: choose that one, and give the other as the other party.",
  },
  "mediation-with-oneself": {
    status: 422,
    zh: "双方当事人是同一个单位。请重新选择对方。",
    en: "Both parties are the same organisation. Choose the other party again.",
  },
  "mediation-respondent-missing": {
    status: 422,
    zh: "没有写明对方当事人。请从登记的单位中选择，或写明名称和联系方式。",
    en: "The other party is missing. Choose one of the register, or give name and address.",
  },
  "mediation-side-missing": {
    status: 422,
    zh: "秘书处代为登记的，须写明是哪一方，并附该方的书面材料。",
    en: "What the secretariat enters for a party needs the side and that party's paper.",
  },
  "mediation-day-past": {
    status: 422,
    zh: "日期 {on} 已经过去。请改为今天或以后的日期。",
    en: "The day {on} is past. Give today or a later day.",
  },
  "mediation-day-to-come": {
    status: 409,
    zh: "调解会定于 {on}，还没有开。开完以后再写记录。",
    en: "The session is on {on} and was not held yet. Write its minutes afterwards.",
  },
  "mediation-rule-missing": {
    status: 409,
    zh: "规则包里没有今天施行的调解期限（{rule}）。请系统管理员补上。",
    en: "No rule of the periods of mediation ({rule}) is in force today. The system administrator adds one to the packs.",
  },
  "mediator-conflict": {
    status: 409,
    zh: "{name}不能调解这件纠纷：{why}。请另选一位。",
    en: "{name} may not mediate this dispute: {whyEn}. Choose another.",
  },
  "mediator-without-office": {
    status: 409,
    zh: "这个账号在本协会没有“自律委员”职务，不能列入调解员名册。请先由安全管理员授予职务。",
    en: "This account does not hold the office of the self-discipline committee here. The security administrator grants it first.",
  },
  "mediator-listed-already": {
    status: 409,
    zh: "这个账号已在调解员名册上。",
    en: "This account is on the roll of mediators already.",
  },
  "mediator-not-yourself": {
    status: 409,
    zh: "调解员只能申报自己的利害关系；别人的由秘书处登记。",
    en: "A mediator declares their own ties only; the secretariat notes those of others.",
  },
} as const satisfies RefusalTable;
