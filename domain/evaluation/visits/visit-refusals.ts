import type { RefusalTable } from "../../refusal.ts";

/** What an agency's visits on site refuse. */
export const visitRefusals = {
  "visit-day-wrong": {
    status: 422,
    zh: "核查日期 {on} 须在委托之日（{from}）至今天（{today}）之间。",
    en: "The day of a visit, {on}, lies between that of the assignment, {from}, and today, {today}.",
  },
  "visit-paper-wrong": {
    status: 422,
    zh: "核查材料须由您本人存入。请重新上传。",
    en: "The papers of a visit are brought by whoever enters it. Bring them anew.",
  },
  "visit-missing": {
    status: 409,
    zh: "模型要求“{indicator}”以现场核查为依据，还没有支持它的现场核查记录。请受托机构先登记现场核查。",
    en: "The model wants “{indicator}” to rest on a visit on site, and none supports it. The agency enters its visit first.",
  },
} as const satisfies RefusalTable;
