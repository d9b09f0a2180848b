import { isRefusal } from "./refusal.ts";
import { readSerialDate } from "./printed-date.ts";

/** What a number format makes of a number, as far as the meaning goes; colours, brackets and grouping are left out. */
export type NumberFormat =
  | { readonly kind: "day" | "month" | "year" }
  | {
      readonly kind: "number";
      /** Digits that the format fills up with zeros: a code kept as a number. */
      readonly digits: number;
      readonly percent: boolean;
      /** A unit that stands in the format and not in the cell: the person sees 2万元, the cell holds 2. */
      readonly unit: "" | "元" | "万" | "万元";
    };

/**
 * A number of a cell as the person in front of the sheet reads it: days as ISO text, no exponents, the noise of doubles
 * rounded away at 15 digits, which is all that a spreadsheet keeps. Sixteen digits and more were a code once: such a number
 * becomes text like 9.14E+17, by which the reader of codes knows it for destroyed.
 */
export function sheetNumberText(value: number, format: NumberFormat, system: "1900" | "1904"): string {
  if (format.kind !== "number") return dayText(value, format.kind, system);
  if (Math.abs(value) >= 1e15) return value.toExponential(2).toUpperCase();
  if (format.percent) return `${decimalText(value * 100)}%`;
  const text = decimalText(value);
  return (format.digits > text.length && /^\d+$/.test(text) ? text.padStart(format.digits, "0") : text) + format.unit;
}

/** Reads a number format, by its code or, for those that every spreadsheet brings along, by its number (ECMA-376, 18.8.30). */
export function readNumberFormat(id: number, code: string | undefined): NumberFormat {
  const written = code ?? builtIn.get(id);
  if (written === undefined) return plainNumber;
  const [section = ""] = written.replace(/\[(?![hms]+\])[^\]]*\]/gi, "").split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/);
  const signs = section.replace(/"[^"]*"|\\.|_.|\*./g, "").toLowerCase();
  if (signs.includes("general") || signs === "@") return { ...plainNumber, unit: unitOf(section) };
  return (
    dayKind(signs) ?? {
      kind: "number",
      digits: /^0{2,}$/.test(signs) ? signs.length : 0,
      percent: signs.includes("%"),
      unit: unitOf(section),
    }
  );
}

export const plainNumber = { kind: "number", digits: 0, percent: false, unit: "" } as const satisfies NumberFormat;

const month = 'yyyy"年"m"月"';
const dayOfMonth = 'm"月"d"日"';
// Where it differs, the Chinese meaning is given: 27 to 36 and 50 to 58 are years, months and times of the local calendar.
const builtIn: ReadonlyMap<number, string> = new Map([
  [9, "0%"],
  [10, "0.00%"],
  [14, "m/d/yyyy"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [22, "m/d/yyyy h:mm"],
  ...[27, 36, 50, 52, 57].map((id) => [id, month] as const),
  ...[28, 29, 51, 53, 54, 58].map((id) => [id, dayOfMonth] as const),
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
]);

/** A format that shows no day must not make one up: 2026年6月 is kept in a cell as the first of June. */
function dayKind(signs: string): NumberFormat | null {
  if (/e[+-]/.test(signs) || /\[[hms]+\]/.test(signs)) return null;
  const letters = signs.replace(/am\/pm|a\/p/g, "");
  if (letters.includes("d")) return { kind: "day" };
  if (/m{3}/.test(letters)) return { kind: "month" };
  if (!/[ye]/.test(letters)) return null;
  return { kind: letters.includes("m") ? "month" : "year" };
}

function unitOf(section: string): "" | "元" | "万" | "万元" {
  // A comma behind the digits divides by a thousand: there the unit belongs to what is shown and not to what is kept.
  const found = /^(?:General|[#,0.?]*[#0?])\s*(?:"(元|万|万元)"|\\?(元|万|万元))(?:_.|\s)*$/i.exec(section);
  const unit = found?.[1] ?? found?.[2];
  return unit === "元" || unit === "万" || unit === "万元" ? unit : "";
}

function dayText(value: number, kind: "day" | "month" | "year", system: "1900" | "1904"): string {
  const day = readSerialDate(value, system);
  if (isRefusal(day)) return decimalText(value);
  const [year = "", inYear = ""] = day.on.split("-");
  if (kind === "day") return day.on;
  return kind === "month" ? `${year}年${Number(inYear)}月` : `${year}年`;
}

function decimalText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  return text.includes("e") ? rounded.toFixed(20).replace(/\.?0+$/, "") : text;
}
