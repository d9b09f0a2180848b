import { type Refusal, refuse } from "../refusal.ts";
import { saysNothing, toHalfWidth } from "../half-width.ts";
import { readCapitalAmount } from "./capital-amount.ts";

/** `unit` is the unit that was used: the one written beside the number where there is one, else the column's. */
export type PrintedAmount = { readonly fen: bigint; readonly printed: string; readonly unit: AmountUnit };
export type AmountUnit = "yuan" | "wan-yuan";

export type AmountRefusal = Refusal<
  | "amount-missing"
  | "amount-unreadable"
  | "amount-negative"
  | "amount-too-fine"
  | "amount-too-large"
  | "amount-in-foreign-currency"
>;

/**
 * Reads an amount as a cell holds it: text, or the double of a spreadsheet. `unit` is the unit of the column; a unit written
 * in the cell (2万元, 2000元, 大写) goes before it. A double is rounded to a fen where only its noise is beyond; a written
 * number with more digits than a fen is refused.
 */
export function readPrintedAmount(
  value: string | number,
  { unit }: { readonly unit: AmountUnit },
): PrintedAmount | AmountRefusal {
  if (typeof value === "number") return readDouble(value, unit);
  if (isPlainDecimal(value)) return readDecimal(value, value, unitPowers[unit], unit);
  if (saysNothing(value)) return refuse("amount-missing");
  if (value.length > longestText) return refuse("amount-unreadable");
  return readWritten(value, unit);
}

const longestText = 60;
/** Ten quadrillion fen, a hundred trillion yuan: nothing lawful is larger, and sums of it stay far from the end of bigint columns. */
const tooLarge = 10n ** 16n;
// Fen in one unit, as a power of ten.
const unitPowers: Readonly<Record<AmountUnit, number>> = { yuan: 2, "wan-yuan": 6 };
const writtenPowers: Readonly<Record<string, number>> = {
  "": 2,
  百: 4,
  千: 5,
  仟: 5,
  万: 6,
  萬: 6,
  十万: 7,
  百万: 8,
  千万: 9,
  亿: 10,
  億: 10,
  万亿: 14,
};

function isPlainDecimal(text: string): boolean {
  if (text.length === 0 || text.length > 17) return false;
  let points = 0;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (unit === 46 && i > 0 && i < text.length - 1) points += 1;
    else if (unit < 48 || unit > 57) return false;
  }
  return points <= 1;
}

function readDecimal(digits: string, printed: string, power: number, unit: AmountUnit): PrintedAmount | AmountRefusal {
  const point = digits.indexOf(".");
  const whole = point < 0 ? digits : digits.slice(0, point);
  const fraction = point < 0 ? "" : digits.slice(point + 1).replace(/0+$/, "");
  if (fraction.length > power) {
    // Sixteen significant digits are not typed: a double was turned into text on the way.
    return significantDigits(digits) >= 16
      ? readNoisy(digits, printed, power, unit)
      : refuse("amount-too-fine", { printed });
  }
  const fen = BigInt(whole + fraction.padEnd(power, "0"));
  return fen >= tooLarge ? refuse("amount-too-large", { printed }) : { fen, printed, unit };
}

function significantDigits(digits: string): number {
  return digits.replace(".", "").replace(/^0+/, "").length;
}

function readNoisy(digits: string, printed: string, power: number, unit: AmountUnit): PrintedAmount | AmountRefusal {
  const value = Number(digits);
  const rounded = value.toFixed(power);
  // A double carries 53 bits: what differs by more than a few of the last ones was meant.
  const noise = Math.abs(Number(rounded) - value) <= Math.abs(value) * 2 ** -50;
  return noise ? readDecimal(rounded, printed, power, unit) : refuse("amount-too-fine", { printed });
}

function readDouble(value: number, unit: AmountUnit): PrintedAmount | AmountRefusal {
  if (!Number.isFinite(value)) return refuse("amount-unreadable");
  const printed = String(value);
  if (value < 0) return refuse("amount-negative", { printed });
  if (value >= 1e15) return refuse("amount-too-large", { printed });
  return readNoisy(printed, printed, unitPowers[unit], unit);
}

const foreign = /美元|美金|港元|港币|欧元|日元|英镑|澳元|加元|韩元|卢布|USD|HKD|EUR|JPY|GBP|[$€£]/i;
const numberAndUnit =
  /^(-?)([\d,]*\d(?:\.\d*)?|\.\d+)(万亿|十万|百万|千万|[百千仟万萬亿億])?(元|圆)?(?:人民币)?(?:整|正)?$/;

function readWritten(text: string, unit: AmountUnit): PrintedAmount | AmountRefusal {
  const printed = text.trim();
  const bare = toHalfWidth(text).replace(/\s/g, "");
  if (foreign.test(bare)) return refuse("amount-in-foreign-currency", { printed });
  const stripped = bare
    .replace(/^(?:人民币|RMB|CNY|[¥￥])[::]?/i, "")
    .replace(/^[¥￥]/, "")
    .replace(/(?:RMB|CNY)$/i, "");
  const found = numberAndUnit.exec(stripped);
  if (found === null) return readCapitals(stripped, printed);
  const [, minus, number = "", scale, yuan] = found;
  if (minus === "-") return refuse("amount-negative", { printed });
  if (number.includes(",") && !/^\d{1,3}(?:,\d{3})+(?:\.\d*)?$/.test(number))
    return refuse("amount-unreadable", { printed });
  const written = scale !== undefined || yuan !== undefined;
  const power = written ? (writtenPowers[scale ?? ""] ?? 2) : unitPowers[unit];
  const usedUnit = !written ? unit : scale?.includes("万") === true ? "wan-yuan" : "yuan";
  const decimal = number.replaceAll(",", "").replace(/^\./, "0.").replace(/\.$/, "");
  return readDecimal(decimal, printed, power, usedUnit);
}

function readCapitals(text: string, printed: string): PrintedAmount | AmountRefusal {
  if (/^(?:负|-)/.test(text)) return refuse("amount-negative", { printed });
  const fen = readCapitalAmount(text);
  if (fen === null) return refuse("amount-unreadable", { printed });
  return fen >= tooLarge ? refuse("amount-too-large", { printed }) : { fen, printed, unit: "yuan" };
}
