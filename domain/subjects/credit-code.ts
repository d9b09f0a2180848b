import { type Refusal, refuse } from "../refusal.ts";
import { creditCodeDepartments } from "./credit-code-departments.ts";
import { saysNothing, toHalfWidth } from "../half-width.ts";
import { looksLikeIdentityNumber } from "./identity-number.ts";
import { organisationCodeCheckCharacter } from "./organisation-code.ts";

/** A unified social credit code of GB 32100-2015, cleaned of spaces, hyphens, full width and lower case. */
export type CreditCode = {
  readonly code: string;
  /** Some codes were issued with a wrong check character: flagged for a person, never lost. */
  readonly standing: "valid" | "check-failed";
  /** Position 1, a key of `creditCodeDepartments`. */
  readonly department: string;
  /** Position 2, a key of the department's categories. */
  readonly category: string;
  /** Positions 3–8, GB/T 2260. */
  readonly region: string;
  /** Positions 9–17, GB 11714. */
  readonly organisationCode: string;
  readonly notes: readonly CreditCodeNote[];
};

/**
 * `pilot`: Fujian's M000 and M001 codes, issued before the standard was settled. `registrar-unknown`: positions 1 and 2 are
 * not in the standard. `organisation-check-failed`: allowed for recent codes. `demonstration`: the reserved range.
 */
export type CreditCodeNote = "pilot" | "registrar-unknown" | "organisation-check-failed" | "demonstration";

export type CreditCodeRefusal = Refusal<
  | "code-empty"
  | "code-wrong-length"
  | "code-wrong-alphabet"
  | "code-destroyed-by-spreadsheet"
  | "code-is-identity-number"
  | "code-placeholder"
>;

/**
 * Reads a unified social credit code as written. A wrong character is refused with its place and never repaired silently;
 * a wrong check character is not refused. Fast for the plain form: one pass over eighteen characters.
 */
export function readCreditCode(text: string): CreditCode | CreditCodeRefusal {
  const plain = checksOf(text);
  if (plain !== null) return judge(text, plain);
  if (text.length > longestCell) return refuse("code-wrong-length", { length: text.length });
  if (saysNothing(text)) return refuse("code-empty");
  const half = toHalfWidth(text).trim();
  if (/^'?\d(?:\.\d+)?E\+?1[0-9]$/i.test(half)) return refuse("code-destroyed-by-spreadsheet");
  const code = half.replace(/[\s\-‐-―−'’\u200b-\u200f\ufeff]/g, "").toUpperCase();
  if (code === "") return refuse("code-empty");
  const checks = checksOf(code);
  return checks === null ? refuseForm(code) : judge(code, checks);
}

/** The check character of GB 32100 for the seventeen characters. Throws when they are not seventeen of its alphabet. */
export function creditCodeCheckCharacter(first17: string): string {
  const sum = first17.length === 17 ? weightedSum(first17) : -1;
  if (sum < 0) throw new RangeError("a check character is computed from seventeen characters of GB 32100");
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** Whether the code lies in the range that demonstrations and tests may use: GB/T 2260 has no region 990000. */
export function isDemonstrationCode(code: string): boolean {
  return code.startsWith(demonstrationRegion, 2);
}

/**
 * The n-th valid code of the demonstration range, 0 ≤ n < 31⁶. `registrar` is positions 1 and 2: `91` enterprise,
 * `92` individual business, `51` association, `11` organ of state.
 */
export function demonstrationCode(n: number, registrar = "91"): string {
  if (!Number.isInteger(n) || n < 0 || n >= 31 ** 6) throw new RangeError("demonstration codes run from 0 to 31^6 - 1");
  let serial = "";
  for (let rest = n; serial.length < 6; rest = Math.floor(rest / 31)) serial = alphabet.charAt(rest % 31) + serial;
  const organisation = `MA${serial}`;
  const first17 = `${registrar}${demonstrationRegion}${organisation}${organisationCodeCheckCharacter(organisation)}`;
  return first17 + creditCodeCheckCharacter(first17);
}

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const demonstrationRegion = "990000";
const longestCell = 200;

// Value by UTF-16 unit, -1 outside the alphabet: an array look-up is what makes a million rows a second possible.
const values = new Int8Array(128).fill(-1);
for (let i = 0; i < alphabet.length; i += 1) values[alphabet.charCodeAt(i)] = i;

function weightedSum(text: string): number {
  let sum = 0;
  for (let i = 0; i < 17; i += 1) {
    const value = values[text.charCodeAt(i)] ?? -1;
    if (value < 0) return -1;
    sum += value * (weights[i] ?? 0);
  }
  return sum;
}

type Checks = { readonly passes: boolean; readonly allDigits: boolean };

/** Null when the text is not eighteen characters of the alphabet with digits for the region. */
function checksOf(text: string): Checks | null {
  if (text.length !== 18) return null;
  const sum = weightedSum(text);
  const last = values[text.charCodeAt(17)] ?? -1;
  if (sum < 0 || last < 0) return null;
  for (let i = 2; i < 8; i += 1) if (text.charCodeAt(i) > 57) return null;
  let digits = 8;
  while (digits < 17 && text.charCodeAt(digits) <= 57) digits += 1;
  return { passes: (sum + last) % 31 === 0, allDigits: digits === 17 && text.charCodeAt(0) <= 57 };
}

function judge(code: string, { passes, allDigits }: Checks): CreditCode | CreditCodeRefusal {
  if (allDigits && isPlaceholder(code)) return refuse("code-placeholder");
  const department = code.charAt(0);
  const category = code.charAt(1);
  const known = creditCodeDepartments[department]?.categories[category] !== undefined;
  const organisationPasses = organisationCodeCheckCharacter(code, 8) === code[16];
  // One identity number in 31 passes GB 32100 by chance. A true code of digits only is of the old kind and passes GB 11714 too,
  // so only a text that passes all three is taken for a code.
  if (allDigits && !(passes && known && organisationPasses) && looksLikeIdentityNumber(code)) {
    return refuse("code-is-identity-number");
  }
  // A spreadsheet keeps fifteen digits and writes zeros for the rest.
  if (allDigits && !passes && code.endsWith("000")) return refuse("code-destroyed-by-spreadsheet");
  return {
    code,
    standing: passes ? "valid" : "check-failed",
    department,
    category,
    region: code.slice(2, 8),
    organisationCode: code.slice(8, 17),
    notes: notesOn(code, passes, known, organisationPasses),
  };
}

function isPlaceholder(code: string): boolean {
  return code === "00000000000000000X" || code === "000000000000000000";
}

const noNotes: readonly CreditCodeNote[] = Object.freeze([]);

function notesOn(
  code: string,
  passes: boolean,
  known: boolean,
  organisationPasses: boolean,
): readonly CreditCodeNote[] {
  const demonstration = isDemonstrationCode(code);
  if (passes && known && organisationPasses && !demonstration) return noNotes;
  const notes: CreditCodeNote[] = [];
  if (!passes && code.startsWith("35", 2) && /^M00[01]/.test(code.slice(8, 12))) notes.push("pilot");
  if (!known) notes.push("registrar-unknown");
  if (!organisationPasses) notes.push("organisation-check-failed");
  if (demonstration) notes.push("demonstration");
  return notes;
}

function refuseForm(code: string): CreditCodeRefusal {
  if (/^0+X?$/.test(code)) return refuse("code-placeholder");
  if (looksLikeIdentityNumber(code)) return refuse("code-is-identity-number");
  const length = Array.from(code).length;
  if (length !== 18) return refuse("code-wrong-length", { length });
  const wrong: { readonly position: number; readonly character: string }[] = [];
  for (const [i, character] of Array.from(code).entries()) {
    const value = values[character.charCodeAt(0)] ?? -1;
    if (value < 0 || (i >= 2 && i < 8 && value > 9)) wrong.push({ position: i + 1, character });
  }
  const shown = wrong.slice(0, 6);
  return refuse("code-wrong-alphabet", {
    positions: shown.map(({ position }) => position).join(", "),
    characters: shown.map(({ character }) => character).join(" "),
  });
}
