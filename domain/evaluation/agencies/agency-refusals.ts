import type { RefusalTable } from "../../refusal.ts";

/** What the register of credit service agencies refuses. */
export const agencyRefusals = {
  "agency-rules-missing": {
    status: 409,
    zh: "没有现行的信用服务机构管理规则。请先启用规则包（credit-agencies）。",
    en: "No rule on credit service agencies is in force. Switch on a pack with one (credit-agencies).",
  },
  "agency-not-found": {
    status: 404,
    zh: "这个单位没有登记为本协会的信用服务机构。请先登记。",
    en: "This organisation is not registered here as a credit service agency. Register it first.",
  },
  "agency-not-organisation": {
    status: 422,
    zh: "只有单位可以登记为信用服务机构，个人不能。",
    en: "Only an organisation can be registered as a credit service agency, not a person.",
  },
  "agency-registered-already": {
    status: 409,
    zh: "这个单位已经登记，还没有退出。请在它的登记里办理。",
    en: "This organisation is registered and has not left. Go on in its entry.",
  },
  "agency-barred": {
    status: 409,
    zh: "这个机构被清退，{until} 以前不能重新登记（{source}）。",
    en: "This agency was removed and is not registered again before {until} ({source}).",
  },
  "agency-stage-wrong": {
    status: 409,
    zh: "机构现处于“{stage}”阶段，不能这样办理。请刷新页面。",
    en: "The agency is at the stage “{stage}”, from which this cannot be done. Reload the page.",
  },
  "agency-word-unknown": {
    status: 422,
    zh: "“{word}”不在规则列出的选项中。请从列出的选项中选择。",
    en: "“{word}” is not among what the rule lists. Choose from those listed.",
  },
  "agency-entry-not-found": {
    status: 404,
    zh: "机构的登记里没有这一项。请刷新页面。",
    en: "The agency's entry has no such line. Reload the page.",
  },
  "agency-entry-ended": {
    status: 409,
    zh: "这一项已于 {on} 注销。",
    en: "This line was ended on {on} already.",
  },
  "agency-day-wrong": {
    status: 422,
    zh: "日期 {on} 不能在今天（{today}）之后。",
    en: "The day {on} may not lie after today ({today}).",
  },
  "agency-criteria-unmet": {
    status: 409,
    zh: "还不能准入，缺少：{missing}（{source}）。请补齐后再办。",
    en: "Not to be admitted yet; missing: {missingEn} ({source}). Complete it first.",
  },
  "agency-clause-missing": {
    status: 422,
    zh: "合同还缺“{clause}”条款（{source}）。请写入合同后再办。",
    en: "The contract lacks the clause “{clauseEn}” ({source}). Write it in first.",
  },
  "agency-resolution-unfit": {
    status: 409,
    zh: "这项决议不是有权机构就这个机构、在其登记或检查之后作出的（{source}）。请选择就它通过的决议。",
    en: "That resolution was not taken by a competent body on this agency after its entry or check ({source}). Choose the one that was.",
  },
  "agency-not-to-be-removed": {
    status: 409,
    zh: "最近一次检查没有得出清退的等级，不能清退（{source}）。请先登记检查。",
    en: "The latest check does not lead to removal ({source}). Enter a check first.",
  },
  "agency-suspended": {
    status: 409,
    zh: "机构被暂停委托至 {until}（{source}），期间不能委托新的事项。",
    en: "The agency gets no new assignment until {until} ({source}).",
  },
  "agency-not-for-service": {
    status: 409,
    zh: "机构没有登记“{service}”这项服务。请选择登记了这项服务的机构。",
    en: "The agency is not registered for “{serviceEn}”. Choose one that is.",
  },
  "agency-in-group": {
    status: 409,
    zh: "机构与“{subject}”是同一单位或者同属一个集团，应当回避（{source}）。请委托其他机构。",
    en: "The agency is, or is in one group with, “{subject}” and stands aside ({source}). Assign another.",
  },
  "agency-interested": {
    status: 409,
    zh: "机构申报了对“{target}”的利益关系：{interest}，应当回避（{source}）。请委托其他机构。",
    en: "The agency declared an interest in “{target}”: {interestEn}; it stands aside ({source}). Assign another.",
  },
  "agency-sector-uncovered": {
    status: 409,
    zh: "本轮模型属于“{sector}”，机构没有登记这个行业。请委托登记了它的机构。",
    en: "The model of this round belongs to the sector “{sectorEn}”, for which the agency is not registered. Assign one that is.",
  },
  "evaluation-entry-assigned": {
    status: 409,
    zh: "这份申请已委托“{agency}”评分，还没有验收。请先验收或者收回委托。",
    en: "This application is assigned to “{agency}” for scoring and not accepted yet. Accept the work or recall it first.",
  },
  "evaluation-nothing-for-agencies": {
    status: 409,
    zh: "本轮模型没有由第三方机构评分的指标，不能委托机构评分。",
    en: "The model of this round leaves no indicator to an agency, so there is nothing to assign.",
  },
  "evaluation-indicator-not-agencys": {
    status: 422,
    zh: "“{indicator}”不由第三方机构评分。请选择委托给机构的指标。",
    en: "“{indicator}” is not an indicator that agencies score. Choose one that is.",
  },
  "assignment-marks-missing": {
    status: 409,
    zh: "指标“{indicator}”须由机构的 {count} 人分别评分，现有 {have} 人。请评完再交付。",
    en: "The indicator “{indicatorEn}” takes {count} scorers of the agency, and has {have}. Score it before you deliver.",
  },
  "assignment-not-found": {
    status: 404,
    zh: "没有这项委托，或者它不是委托给这个机构的。",
    en: "There is no such assignment, or it is not this agency's.",
  },
  "assignment-stage-wrong": {
    status: 409,
    zh: "委托现处于“{stage}”阶段，不能这样办理。请刷新页面。",
    en: "The assignment is at the stage “{stage}”, from which this cannot be done. Reload the page.",
  },
  "assignment-due-past": {
    status: 422,
    zh: "交付期限 {due} 已经过去。请填今天（{today}）或以后的日期。",
    en: "The day of delivery {due} is past. Give today ({today}) or a later day.",
  },
} as const satisfies RefusalTable;
