import { type Refusal, refuse } from "../refusal.ts";
import { saysNothing, toHalfWidth } from "../half-width.ts";

export type RegistrationNumber = {
  readonly number: string;
  /** Thirteen digits (before 2006) have no check; a failing check of the fifteen is noted and accepted. */
  readonly standing: "valid" | "check-failed" | "without-check";
};

/** Reads an old business registration number 工商注册号: 15 digits (6 region, 8 order, 1 check), or 13 of the older kind. */
export function readRegistrationNumber(
  text: string,
): RegistrationNumber | Refusal<"registration-number-empty" | "registration-number-wrong-form"> {
  if (saysNothing(text)) return refuse("registration-number-empty");
  const number = toHalfWidth(text)
    .replace(/[\s\-‐-―'号]/g, "")
    .toUpperCase();
  if (/^\d{13}$/.test(number)) return { number, standing: "without-check" };
  // Farmers' cooperatives carry NA or NB in front of their region and order: no check is published for them.
  if (/^\d{6}N[AB]\d{6}[0-9X]$/.test(number)) return { number, standing: "without-check" };
  if (!/^\d{15}$/.test(number)) return refuse("registration-number-wrong-form", { length: number.length });
  return { number, standing: passesMod1110(number) ? "valid" : "check-failed" };
}

/**
 * Who holds a registration number of fifteen digits: the first digit of its order is 6 to 9 for individual businesses and
 * below for enterprises (工商行政管理注册号编制规则 GS 15-2006); cooperatives have letters there. Thirteen digits do not tell.
 */
export function kindOfRegistration(number: string): "enterprise" | "individual-business" | "other-organisation" {
  if (number.length !== 15) return "other-organisation";
  return /[6-9]/.test(number.charAt(6)) ? "individual-business" : "enterprise";
}

/** ISO 7064 MOD 11,10 over all the digits, the last being the check. */
export function passesMod1110(digits: string): boolean {
  let product = 10;
  for (let i = 0; i < digits.length - 1; i += 1) {
    const sum = (product + (digits.charCodeAt(i) - 48)) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (product + (digits.charCodeAt(digits.length - 1) - 48)) % 10 === 1;
}
