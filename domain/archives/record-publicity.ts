import type { CatalogueEntry } from "../catalogue/catalogue-entry.ts";
import { entryRef } from "../catalogue/pack.ts";
import type { CheckedRow } from "./import-row.ts";
import { type PublicityRules, publicityWindow, type PublicityWindow } from "./publicity.ts";

/** The part of a row that decides about its publicity. */
type Judgeable = Pick<
  CheckedRow,
  | "invalid"
  | "fields"
  | "decidedOn"
  | "ownEndOn"
  | "validTo"
  | "kinds"
  | "documentNumber"
  | "issuerName"
  | "issuerCode"
  | "amountFen"
>;

/** When a checked row is public, by the rules taken for the day. */
export function publicityOf(row: Judgeable, entry: CatalogueEntry, rules: PublicityRules): PublicityWindow {
  // A licence that its authority has taken back is kept and not shown.
  if (row.invalid)
    return {
      severity: null,
      publish: false,
      from: null,
      until: null,
      why: "source-says-invalid",
      rule: entryRef(rules.window),
    };
  const violation = entry.roles.violation === undefined ? undefined : row.fields[entry.roles.violation];
  return publicityWindow({
    rules,
    polarity: entry.polarity,
    decidedOn: row.decidedOn,
    ownEndOn: entry.polarity === "adverse" ? row.ownEndOn : row.validTo,
    kinds: row.kinds,
    simpleProcedure: (rules.plainKinds?.simpleProcedureMarks ?? []).some(
      (mark) => row.documentNumber.includes(mark) || violation?.includes(mark) === true,
    ),
    authority: { name: row.issuerName, code: row.issuerCode },
    violation,
    amountFen: row.amountFen,
  });
}
