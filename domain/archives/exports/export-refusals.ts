import type { RefusalTable } from "../../refusal.ts";

/** What exporting and the register of handovers refuse. */
export const exportRefusals = {
  "filter-days-reversed": {
    status: 422,
    zh: "决定日期的起止颠倒了（{from} 晚于 {to}）。请交换两个日期。",
    en: "The days of decision are the wrong way round ({from} is later than {to}). Swap them.",
  },
  "export-empty": {
    status: 422,
    zh: "没有符合条件的内容，未生成文件。请放宽筛选条件。",
    en: "Nothing meets the filter, so no file was made. Widen the filter.",
  },
  "export-too-large": {
    status: 422,
    zh: "符合条件的超过 {most} 条，一个文件放不下。请按决定日期或事项分次导出。",
    en: "More than {most} rows meet the filter, more than one file holds. Export by days of decision or by item in several parts.",
  },
  "acknowledge-day-past": {
    status: 422,
    zh: "签收期限 {on} 已经过去。请填写今天（{today}）或以后的日期。",
    en: "The last day to acknowledge, {on}, is past. Give today ({today}) or a later day.",
  },
  "acknowledge-without-recipient": {
    status: 422,
    zh: "填写了签收期限，但没有填写接收方。请写明交给谁，或去掉期限。",
    en: "A last day to acknowledge was given without a recipient. Say to whom the file goes, or leave the day out.",
  },
  "export-not-found": {
    status: 404,
    zh: "没有这次导出，或者它不是您发起的。导出的文件只由发起人下载；需要的请自行导出并写明用途。",
    en: "There is no such export, or somebody else asked for it. Only who asked for a file fetches it; export it yourself and say what for.",
  },
  "export-already-made": { status: 409, zh: "这次导出已经完成。", en: "This export has been made already." },
  "export-not-made": {
    status: 409,
    zh: "文件还没有生成。请等进度完成后再下载；已失败或取消的请重新导出。",
    en: "The file has not been made. Fetch it when the work is done; if it failed or was cancelled, export again.",
  },
  "export-holds-withdrawn": {
    status: 410,
    zh: "文件中有导出以后被撤回或者已经修复的记录，不再提供下载。请重新导出。",
    en: "The file holds a record that was taken back or repaired since, and is given out no more. Export again.",
  },
  "export-file-gone": {
    status: 410,
    zh: "文件已过下载期限（{on}），不再保存。交付登记仍在；需要的请重新导出。",
    en: "The file could be fetched until {on} and is no longer kept. Its handover stays in the register; export again if you need it.",
  },
  "handover-not-found": {
    status: 404,
    zh: "没有这次交付，或者它属于另一家协会。",
    en: "There is no such handover, or it belongs to another association.",
  },
  "handover-not-received": {
    status: 403,
    zh: "这次交付不是交给您的，不能由您签收。请由接收方签收，或由秘书处凭其答复登记。",
    en: "This was not handed to you, so you cannot acknowledge it. Its recipient does, or the secretariat notes the recipient's answer.",
  },
  "handover-acknowledged": {
    status: 409,
    zh: "这次交付已于 {on} 签收，不需要再次签收。",
    en: "This handover was acknowledged on {on}; nothing more is needed.",
  },
  "handover-link-void": {
    status: 404,
    zh: "这个签收链接无效，或已被新的链接取代。请向交付的协会索取新链接。",
    en: "This link is void or was replaced by a newer one. Ask the association that sent it for a new link.",
  },
} as const satisfies RefusalTable;
