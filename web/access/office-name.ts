import { type Office, offices } from "@xinheng/domain/access/office.ts";
import type { Locale } from "../kit/locale.tsx";

export function officeName(office: Office, locale: Locale): string {
  return offices[office][locale];
}

/** Several offices of one person, each once. */
export function officeNames(held: readonly Office[], locale: Locale): string {
  return [...new Set(held)].map((office) => officeName(office, locale)).join(locale === "zh" ? " " : ", ");
}

/** A code that may be an office: the journal also knows the clock and visitors. */
export function officeOrCode(code: string, locale: Locale): string {
  return isOffice(code) ? officeName(code, locale) : code;
}

/** What a chooser offers, by where an office belongs. */
export function officeChoices(
  of: readonly ("house" | "association" | "subject")[],
  locale: Locale,
): { value: Office; label: string }[] {
  return Object.keys(offices)
    .filter(isOffice)
    .filter((office) => of.includes(offices[office].of))
    .map((office) => ({ value: office, label: officeName(office, locale) }));
}

function isOffice(code: string): code is Office {
  return code in offices;
}
