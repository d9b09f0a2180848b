import type { RefusalTable } from "../../refusal.ts";

/** What explaining a gap refuses. */
export const arrivalRefusals = {
  "gap-not-found": {
    status: 404,
    zh: "“{source}”在从 {from} 起的这一期没有缺报：要么已经报送，要么还没有到应报的时候。请刷新页面后再看。",
    en: "“{source}” has no gap in the span from {from}: something was sent, or it is not due yet. Load the page again.",
  },
  "gap-note-missing": {
    status: 422,
    zh: "选“其他原因”时请写明是什么原因。",
    en: "Where the reason is another, say which.",
  },
  "report-item-uncycled": {
    status: 422,
    zh: "目录没有给事项“{item}”规定报送周期，不能登记应报单位。",
    en: "The catalogue gives no cycle for the item “{item}”, so that nobody can be expected to report it regularly.",
  },
  "report-expected-too-early": {
    status: 422,
    zh: "应报月份不能早于 {earliest}。",
    en: "Nobody is expected to have reported before {earliest}.",
  },
  "expectation-not-found": {
    status: 404,
    zh: "没有登记“{source}”应报这个事项，或者已经取消。请刷新页面。",
    en: "“{source}” is not noted as one that is to report this item, or no longer. Load the page again.",
  },
} as const satisfies RefusalTable;
