import { type Refusal, refuse } from "./refusal.ts";
import { dayExists } from "./day-exists.ts";
import { saysNothing, toHalfWidth } from "./half-width.ts";

/** A day as ISO text. `unlimited` marks 长期 and its like, kept as 2099-12-31 as the field standard has it. */
export type PrintedDate = { readonly on: string; readonly unlimited: boolean };

export type DateRefusal = Refusal<"date-missing" | "date-unreadable" | "date-ambiguous" | "date-does-not-exist">;

/**
 * Reads a day as departments write it: 2026-6-3, 2026/06/03, 20260603, 2026.6.3, 2026年6月3日, 二〇〇七年十二月三日, with a time
 * behind it (cut off). An instant with its zone gives the day in China. Never takes a bare number for a spreadsheet's serial:
 * that is `readSerialDate`. Fast for ten characters of digits and separators.
 */
export function readPrintedDate(text: string): PrintedDate | DateRefusal {
  if (isPlainDay(text))
    return dayOf(twoDigits(text, 0) * 100 + twoDigits(text, 2), twoDigits(text, 5), twoDigits(text, 8));
  if (saysNothing(text)) return refuse("date-missing");
  const cleaned = toHalfWidth(text.slice(0, longestText + 1)).trim();
  if (cleaned.length > longestText) return refuse("date-unreadable");
  if (/^(?:长期|永久|无限期|无固定期限|不限期)(?:有效)?$/.test(cleaned)) return unlimited;
  return zonedInstant(cleaned) ?? digitsDate(cleaned) ?? chineseDate(cleaned) ?? refuseForm(cleaned);
}

/**
 * The day of a spreadsheet's serial number; the fraction (the time of day) is cut. The 1900 system counts a 29 February 1900
 * that never was; the 1904 system begins at 0.
 */
export function readSerialDate(serial: number, system: "1900" | "1904"): PrintedDate | DateRefusal {
  const day = Math.floor(serial);
  if (!Number.isFinite(serial) || day < (system === "1900" ? 1 : 0) || day > longestSerial)
    return refuse("date-unreadable");
  if (system === "1904") return civilDay(Date.UTC(1904, 0, 1) + day * dayLength);
  if (day === 60) return refuse("date-does-not-exist", { printed: "1900-02-29" });
  return civilDay(Date.UTC(1899, 11, day > 60 ? 30 : 31) + day * dayLength);
}

const longestText = 40;
const dayLength = 86_400_000;
const longestSerial = 110_000;
const unlimited: PrintedDate = { on: "2099-12-31", unlimited: true };

function isPlainDay(text: string): boolean {
  if (text.length !== 10) return false;
  const separator = text.charCodeAt(4);
  if (separator !== text.charCodeAt(7) || separator < 45 || separator > 47) return false;
  for (let i = 0; i < 10; i += 1) {
    const unit = text.charCodeAt(i);
    if (i !== 4 && i !== 7 && (unit < 48 || unit > 57)) return false;
  }
  return true;
}

function twoDigits(text: string, at: number): number {
  return (text.charCodeAt(at) - 48) * 10 + text.charCodeAt(at + 1) - 48;
}

function dayOf(year: number, month: number, day: number): PrintedDate | DateRefusal {
  if ((year === 2099 || year === 9999) && month === 12 && day === 31) return unlimited;
  if (year < 1900 || year > 2200 || !dayExists(year, month, day)) {
    return refuse("date-does-not-exist", { printed: `${year}-${month}-${day}` });
  }
  return { on: `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`, unlimited: false };
}

function civilDay(milliseconds: number): PrintedDate | DateRefusal {
  const [year, month, day] = new Date(milliseconds).toISOString().slice(0, 10).split("-").map(Number);
  return dayOf(year ?? 0, month ?? 0, day ?? 0);
}

// China keeps +08:00 the whole year; an export in UTC shows the evening before as its day.
const chinaOffset = 8 * 3_600_000;

function zonedInstant(text: string): PrintedDate | DateRefusal | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/i.test(text)) return null;
  const instant = Date.parse(
    text
      .replace(" ", "T")
      .replace(/([+-]\d\d)(\d\d)$/, "$1:$2")
      .toUpperCase(),
  );
  // The runtime would roll 30 February over into March.
  const written = dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10)));
  if (Number.isNaN(instant) || "refused" in written) return "refused" in written ? written : refuse("date-unreadable");
  return civilDay(instant + chinaOffset);
}

const time = String.raw`(?:[T\s]*(?:上午|下午)?\d{1,2}[:时点].{0,20})?`;
const separated = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${time}$`);
const withSigns = new RegExp(String.raw`^(\d{4})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?${time}$`);
const compact = /^(\d{4})(\d\d)(\d\d)(?:\d{6})?$/;

function digitsDate(text: string): PrintedDate | DateRefusal | null {
  const dashed = text.replace(/[‐-―−]/g, "-");
  const separatedDay = separated.exec(dashed);
  if (separatedDay !== null) return dayOf(Number(separatedDay[1]), Number(separatedDay[3]), Number(separatedDay[4]));
  const day = withSigns.exec(text) ?? compact.exec(text);
  return day === null ? null : dayOf(Number(day[1]), Number(day[2]), Number(day[3]));
}

function chineseDate(text: string): PrintedDate | DateRefusal | null {
  const parts = /^(.{4})年([^月]{1,3})月([^日号]{1,4})[日号]?$/u.exec(text.replace(/\s/g, ""));
  if (parts === null) return null;
  const year = Array.from(parts[1] ?? "", digitOf);
  const [month, day] = [smallNumber(parts[2] ?? ""), smallNumber(parts[3] ?? "")];
  if (year.includes(-1) || month < 0 || day < 0) return null;
  return dayOf(Number(year.join("")), month, day);
}

// The zero of printed years is written in many ways, down to the letter O.
const chineseDigits = ["0〇○◯零OoО", "1一壹", "2二贰", "3三叁", "4四肆", "5五伍", "6六陆", "7七柒", "8八捌", "9九玖"];

function digitOf(character: string): number {
  return chineseDigits.findIndex((forms) => forms.includes(character));
}

/** 1 to 99 as 三, 十二, 二十三, 廿三, 〇三, 元 (the first month), or in digits; -1 when it is no number. */
function smallNumber(text: string): number {
  if (text === "元" || text === "正") return 1;
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const spelt = text
    .replace("廿", "二十")
    .replace("卅", "三十")
    .replace("拾", "十")
    .replace(/^[〇○零](?=.)/, "");
  const [before, after, more] = spelt.split("十");
  if (before === undefined || more !== undefined) return -1;
  if (after === undefined) return spelt.length === 1 ? digitOf(spelt) : -1;
  const tens = before === "" ? 1 : before.length === 1 ? digitOf(before) : -1;
  const ones = after === "" ? 0 : after.length === 1 ? digitOf(after) : -1;
  return tens < 0 || ones < 0 ? -1 : tens * 10 + ones;
}

function refuseForm(text: string): DateRefusal {
  const shortYear = /^\d{1,2}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:\s.*)?$/.test(text);
  const yearLast = /^\d{1,2}[-/.]\d{1,2}[-/.]\d{4}(?:\s.*)?$/.test(text);
  return shortYear || yearLast || /^\d{6,7}$/.test(text) ? refuse("date-ambiguous") : refuse("date-unreadable");
}
