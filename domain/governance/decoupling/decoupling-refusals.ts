import type { RefusalTable } from "../../refusal.ts";

/** What the yearly check of independence refuses. */
export const decouplingRefusals = {
  "decoupling-round-not-found": {
    status: 404,
    zh: "没有这一轮自查，或者它属于另一家协会。",
    en: "There is no such round of the check, or it belongs to another association.",
  },
  "decoupling-round-open": {
    status: 409,
    zh: "{year} 年的自查还没有完成。请先逐项答完并完成那一轮。",
    en: "The round of {year} is not finished. Answer it and close it first.",
  },
  "decoupling-year-done": {
    status: 409,
    zh: "{year} 年已经自查过。每年一轮，请到下一年度再开始。",
    en: "The check of {year} is done. There is one round a year; begin the next one next year.",
  },
  "decoupling-round-closed": {
    status: 409,
    zh: "这一轮自查已经完成，答复不能再改；问题的整改另行登记。",
    en: "This round is closed and its answers stand; what was mended is entered beside them.",
  },
  "decoupling-item-not-found": {
    status: 404,
    zh: "这一轮自查没有“{item}”这一项。请刷新页面。",
    en: "This round has no item “{item}”. Reload the page.",
  },
  "decoupling-evidence-missing": {
    status: 422,
    zh: "答“符合”须附证明材料。请上传后再保存。",
    en: "An answer “met” needs its evidence. Bring the document, then save.",
  },
  "decoupling-mend-day-wrong": {
    status: 422,
    zh: "存在问题的，须写明今天（{today}）以后的整改期限；符合的不写期限。",
    en: "A fault needs a day after today ({today}) by which it is mended; what is met has none.",
  },
  "decoupling-unanswered": {
    status: 409,
    zh: "还有{count}项没有答复，第一项是“{first}”。请逐项答完。",
    en: "{count} items are unanswered, the first is “{firstEn}”. Answer each of them.",
  },
  "decoupling-round-unfinished": {
    status: 409,
    zh: "{year} 年的自查还没有完成，不能出具报告。请先逐项答完并完成这一轮。",
    en: "The round of {year} is not finished, so there is no report of it. Answer it and close it first.",
  },
  "decoupling-report-stands": {
    status: 409,
    zh: "自查报告已经出具（{number}），此后没有登记新的整改。登记整改之后，可以再出具一份。",
    en: "The report is issued ({number}) and nothing has been mended since. Once something is, another can be made.",
  },
  "decoupling-no-fault": {
    status: 409,
    zh: "这一项没有待整改的问题。",
    en: "This item has no fault that waits to be mended.",
  },
} as const satisfies RefusalTable;
