import { type Refusal, refuse } from "../refusal.ts";
import { saysNothing, toHalfWidth } from "../half-width.ts";

export type OrganisationCode = {
  /** Nine characters without the hyphen. */
  readonly code: string;
  /** A failing check character is a matter for a person, not a lost row: recent codes need not satisfy GB 11714. */
  readonly standing: "valid" | "check-failed";
};

/** Reads an organisation code of GB 11714, with or without hyphen: `74820466-0`. */
export function readOrganisationCode(
  text: string,
): OrganisationCode | Refusal<"organisation-code-empty" | "organisation-code-wrong-form"> {
  if (saysNothing(text)) return refuse("organisation-code-empty");
  const code = toHalfWidth(text)
    .replace(/[\s\-‐-―－']/g, "")
    .toUpperCase();
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(code)) return refuse("organisation-code-wrong-form", { length: code.length });
  return { code, standing: organisationCodeCheckCharacter(code, 0) === code[8] ? "valid" : "check-failed" };
}

const weights = [3, 7, 9, 10, 5, 8, 4, 2];

/**
 * The check character of GB 11714 for the eight characters (0–9, A–Z) from `start` on.
 * Throws when a character is outside that alphabet: the caller has checked it.
 */
export function organisationCodeCheckCharacter(text: string, start = 0): string {
  let sum = 0;
  for (let i = 0; i < 8; i += 1) sum += valueOf(text.charCodeAt(start + i)) * (weights[i] ?? 0);
  const check = 11 - (sum % 11);
  if (check === 10) return "X";
  return check === 11 ? "0" : String(check);
}

function valueOf(unit: number): number {
  if (unit >= 48 && unit <= 57) return unit - 48;
  if (unit >= 65 && unit <= 90) return unit - 55;
  throw new RangeError("an organisation code has the characters 0-9 and A-Z only");
}
