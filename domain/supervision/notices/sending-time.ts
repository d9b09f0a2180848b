import type { NoticeWay } from "./notice-kind.ts";

/** When somebody wants mail: hours of the day in Asia/Shanghai, 0 to 23. Both quiet hours null: none. */
export type SendingRule = {
  readonly digestHour: number;
  readonly quietFrom: number | null;
  readonly quietUntil: number | null;
};

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** UTC+8, no daylight saving since 1991. */
const shanghaiMs = 8 * hourMs;

/**
 * When a notice made at `nowMs` goes by mail, in milliseconds since 1970; null where it does not. What may not disturb
 * waits until the quiet hours end; a digest goes at its hour, which the person has chosen, quiet or not.
 */
export function sendingTime(way: NoticeWay, nowMs: number, rule: SendingRule): number | null {
  switch (way) {
    case "desk":
      return null;
    case "digest":
      return nextHour(nowMs, rule.digestHour);
    case "at-once":
      return isQuiet(nowMs, rule) && rule.quietUntil !== null ? nextHour(nowMs, rule.quietUntil) : nowMs;
  }
}

/** From 22 until 7 runs over midnight; from 7 until 7 is no time at all. */
function isQuiet(nowMs: number, { quietFrom, quietUntil }: SendingRule): boolean {
  if (quietFrom === null || quietUntil === null) return false;
  const hour = Math.floor(((nowMs + shanghaiMs) % dayMs) / hourMs);
  return quietFrom <= quietUntil ? hour >= quietFrom && hour < quietUntil : hour >= quietFrom || hour < quietUntil;
}

/** The next time the clock strikes that hour, after now. */
function nextHour(nowMs: number, hour: number): number {
  const midnight = Math.floor((nowMs + shanghaiMs) / dayMs) * dayMs - shanghaiMs;
  const today = midnight + hour * hourMs;
  return today > nowMs ? today : today + dayMs;
}
