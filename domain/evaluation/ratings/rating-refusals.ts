import type { RefusalTable } from "../../refusal.ts";

/** What rating by two agencies refuses. */
export const ratingRefusals = {
  "second-rating-ordered": {
    status: 409,
    zh: "这份申请已经要求由两家机构评分。请刷新页面。",
    en: "Two agencies are to rate this application already. Reload the page.",
  },
  "second-rating-not-ordered": {
    status: 409,
    zh: "这份申请没有要求由两家机构评分，已由“{agency}”评分。需要另一家机构评分的，请先写明理由。",
    en: "“{agency}” rates this application, and no second agency is asked for. Ask for one with your reason first.",
  },
  "second-rating-nothing": {
    status: 409,
    zh: "这份申请没有要求由两家机构评分，不需要取消。请刷新页面。",
    en: "This application is not to be rated by two agencies, so there is nothing to lift. Reload the page.",
  },
  "second-rating-begun": {
    status: 409,
    zh: "两家机构都已接受委托，不能取消第二家的评分：结果不能挑选。",
    en: "Two agencies are at it, so the second rating cannot be lifted: nobody picks the one that suits.",
  },
  "second-rating-unfit": {
    status: 409,
    zh: "“{agency}”对“{indicator}”的评分没有由它自己的人员评定，另一家的评分无法与之比较。",
    en: "What “{agency}” gave for “{indicator}” was not settled by its own people, so a second rating could not be compared with it.",
  },
  "second-rating-same-person": {
    status: 409,
    zh: "您同时在另一家评分的机构任职，不能为这份申请评分。请由本机构其他人员评分。",
    en: "You work for the other agency that rates this application as well, and give it no marks. Somebody else of this agency has to.",
  },
  "second-rating-missing": {
    status: 409,
    zh: "这份申请须由两家机构评分，现已验收 {have} 家。请委托另一家，或者写明理由取消。",
    en: "This application is to be rated by two agencies, and {have} is accepted. Assign another, or lift that with your reason.",
  },
  "second-rating-complete": {
    status: 409,
    zh: "这份申请已经委托两家机构评分，不再增加。",
    en: "Two agencies rate this application already; none is added.",
  },
  "second-rating-agencies-only": {
    status: 409,
    zh: "“{indicator}”由两家机构分别评分，协会的评分人不评。",
    en: "“{indicator}” is scored by two agencies, each apart; the association's own scorers do not score it.",
  },
  "agency-rates-already": {
    status: 409,
    zh: "这份申请已由“{agency}”评分，它本身或者同一集团的机构不能作第二家。请委托其他机构。",
    en: "“{agency}” rates this application; neither it nor one of its group is the second. Assign another.",
  },
  "explanation-not-asked": {
    status: 409,
    zh: "没有要求机构就“{indicator}”作说明，或者已经说明。请刷新页面。",
    en: "No explanation of “{indicator}” is asked of the agency, or it was given. Reload the page.",
  },
  "ratings-apart": {
    status: 409,
    zh: "两家机构在 {count} 个指标上的分歧超过模型的限度（如“{indicator}”）。请先由评审机构逐项协调。",
    en: "Two agencies lie further apart than the model allows on {count} indicators (“{indicator}”, for one). The panel reconciles them first.",
  },
  "ratings-not-apart": {
    status: 409,
    zh: "“{indicator}”没有超过限度的分歧，或者已经协调。请刷新页面。",
    en: "On “{indicator}” the agencies do not lie too far apart, or it was reconciled. Reload the page.",
  },
  "rating-unexplained": {
    status: 409,
    zh: "“{agency}”还没有就“{indicator}”的分歧作说明。请等它说明后再由评审机构协调。",
    en: "“{agency}” has not explained its marks on “{indicator}” yet. The panel reconciles after that.",
  },
  "rating-outside-both": {
    status: 422,
    zh: "“{indicator}”协调后的分值须在两家机构给出的 {least} 和 {most} 之间。",
    en: "What counts for “{indicator}” lies between what the two agencies gave, {least} and {most}.",
  },
} as const satisfies RefusalTable;
