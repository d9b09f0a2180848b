import { z } from "zod";

/** Marks as packs write them, up to four decimals: `100`, `12.5`. */
export const marks = z.string().regex(/^\d{1,6}(\.\d{1,4})?$/);
/** Full marks: more than nothing, for everything is divided by them. */
export const fullMarks = marks.refine((text) => /[1-9]/.test(text), { params: { shape: "marks" } });
/** A share as packs write it, up to four decimals: `30%`, `12.5%`; at most the whole. */
export const percentage = z
  .string()
  .regex(/^\d{1,3}(\.\d{1,4})?%$/)
  .refine((text) => /^\d/.test(text) && partsOfMillion(text) <= wholeShare, { params: { shape: "percentage" } });

/** The whole, in parts of a million. */
export const wholeShare = 1_000_000n;

/** Marks in ten-thousandths, the only unit in which points are counted. Throws on what `marks` does not let pass. */
export function tenThousandths(text: string): bigint {
  const [, whole, part = ""] = /^(\d{1,6})(?:\.(\d{1,4}))?$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`no marks: ${text}`);
  return BigInt(`${whole}${part.padEnd(4, "0")}`);
}

/** A percentage in parts of a million: `12.5%` is 125,000. Throws on what is none. */
export function partsOfMillion(text: string): bigint {
  const [, whole, part = ""] = /^(\d{1,3})(?:\.(\d{1,4}))?%$/.exec(text) ?? [];
  if (whole === undefined) throw new Error(`no percentage: ${text}`);
  return BigInt(`${whole}${part.padEnd(4, "0")}`);
}

/** Points as people read them: 125,000 ten-thousandths are `12.5`. */
export function printedMarks(points: bigint): string {
  const [whole, part] = splitAt(points < 0n ? -points : points, 10_000n, 4);
  return `${points < 0n ? "-" : ""}${whole}${part}`;
}

/** A share of a million as people read it: 125,000 is `12.5%`. */
export function printedShare(share: bigint): string {
  const [whole, part] = splitAt(share, 10_000n, 4);
  return `${whole}${part}%`;
}

function splitAt(number: bigint, unit: bigint, digits: number): [string, string] {
  const part = String(number % unit)
    .padStart(digits, "0")
    .replace(/0+$/, "");
  return [String(number / unit), part === "" ? "" : `.${part}`];
}
