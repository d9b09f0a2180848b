import type { RefusalTable } from "../refusal.ts";

/** What keeping the register of subjects refuses, and how to mend it. */
export const registerRefusals = {
  "subject-has-faults": {
    status: 422,
    zh: "有 {count} 处填写不对。请按各项下面的说明改正后再登记。",
    en: "{count} of the values are not right. Mend each as told beside it and register again.",
  },
  "subject-known": {
    status: 409,
    zh: "代码 {code} 已登记在“{name}”名下，不能再登记一个主体。请打开该主体办理；名称不同的，先核对证照，属于更名的在该主体上登记更名。",
    en: "The code {code} is held by {name} already and cannot be registered again. Open that subject; if the name differs, check the licence and record a change of name there.",
  },
  "subject-resembles-others": {
    status: 409,
    zh: "有 {count} 个已登记的主体与它相近（如“{name}”）。请先逐一核对；确实不是同一主体的，写明理由后再登记。",
    en: "{count} subjects on the register resemble it ({name} among them). Check each of them; if it is none of these, say why and register again.",
  },
  "kind-differs-from-code": {
    status: 422,
    zh: "所选类别与代码不符：代码的前两位属于另一类主体。请对照证照改正类别或代码。",
    en: "The kind does not agree with the code, whose first two characters belong to another kind of subject. Correct the kind or the code from the licence.",
  },
  "name-unchanged": {
    status: 409,
    zh: "“{name}”已经是现用名称，无需登记更名。",
    en: "{name} is the registered name already; there is no change to record.",
  },
  "name-recorded": {
    status: 409,
    zh: "这个名称已经登记过，无需重复登记。",
    en: "This name is recorded already.",
  },
  "name-change-not-found": {
    status: 404,
    zh: "没有这条名称登记，或者它已被更正。请刷新后对最新的一条办理。",
    en: "There is no such entry of a name, or it was corrected already. Reload and deal with the latest one.",
  },
  "name-change-kind-differs": {
    status: 409,
    zh: "更正须与原登记属于同一种（更名、曾用名或简称）。请另行登记。",
    en: "A correction must be of the same kind as the entry it corrects (change of name, former name or short name). Record the other one separately.",
  },
  "name-days-missing": {
    status: 422,
    zh: "登记更名须填写新名称自哪一日起使用，且没有终止日。请对照变更核准文书填写。",
    en: "A change of name needs the day from which the new name holds, and no last day. Take it from the notice of change.",
  },
  "register-day-in-future": {
    status: 422,
    zh: "日期 {on} 还没有到（今天是 {today}）。请填写文书上的日期，到期之后再登记。",
    en: "The day {on} has not come yet (today is {today}). Give the day of the document, and enter it when it has come.",
  },
  "register-days-reversed": {
    status: 422,
    zh: "终止日 {to} 早于起始日 {from}。请核对两个日期。",
    en: "The last day {to} is earlier than the first day {from}. Check both days.",
  },
  "relation-with-itself": {
    status: 422,
    zh: "主体不能是自己的分支机构或下属。请选择另一个主体。",
    en: "A subject cannot be a part of itself. Choose another one.",
  },
  "relation-in-circle": {
    status: 409,
    zh: "“{name}”已经直接或间接隶属于本主体，不能再作为它的上级。请核对登记的方向。",
    en: "{name} is a part of this subject already, directly or through others, and cannot be its parent. Check which is the parent.",
  },
  "relation-with-person": {
    status: 422,
    zh: "自然人没有分支机构和上级单位。从业人员与单位的关系在从业人员名册中登记。",
    en: "Natural persons have neither branches nor parents. Where somebody works is kept in the register of practitioners.",
  },
  "relation-stands": {
    status: 409,
    zh: "这个关系已登记（自 {from} 起），或该分支机构已登记在另一上级之下。须先终止原关系再登记。",
    en: "This relation stands already (from {from}), or the branch belongs to another parent. End that relation first.",
  },
  "relation-not-found": {
    status: 404,
    zh: "没有这个关系。请刷新后重试。",
    en: "There is no such relation. Reload and try again.",
  },
  "relation-ended": {
    status: 409,
    zh: "这个关系已于 {on} 终止。",
    en: "This relation ended on {on}.",
  },
} as const satisfies RefusalTable;
