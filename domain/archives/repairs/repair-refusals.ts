import type { RefusalTable } from "../../refusal.ts";

/** What repair refuses, and how to put it right. */
export const repairRefusals = {
  "repair-not-found": {
    status: 404,
    zh: "没有这件修复申请。请刷新列表。",
    en: "There is no such application for repair. Load the list again.",
  },
  "repair-not-adverse": {
    status: 409,
    zh: "这条不是失信信息，不需要修复。内容有误的请提出异议。",
    en: "This is no adverse record and needs no repair. If it is wrong, object to it.",
  },
  "repair-unclassed": {
    status: 409,
    zh: "这条信息还没有定级（轻微、一般、严重），算不出最早可以申请的日期。它现在也不公示；请先请秘书处定级。",
    en: "This record has no class yet (minor, general, serious), so the earliest day cannot be told; nor is it public. Have the secretariat class it.",
  },
  "repair-too-early": {
    status: 409,
    zh: "最短公示期未满：自文书作出之日（{determined}）起算，{earliest} 起可以申请（{article}）。",
    en: "The shortest publicity is not over: counted from the day of the document ({determined}), applications are taken from {earliest} ({article}).",
  },
  "repair-barred": {
    status: 409,
    zh: "曾提供虚假材料，{until} 及以前不受理信用修复申请（{article}）。",
    en: "False material was given before: no application is taken up to {until} ({article}).",
  },
  "repair-fulfilled-later": {
    status: 422,
    zh: "履行完毕的日期（{on}）还没有到。履行完毕后再申请。",
    en: "The day of fulfilment ({on}) has not come. Apply when the duties are done.",
  },
  "repair-fulfilled-before": {
    status: 422,
    zh: "履行完毕的日期早于文书作出之日（{determined}）。请核对日期。",
    en: "The day of fulfilment is earlier than the document ({determined}). Check the day.",
  },
  "repair-ended-already": {
    status: 409,
    zh: "这条信息已经修复，不再公示。",
    en: "This record was repaired already and is public no longer.",
  },
  "repair-open-already": {
    status: 409,
    zh: "这条信息已于 {on} 申请修复，正在办理。请在原件中补充，或先撤回。",
    en: "An application for this record was made on {on} and is under way. Complete that one, or withdraw it first.",
  },
  "repair-stage-wrong": {
    status: 409,
    zh: "这件申请现在（{stage}）不能这样办。请刷新页面，看现在可以办什么。",
    en: "At this stage ({stage}) that cannot be done. Load the page again and see what can.",
  },
  "repair-needs-missing": {
    status: 409,
    zh: "材料不齐（缺 {missing}），不能受理。请一次告知申请人补齐。",
    en: "Papers are missing ({missing}), so it cannot be accepted. Tell the applicant all of them at once.",
  },
  "repair-not-verified": {
    status: 409,
    zh: "还没有向认定单位核实。谁认定、谁修复：请先登记认定单位的答复。",
    en: "The source was not asked. Whoever determined it says whether it is repaired: note its answer first.",
  },
  "repair-unfulfilled": {
    status: 409,
    zh: "认定单位答复义务没有履行完毕，不能准予修复。请作出不予修复的决定，或等履行后再申请。",
    en: "The source says that the duties are not fulfilled: repair cannot be granted. Refuse it, or let it be applied for later.",
  },
  "repair-provision-missing": {
    status: 422,
    zh: "认为不可修复的，请写明依据的法律、法规或政策文件和条款。",
    en: "Where it cannot be repaired, name the law, regulation or policy document and the article that says so.",
  },
  "repair-ground-unknown": {
    status: 422,
    zh: "规则中没有“{ground}”这种不可修复的情形。请从列表中选择。",
    en: "The rule knows no ground {ground} on which a record cannot be repaired. Choose one of the list.",
  },
} as const satisfies RefusalTable;
