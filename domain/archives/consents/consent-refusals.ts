import type { RefusalTable } from "../../refusal.ts";

/** What registering data users, granting a consent and looking under it refuse. */
export const consentRefusals = {
  "data-user-not-found": {
    status: 404,
    zh: "没有登记这家授权查询方。请从名册中选择，或者先由秘书处登记。",
    en: "There is no such data user. Choose one of the register, or have the secretariat register it first.",
  },
  "data-user-standing": {
    status: 409,
    zh: "这家单位已经登记为授权查询方。要改协议的，先终止再重新登记。",
    en: "The organisation is a data user already. To change the agreement, end it and register it anew.",
  },
  "data-user-ended": {
    status: 409,
    zh: "这家授权查询方已于 {on} 终止，不能再申请授权或者查询。请与秘书处联系。",
    en: "This data user's entry ended on {on}: nothing is asked for or read under it any more. Ask the secretariat.",
  },
  "data-user-not-organisation": {
    status: 422,
    zh: "授权查询方须是单位，不能是个人。请改选一家单位。",
    en: "A data user is an organisation, never a person. Choose an organisation.",
  },
  "data-user-code-missing": {
    status: 409,
    zh: "这家单位没有校验通过的统一社会信用代码。请先在主体登记中补上代码。",
    en: "The organisation has no valid unified social credit code. Enter its code in the register of subjects first.",
  },
  "data-user-kind-unsaid": {
    status: 422,
    zh: "选“其他”的，请写明是什么单位；选其他各类的，不写。",
    en: "Say in words what the organisation is where its kind is “other”, and only there.",
  },
  "consent-rule-missing": {
    status: 409,
    zh: "今天没有生效的授权查询规则，不能授权。请先由秘书处启用规则包。",
    en: "No rule on consents is in force today, so none can be granted. Have the pack switched on first.",
  },
  "consent-not-found": {
    status: 404,
    zh: "没有这份授权，或者它与您无关。请刷新列表后重选。",
    en: "There is no such consent, or it does not concern you. Load the list again and choose anew.",
  },
  "consent-class-unknown": {
    status: 422,
    zh: "目录中没有可以授权的类别“{name}”。请从列表中选择。",
    en: "The catalogue has no class {name} that can be opened. Choose one of the list.",
  },
  "consent-purpose-unsaid": {
    status: 422,
    zh: "用途选“其他”的，请写明是什么用途；选其他各项的，不写。",
    en: "Say in words what the purpose is where it is “other”, and only there.",
  },
  "consent-days-wrong": {
    status: 422,
    zh: "授权的起止日（{from} 至 {until}）有误：起始日不早于今天（{today}），截止日不早于起始日。",
    en: "The days of the consent ({from} to {until}) are wrong: it begins today ({today}) or later and does not end before it begins.",
  },
  "consent-too-long": {
    status: 422,
    zh: "截止日 {until} 太晚，最晚可到 {latest}。到期后可以重新授权。",
    en: "The last day {until} is too late; {latest} is the latest. A new consent can be granted afterwards.",
  },
  "consent-wider": {
    status: 422,
    zh: "答复不能比申请的范围更宽：用途照申请，类别、截止日、次数只能减少。要给得更多，请另行授权。",
    en: "An answer opens no more than was asked for: same purpose; classes, last day and looks may only shrink. To give more, grant a consent of your own.",
  },
  "consent-of-person": {
    status: 422,
    zh: "自然人不用此项授权：由本人签发职业信用报告。",
    en: "A natural person grants no consent here: the person issues a professional report.",
  },
  "consent-to-oneself": {
    status: 422,
    zh: "不能授权给自己，也不能向自己申请授权。请改选单位。",
    en: "Nobody grants a consent to itself or asks itself for one. Choose another organisation.",
  },
  "consent-not-asked": {
    status: 409,
    zh: "这份申请已经答复或者过期（状态：{state}），不能再答复。",
    en: "This request was answered or has lapsed (state: {state}); it cannot be answered any more.",
  },
  "consent-asked-already": {
    status: 409,
    zh: "对这家单位已有一份等待答复的申请。请等对方答复。",
    en: "A request to this organisation is waiting for its answer already. Wait for it.",
  },
  "consent-request-another": {
    status: 409,
    zh: "这份申请是另一家授权查询方提出的。请在它的申请上答复。",
    en: "The request is another data user's. Answer it as that one's.",
  },
  "consent-not-revocable": {
    status: 409,
    zh: "这份授权没有生效或者已经结束（状态：{state}），不需要撤销。",
    en: "This consent was never granted or is over (state: {state}); there is nothing to revoke.",
  },
  "consent-why-missing": {
    status: 422,
    zh: "秘书处代为停止授权的，请写明依据（例如主体的书面要求）。",
    en: "Where the secretariat stops a consent for its subject, say on what ground (such as a letter of the subject).",
  },
  "consent-not-live": {
    status: 409,
    zh: "这份授权现在不能用（状态：{state}）。请向主体重新申请授权。",
    en: "This consent cannot be used now (state: {state}). Ask the subject for a new one.",
  },
  "consent-used-up": {
    status: 409,
    zh: "授权的 {count} 次查询已经用完。请向主体重新申请授权。",
    en: "The {count} looks of this consent are used up. Ask the subject for a new one.",
  },
  "consent-purpose-differs": {
    status: 422,
    zh: "查询的用途与授权的用途（{purpose}）不一致，不能查询。请按授权的用途查询，或者另行申请。",
    en: "The purpose is not the one consented to ({purposeEn}). Look for that purpose, or ask for another consent.",
  },
  "consent-class-outside": {
    status: 422,
    zh: "类别“{name}”不在授权范围内。请只选授权的类别。",
    en: "The class {name} is outside the consent. Choose only classes it names.",
  },
  "consent-paper-not-found": {
    status: 404,
    zh: "没有这份授权书扫描件，或者它已用于另一份授权。请重新上传。",
    en: "There is no such scan, or it belongs to another consent already. Upload it again.",
  },
} as const satisfies RefusalTable;
