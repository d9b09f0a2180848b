import type { RefusalTable } from "../../refusal.ts";

/** What the litigation file refuses, and how to put it right. */
export const suitRefusals = {
  "suit-not-found": {
    status: 404,
    zh: "没有这件诉讼、仲裁或者复议。请刷新列表。",
    en: "There is no such suit, arbitration or review. Load the list again.",
  },
  "suit-paper-not-found": {
    status: 404,
    zh: "案卷里没有这份材料（{id}）。请先提交材料，再引用。",
    en: "The file holds no such paper ({id}). Bring it first, then name it.",
  },
  "suit-stage-wrong": {
    status: 409,
    zh: "案件现在（{stage}）不能这样办。请刷新页面，看现在可以办什么。",
    en: "At this stage ({stage}) that cannot be done. Load the page again and see what can.",
  },
  "suit-day-wrong": {
    status: 422,
    zh: "日期 {on} 不对：应当不早于 {from}、不晚于 {until}。请改正后再提交。",
    en: "The day {on} is wrong: it lies between {from} and {until}. Correct it and send again.",
  },
  "suit-full": {
    status: 409,
    zh: "材料或者事项已达上限（{most}），不能再添加。",
    en: "There are {most} already, and no more are taken.",
  },
} as const satisfies RefusalTable;
