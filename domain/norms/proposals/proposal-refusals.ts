import type { RefusalTable } from "../../refusal.ts";

/** What the register of proposals refuses. */
export const proposalRefusals = {
  "proposal-not-found": {
    status: 404,
    zh: "没有这件建言，或者它属于另一家协会，或者还没有发出、不对您开放。",
    en: "There is no such proposal, or it belongs to another association, or was not sent yet and is not open to you.",
  },
  "proposal-state-wrong": {
    status: 409,
    zh: "这件建言现处于“{state}”，不能这样办理。请刷新页面；已出函的要改，撤回后另行起草。",
    en: "This proposal is at “{state}”, from which this cannot be done. Reload the page; to change one whose letter is issued, withdraw it and draft another.",
  },
  "proposal-edited-meanwhile": {
    status: 409,
    zh: "草稿在您打开之后已被他人修改。请刷新后在最新的草稿上办理，您的改动没有保存。",
    en: "Somebody changed the draft after you opened it. Reload and work on the latest; your change was not saved.",
  },
  "proposal-resolution-unfit": {
    status: 409,
    zh: "没有这项决议，或者它没有通过，不能作为依据。请选择已通过的决议，或者不选。",
    en: "There is no such resolution, or it was not carried, and nothing can stand on it. Choose one that was, or none.",
  },
  "proposal-day-wrong": {
    status: 422,
    zh: "日期应在 {earliest} 至今天（{latest}）之间。请按凭证上的日期填写。",
    en: "The day lies between {earliest} and today ({latest}). Enter the day that the proof shows.",
  },
  "proposal-expected-before": {
    status: 422,
    zh: "预计答复日期早于发出之日（{sent}）。请填写发出之后的日期。",
    en: "An answer would be expected before the day of sending ({sent}). Enter a day after it.",
  },
  "proposal-outcome-stands": {
    status: 409,
    zh: "现在的结果与您打开页面时不同。请刷新；已有结果的，用“更正结果”写明更正哪一次，原来的保留。",
    en: "What stands is not what you saw. Reload; where an outcome stands, correct it by a later one that names it, and it is kept.",
  },
  "proposal-outcome-unproven": {
    status: 422,
    zh: "采纳、部分采纳、未采纳的，要写明载明结果的文件，或者附上答复。请补上其中一样；没有答复的，选“未获答复”。",
    en: "That it was taken over or not is proven by the document that says so, or by the paper of the answer. Give one of them; where nobody answered, say so.",
  },
  "proposal-answer-unanswered": {
    status: 422,
    zh: "“未获答复”不能附文件或者答复。请去掉，或者另选结果。",
    en: "Where nobody answered there is no document and no answer. Leave them out, or choose another outcome.",
  },
  "proposal-document-early": {
    status: 422,
    zh: "采纳的文件发布在建言发出（{sent}）之前，不可能采纳了它。请核对文件和日期。",
    en: "That document was issued before the proposal was sent ({sent}) and cannot have taken it over. Compare document and day.",
  },
} as const satisfies RefusalTable;
