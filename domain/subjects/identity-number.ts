import { type Refusal, refuse } from "../refusal.ts";
import { dayExists } from "../day-exists.ts";
import { saysNothing, toHalfWidth } from "../half-width.ts";
import { passesMod1110 } from "./registration-number.ts";

/** A resident identity number of GB 11643. Personal: it is kept encrypted, never in a refusal, a log or an address. */
export type IdentityNumber = {
  /** Eighteen characters, a fifteen-digit one being lengthened. */
  readonly number: string;
  readonly region: string;
  readonly bornOn: string;
};

/** Reads an identity number. `today` is an ISO day: nobody is born after it. */
export function readIdentityNumber(
  text: string,
  today: string,
):
  | IdentityNumber
  | Refusal<
      | "identity-number-empty"
      | "identity-number-wrong-form"
      | "identity-number-date-does-not-exist"
      | "identity-number-check-failed"
    > {
  if (saysNothing(text)) return refuse("identity-number-empty");
  const cleaned = toHalfWidth(text)
    .replace(/[\s\-']/g, "")
    .toUpperCase();
  const number = /^\d{15}$/.test(cleaned) ? lengthenIdentityNumber(cleaned) : cleaned;
  if (!/^\d{17}[0-9X]$/.test(number)) return refuse("identity-number-wrong-form", { length: cleaned.length });
  if (!birthDateExists(number)) return refuse("identity-number-date-does-not-exist");
  const bornOn = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  if (bornOn > today) return refuse("identity-number-date-does-not-exist");
  if (identityNumberCheckCharacter(number) !== number[17]) return refuse("identity-number-check-failed");
  return { number, region: number.slice(0, 6), bornOn };
}

/** Fifteen digits of before 1999 to eighteen: 19 goes in after the region, the check character at the end. */
export function lengthenIdentityNumber(fifteen: string): string {
  const first17 = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`;
  return first17 + identityNumberCheckCharacter(first17);
}

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The check character of GB 11643 for the first seventeen digits of the text. */
export function identityNumberCheckCharacter(first17: string): string {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) sum += (first17.charCodeAt(i) - 48) * (weights[i] ?? 0);
  return "10X98765432".charAt(sum % 11);
}

/**
 * Whether a cleaned text (no spaces, upper case) can only be taken for an identity number: region, birth date and check fit.
 * Fifteen digits have no check; they count unless they satisfy the check of a registration number, which has the same length.
 */
export function looksLikeIdentityNumber(cleaned: string): boolean {
  if (cleaned.length === 18) return hasIdentityShape(cleaned) && identityNumberCheckCharacter(cleaned) === cleaned[17];
  if (cleaned.length !== 15 || !/^\d{15}$/.test(cleaned)) return false;
  return hasIdentityShape(lengthenIdentityNumber(cleaned)) && !passesMod1110(cleaned);
}

function hasIdentityShape(number: string): boolean {
  // The month comes first: it turns away most of what is not an identity number.
  if (number.charCodeAt(10) > 49) return false;
  return /^[1-9]\d{16}[0-9X]$/.test(number) && provinces.has(number.slice(0, 2)) && birthDateExists(number);
}

// GB/T 2260 provinces; 81–83 are the residence permits of Hong Kong, Macao and Taiwan residents.
const provinceCodes =
  "11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83";
// 9 and a province is the permanent residence card of foreigners (2017 edition).
const provinces = new Set([...provinceCodes.split(" "), "91", "92", "93", "94", "95", "96", "97", "98"]);

function birthDateExists(number: string): boolean {
  const [year, month, day] = [Number(number.slice(6, 10)), Number(number.slice(10, 12)), Number(number.slice(12, 14))];
  return year >= 1850 && year <= 2100 && dayExists(year, month, day);
}

/** For every page: the first and the last character only. Staff see no more without a recorded reason. */
export function maskIdentityNumber(number: string): string {
  return number.length < 3
    ? "*".repeat(number.length)
    : `${number.slice(0, 1)}${"*".repeat(number.length - 2)}${number.slice(-1)}`;
}
