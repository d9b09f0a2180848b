import type { RefusalTable } from "../../refusal.ts";

/** What dues refuse: a standard, an assessment, a payment, a use. */
export const duesRefusals = {
  "governance-rules-missing": {
    status: 409,
    zh: "规则包里没有今天适用的规则“{rule}”，无从判断。请管理员补上规则包。",
    en: "The packs hold no rule “{rule}” in force here today, so this cannot be judged. Have the administrator add the pack.",
  },
  "dues-standard-not-found": {
    status: 404,
    zh: "没有这一版会费标准，或者它属于另一家协会。",
    en: "There is no such dues standard, or it belongs to another association.",
  },
  "dues-standard-stage-wrong": {
    status: 409,
    zh: "这一版会费标准已经表决通过，不能再改。要调整，请另拟一版，由会员（代表）大会表决。",
    en: "This dues standard was carried and cannot be changed. Draft another version and have the assembly vote on it.",
  },
  "dues-tiers-too-many": {
    status: 422,
    zh: "会费至多分{most}档，这里有{given}档。请合并档次。",
    en: "Dues may have {most} tiers at most; there are {given}. Join some of them.",
  },
  "dues-amount-floating": {
    status: 422,
    zh: "“{name}”里有“{word}”：会费须是确定的金额，不得浮动。请写明数额，去掉这样的字样。",
    en: "“{name}” says “{word}”: dues are definite amounts and may not float. Name the amount and leave such words out.",
  },
  "dues-tier-empty": {
    status: 422,
    zh: "“{name}”没有写明适用于哪些职务或哪类会员。请至少选一项。",
    en: "“{name}” does not say for which posts or which kind of members it is. Choose at least one.",
  },
  "dues-tier-unclear": {
    status: 422,
    zh: "“{claim}”出现在两档里，同一会员会有两个金额。请只保留一处。",
    en: "“{claim}” stands in two tiers, so that a member would owe two amounts. Keep one of them.",
  },
  "resolution-not-on-dues": {
    status: 409,
    zh: "这项决议不是就这一版会费标准、在其文本确定之后作出的“制定、修改会费标准”决议。请选择会员（代表）大会就本标准通过的决议。",
    en: "That resolution does not set this standard as its text stands now. Choose the one the assembly took on this standard.",
  },
  "dues-vote-not-secret": {
    status: 409,
    zh: "会费标准须以无记名投票表决（民发〔2014〕166号），决议{number}不是。请由会员（代表）大会无记名表决。",
    en: "Dues are set by secret ballot (民发〔2014〕166号); resolution {number} was not. Have the assembly vote by secret ballot.",
  },
  "dues-body-not-assembly": {
    status: 409,
    zh: "会费标准只能由会员（代表）大会制定、修改（民发〔2014〕166号），决议{number}是“{body}”作出的。请提交会员（代表）大会。",
    en: "Only the assembly sets dues (民发〔2014〕166号); resolution {number} was taken by “{body}”. Put it to the assembly.",
  },
  "dues-published-already": {
    status: 409,
    zh: "这一版会费标准已登记公布（{on}）。",
    en: "The publication of this standard is entered already ({on}).",
  },
  "dues-publication-day-wrong": {
    status: 422,
    zh: "公布日期应在表决之日（{earliest}）至今天（{latest}）之间。请按实际公布的日期填写。",
    en: "The day of publication lies between the vote ({earliest}) and today ({latest}). Enter the day on which it was made known.",
  },
  "dues-year-too-far": {
    status: 422,
    zh: "会费至多核定到下一年度（{latest} 年）。请核对年度。",
    en: "Dues are assessed up to the next year at most ({latest}). Check the year.",
  },
  "dues-standard-missing": {
    status: 409,
    zh: "没有适用于 {year} 年的会费标准，不得收取会费。请先由会员（代表）大会通过一版。",
    en: "No dues standard holds for {year}, and nothing may be levied without one. Have the assembly set one first.",
  },
  "dues-standard-unpublished": {
    status: 409,
    zh: "适用于 {year} 年的会费标准还没有向会员公布，不能据以核定。请先公布并登记。",
    en: "The standard for {year} has not been published to the members; nothing is assessed by it before. Publish it and enter that.",
  },
  "dues-tier-missing": {
    status: 409,
    zh: "会员“{name}”不属于标准的任何一档，共{count}名会员如此。请核对名册和任职，或由会员（代表）大会修改标准。",
    en: "“{name}” falls into no tier of the standard, and {count} members in all. Compare roll and posts, or have the assembly amend the standard.",
  },
  "dues-nobody-new": {
    status: 409,
    zh: "{year} 年的会费已经核定，名册上没有尚未核定的会员。",
    en: "The dues of {year} are assessed and nobody on the roll is missing.",
  },
  "dues-not-assessed": {
    status: 404,
    zh: "{year} 年的会费还没有核定。请先核定。",
    en: "The dues of {year} are not assessed yet. Assess them first.",
  },
  "dues-export-not-found": {
    status: 404,
    zh: "没有这份导出的会费名单，或者它属于另一家协会。",
    en: "There is no such export of dues, or it belongs to another association.",
  },
  "dues-line-not-found": {
    status: 404,
    zh: "没有这一笔应缴会费，请刷新页面。",
    en: "There is no such line of dues; reload the page.",
  },
  "dues-entry-not-found": {
    status: 404,
    zh: "没有这一笔登记，请刷新页面。",
    en: "There is no such entry; reload the page.",
  },
  "dues-paid-beyond": {
    status: 409,
    zh: "金额 {amount} 元超出尚欠的 {owed} 元。标准之外不得收取会费；多缴的请退还，按实收登记。",
    en: "{amount} yuan is more than the {owed} yuan still owed. Nothing is levied beyond the standard: refund what was paid too much and enter what stays.",
  },
  "dues-receipt-used": {
    status: 409,
    zh: "票据号{receipt}已经登记过。请核对票据；登记有误的，先冲销原登记。",
    en: "Receipt {receipt} is entered already. Compare the receipt; reverse the former entry first if that one was wrong.",
  },
  "dues-day-in-future": {
    status: 422,
    zh: "日期不能晚于今天（{today}）。请按票据或凭证上的日期填写。",
    en: "The day may not be later than today ({today}). Enter the day on the receipt or voucher.",
  },
  "dues-ground-unknown": {
    status: 409,
    zh: "会费标准没有“{ground}”这一减免情形。标准没有规定的，不得减免。",
    en: "The standard knows no ground “{ground}”. What the standard does not provide for is not reduced.",
  },
  "dues-reduced-already": {
    status: 409,
    zh: "这一笔已经减免过。要改用另一情形，请先冲销原减免。",
    en: "This line is reduced already. Reverse that first if another ground applies.",
  },
  "dues-reduction-none": {
    status: 409,
    zh: "按“{name}”应缴 {to} 元，不低于本档金额，无需减免。",
    en: "By “{name}” {to} yuan would be due, which is not less than the tier.",
  },
  "dues-reversed-already": {
    status: 409,
    zh: "这一笔已经冲销，或者本身就是冲销。冲销不能再冲销；请重新登记。",
    en: "This entry is reversed already, or is itself a reversal. Enter it anew instead.",
  },
  "dues-use-unknown": {
    status: 422,
    zh: "没有“{category}”这一用途。请从列出的用途中选择。",
    en: "There is no use “{category}”. Choose one of those listed.",
  },
  "dues-not-distributed": {
    status: 409,
    zh: "这笔支出写的是“{what}”，依法不得如此使用（{source}）。确属正当用途的，请改写清楚用途和收款方。",
    en: "This use reads as “{whatEn}”, which is forbidden ({source}). If it is a proper one, say plainly what for and to whom.",
  },
  "dues-balance-short": {
    status: 409,
    zh: "会费结余 {balance} 元，不够支出 {amount} 元。请核对金额；由其他经费列支的，不记入会费账。",
    en: "The balance of dues is {balance} yuan, less than {amount}. Check the amount; what other funds paid for does not belong here.",
  },
  "dues-opened-already": {
    status: 409,
    zh: "期初结余已经登记。登记有误的，先冲销。",
    en: "The opening balance is entered already. Reverse it first if it was wrong.",
  },
} as const satisfies RefusalTable;
