import type { RefusalTable } from "../../refusal.ts";

/** What the register of internal rules refuses. */
export const internalRuleRefusals = {
  "internal-rule-not-found": {
    status: 404,
    zh: "没有这项制度，或者它属于另一家协会。",
    en: "There is no such internal rule, or it belongs to another association.",
  },
  "internal-rule-stage-wrong": {
    status: 409,
    zh: "这一版制度现在不能这样办理：草案须经决议批准，生效的才能复核、废止。请刷新页面。",
    en: "This cannot be done with the version as it stands: a draft is approved by resolution, only what is approved is reviewed or repealed. Reload the page.",
  },
  "internal-rule-kind-unknown": {
    status: 422,
    zh: "没有“{kind}”这类制度。请从列出的种类中选择。",
    en: "There is no kind of internal rule “{kind}”. Choose one of those listed.",
  },
  "internal-rule-draft-waits": {
    status: 409,
    zh: "这项制度已有一版草案待批准。请先办完或修改那一版。",
    en: "A draft of the next version waits for approval already. Finish that one first.",
  },
  "resolution-not-on-internal-rule": {
    status: 409,
    zh: "这项决议不是就这一版制度作出的“通过内部管理制度”决议。请选择就它通过的决议。",
    en: "That resolution does not adopt this version of the internal rule. Choose the one that was taken on it.",
  },
  "internal-rule-too-early": {
    status: 422,
    zh: "施行日期早于通过之日（{earliest}）。请填写当日或以后的日期。",
    en: "It would be in force before it was adopted ({earliest}). Enter that day or a later one.",
  },
  "internal-rule-review-wrong": {
    status: 422,
    zh: "复核日期应在 {earliest} 之后、{latest} 以前（含当日）。",
    en: "The day of review lies after {earliest} and no later than {latest}.",
  },
} as const satisfies RefusalTable;
