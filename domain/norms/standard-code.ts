import { type Refusal, refuse } from "../refusal.ts";

const written = /^T\/([A-Z][A-Z0-9]{1,11}) (\d{2,5}(?:\.\d{1,3})?)[—-](\d{4})$/u;

/**
 * The number of a group standard: T/, the sign of the association, a serial, and the year of its promulgation
 * (团体标准管理规定; read in reports, not in the original). A hyphen is written as the dash that the field uses. Null where none is
 * given and none is asked for.
 */
export function judgeStandardCode(
  given: string | null,
  asked: { readonly isNumbered: boolean; readonly year: string },
): string | null | Refusal<"standard-code-wrong"> {
  if (given === null && !asked.isNumbered) return null;
  const [, sign, serial, year] = written.exec(given ?? "") ?? [];
  if (!asked.isNumbered || sign === undefined || serial === undefined || year !== asked.year)
    return refuse("standard-code-wrong", { year: asked.year });
  return `T/${sign} ${serial}—${year}`;
}
