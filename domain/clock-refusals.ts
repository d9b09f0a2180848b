import type { RefusalTable } from "./refusal.ts";

export const clockRefusals = {
  "clock-not-running": {
    status: 409,
    zh: "该期限已经不在计算中（当前状态：{state}）。",
    en: "This deadline is no longer running (state: {state}).",
  },
  "clock-not-paused": {
    status: 409,
    zh: "该期限没有中止，无法恢复计算（当前状态：{state}）。",
    en: "This deadline is not paused, so it cannot be resumed (state: {state}).",
  },
  "clock-overdue": {
    status: 409,
    zh: "期限已于 {dueOn} 届满，不能再中止。",
    en: "The deadline ended on {dueOn}; it can no longer be paused.",
  },
  "clock-not-due": {
    status: 409,
    zh: "期限尚未届满，或其日期仍是暂算（最后一日：{dueOn}）。",
    en: "The deadline has not ended, or its day is still provisional (last day: {dueOn}).",
  },
  "clock-wrong-day": {
    status: 422,
    zh: "日期不能早于 {earliest}。",
    en: "The day cannot be earlier than {earliest}.",
  },
  "clock-pause-without-reason": {
    status: 422,
    zh: "中止期限须写明理由。",
    en: "A deadline is paused only with a reason.",
  },
  "clock-pauses-too-many": {
    status: 409,
    zh: "一个期限最多中止 {longest} 次。",
    en: "A deadline can be paused {longest} times at most.",
  },
} as const satisfies RefusalTable;
