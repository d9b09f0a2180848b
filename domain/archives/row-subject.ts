import type { CatalogueEntry } from "../catalogue/catalogue-entry.ts";
import { isRefusal } from "../refusal.ts";
import { kindOfCode } from "../subjects/code-kind.ts";
import { readCreditCode } from "../subjects/credit-code.ts";
import { kindOfRegistration, readRegistrationNumber } from "../subjects/registration-number.ts";
import { readSubjectName } from "../subjects/subject-name.ts";
import type { SubjectKind } from "../subjects/subject-view.ts";
import type { RowFault } from "../row-fault.ts";

type Fields = Readonly<Record<string, string>>;

/** Who a row is about. `held` says why a person must look before anything is shown; "" where nobody must. */
export type RowSubject = {
  readonly name: string;
  readonly normalName: string;
  readonly kind: SubjectKind;
  readonly scheme: "uscc" | "registration-number";
  readonly code: string;
  readonly standing: "valid" | "check-failed" | "unchecked";
  readonly held: string;
};

/** Who the row is about, by a code: nothing adverse is attached on a name alone (X19). */
export function readRowSubject(
  fields: Fields,
  entry: CatalogueEntry,
  said: { readonly individual: boolean },
  faults: RowFault[],
): RowSubject | null {
  const { roles } = entry;
  const named = nameColumn(entry);
  const name = readSubjectName(fields[named] ?? "");
  if (isRefusal(name)) {
    if (fields[named] !== undefined) faults.push({ column: named, code: name.refused, details: name.details });
    return null;
  }
  const column = roles.subjectCode ?? named;
  const printed = fields[column] ?? "";
  const code = readCreditCode(printed);
  const who = { name: name.printed, normalName: name.normalised };
  if (!isRefusal(code))
    return {
      ...who,
      kind: kindOfCode(code.department, code.category),
      scheme: "uscc",
      code: code.code,
      standing: code.standing,
      held: code.standing === "valid" ? "" : "code-check-failed",
    };
  // Whoever has no code yet is known by the registration number; the standard writes seventeen zeros and X in the code's place.
  if (code.refused === "code-placeholder") {
    const known = byRegistrationNumber(fields, entry, faults);
    return { ...who, ...known, kind: said.individual ? "individual-business" : kindOfRegistration(known.code) };
  }
  if (printed !== "") faults.push({ column, code: code.refused, details: code.details });
  else faults.push({ column, code: "row-name-only", details: {} });
  return null;
}

/** The packs are refused at start where an item of an authority has no such field, and no other item is read from rows. */
function nameColumn({ id, roles }: CatalogueEntry): string {
  if (roles.subjectName === undefined) throw new Error(`${id} has no field for the subject's name`);
  return roles.subjectName;
}

function byRegistrationNumber(
  fields: Fields,
  entry: CatalogueEntry,
  faults: RowFault[],
): Pick<RowSubject, "scheme" | "code" | "standing" | "held"> {
  const [column = nameColumn(entry)] = entry.roles.subjectOtherCodes;
  const number = readRegistrationNumber(fields[column] ?? "");
  if (isRefusal(number))
    faults.push({
      column,
      code: fields[column] === undefined ? "row-name-only" : number.refused,
      details: number.details,
    });
  return {
    scheme: "registration-number",
    code: isRefusal(number) ? "" : number.number,
    standing: "unchecked",
    held: "",
  };
}

/** An authority's code. The placeholder says that there is none; a failing check character is kept as printed. */
export function readRowCode(text: string, column: string | undefined, faults: RowFault[]): string | null {
  if (text === "" || column === undefined) return null;
  const code = readCreditCode(text);
  if (!isRefusal(code)) return code.code;
  if (code.refused !== "code-placeholder") faults.push({ column, code: code.refused, details: code.details });
  return null;
}
