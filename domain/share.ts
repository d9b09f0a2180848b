import { z } from "zod";

/**
 * A share as charters write it: at least two thirds, more than half. Whole numbers only, so that 2/3 of 7 is decided by
 * 3 × 5 ≥ 2 × 7 and never by a rounded quotient.
 */
export type Share = { readonly atLeast: boolean; readonly part: number; readonly whole: number };

const written = /^(>=|>) ?(\d{1,3})\/(\d{1,3})$/;

/** A share as packs and forms write it: `>=2/3`, `>1/2`. Nothing above the whole, nothing over zero. */
export const share = z
  .string()
  .regex(written)
  .refine((text) => written.test(text) && isProper(shareOf(text)), { params: { shape: "share" } });

/** What `>=2/3` says. Callers hand in what `share` has let pass; anything else is a mistake of ours and throws. */
export function shareOf(text: string): Share {
  const [, sign, part, whole] = written.exec(text) ?? [];
  if (sign === undefined || part === undefined || whole === undefined) throw new Error(`no share: ${text}`);
  return { atLeast: sign === ">=", part: Number(part), whole: Number(whole) };
}

/** A bound from above, as in “at most a third of the council”: `1/3`. */
export const ratio = z
  .string()
  .regex(/^\d{1,3}\/\d{1,3}$/)
  .refine((text) => written.test(`>=${text}`) && isProper(shareOf(`>=${text}`)), { params: { shape: "ratio" } });

/** Whether `count` is within `1/3` of `base`. */
export function isWithin(bound: string, count: number, base: number): boolean {
  const { part, whole } = shareOf(`>=${bound}`);
  return BigInt(count) * BigInt(whole) <= BigInt(base) * BigInt(part);
}

/** Whether `count` of `base` reaches the share. Of nobody nothing is reached: no body without members decides. */
export function reaches(wanted: Share, count: number, base: number): boolean {
  if (base === 0) return false;
  const [left, right] = [BigInt(count) * BigInt(wanted.whole), BigInt(base) * BigInt(wanted.part)];
  return wanted.atLeast ? left >= right : left > right;
}

/** The least count that reaches the share of `base`; of nobody, one who is not there. */
export function leastFor(wanted: Share, base: number): number {
  if (base === 0) return 1;
  const product = BigInt(base) * BigInt(wanted.part);
  const whole = BigInt(wanted.whole);
  const exact = product % whole === 0n;
  return Number(product / whole) + (exact && wanted.atLeast ? 0 : 1);
}

/** Whether reaching `one` always means reaching `other`, whatever the base. */
export function isNoWeaker(one: Share, other: Share): boolean {
  const [left, right] = [one.part * other.whole, other.part * one.whole];
  if (left !== right) return left > right;
  return !one.atLeast || other.atLeast;
}

const digits = ["", "", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** As Chinese charters write it: 三分之二以上 holds the share itself, 超过二分之一 does not. English beside it. */
export function sayShare(wanted: Share): { readonly zh: string; readonly en: string } {
  const name = wanted.part === 1 && wanted.whole === 1 ? "全体" : `${numeral(wanted.whole)}分之${numeral(wanted.part)}`;
  const figure = `${String(wanted.part)}/${String(wanted.whole)}`;
  if (wanted.atLeast) return { zh: name === "全体" ? name : `${name}以上`, en: `at least ${figure}` };
  return { zh: `超过${name}`, en: `more than ${figure}` };
}

function numeral(count: number): string {
  return count === 1 ? "一" : (digits[count] ?? String(count));
}

function isProper({ atLeast, part, whole }: Share): boolean {
  return whole > 0 && part > 0 && (atLeast ? part <= whole : part < whole);
}
