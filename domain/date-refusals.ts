import type { RefusalTable } from "./refusal.ts";

/** What the reader of printed days refuses, and how to mend it. */
export const dateRefusals = {
  "date-missing": {
    status: 422,
    zh: "日期为空。请填写年、月、日，例如2026-06-03；长期有效的填2099-12-31。",
    en: "The date is empty. Give year, month and day, such as 2026-06-03; write 2099-12-31 where there is no end.",
  },
  "date-unreadable": {
    status: 422,
    zh: "日期无法识别，须有年、月、日。请写成2026-06-03、2026/06/03、20260603或2026年6月3日；单元格显示为五位数字的，请改为日期格式。",
    en: "The date cannot be read; it needs year, month and day. Write 2026-06-03, 2026/06/03, 20260603 or 2026年6月3日. If the cell shows five digits, format it as a date.",
  },
  "date-ambiguous": {
    status: 422,
    zh: "日期有多种读法（年份不足四位，或分不清月和日）。请用四位年份在前的写法，例如2026-06-03。",
    en: "The date can be read in more than one way: its year has fewer than four digits, or month and day cannot be told apart. Put a four-digit year first, such as 2026-06-03.",
  },
  "date-does-not-exist": {
    status: 422,
    zh: "日期{printed}不存在，或不在1900年至2200年之间。请对照文书改正。",
    en: "There is no day {printed}, or it lies outside 1900 to 2200. Correct it from the document.",
  },
} as const satisfies RefusalTable;
