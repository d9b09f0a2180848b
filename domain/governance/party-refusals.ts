import type { RefusalTable } from "../refusal.ts";

/** What party building refuses. */
export const partyRefusals = {
  "party-form-short": {
    status: 422,
    zh: "有{members}名正式党员的，应当{asked}（{article}），不能只填“{form}”。请核对党员人数或组建方式。",
    en: "With {members} full members it must be: {askedEn} ({article}); “{formEn}” does not do. Compare the number and the form.",
  },
  "party-term-missing": {
    status: 422,
    zh: "单独建立的党组织须写明种类和本届开始日期，以便按期换届。请按上级批复填写。",
    en: "An organisation of its own needs its kind and the day its term began, so that it is elected in time. Enter them from the approval.",
  },
  "party-consent-missing": {
    status: 422,
    zh: "派驻第一书记须报经党委组织部门同意（{article}）。请填写同意的文号、日期并附文件。",
    en: "A first secretary is sent with the consent of the organisation department ({article}). Enter its number and day, and bring the document.",
  },
  "party-day-ahead": {
    status: 422,
    zh: "{on} 晚于今天（{today}）。请按文件或实际日期填写。",
    en: "{on} is later than today ({today}). Enter the real day.",
  },
  "party-person-not-found": {
    status: 404,
    zh: "名册里没有这一位，或者已经转出。",
    en: "Nobody of that id is on the party organisation's list, or the entry has ended.",
  },
  "recommendation-not-found": {
    status: 404,
    zh: "没有这项推荐。",
    en: "There is no such recommendation.",
  },
  "party-organ-unknown": {
    status: 422,
    zh: "推荐人选应当征求：{known}（{article}）的意见，没有“{organ}”。",
    en: "The opinions of {knownEn} are asked for ({article}), not of “{organ}”.",
  },
  "party-opinion-noted": {
    status: 409,
    zh: "这一机关对这项推荐的意见已经登记。",
    en: "The opinion of this organ on the recommendation is entered already.",
  },
} as const satisfies RefusalTable;
