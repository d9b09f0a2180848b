import type { CatalogueEntry } from "../../catalogue/catalogue-entry.ts";
import { isRefusal } from "../../refusal.ts";
import { normaliseDocumentNumber } from "../document-number.ts";
import { type CheckedRow, readFields, type ReadFields, type RowRules, saysOf } from "../import-row.ts";
import type { RowFault } from "../../row-fault.ts";
import { retentionFault } from "../retention.ts";
import { screenText } from "../sensitive-text.ts";

/** What an association notes of a subject it knows, understood: a checked row without the subject. */
export type KeptRow = Pick<
  CheckedRow,
  | "documentNumber"
  | "documentPrinted"
  | "issuerName"
  | "decidedOn"
  | "validFrom"
  | "validTo"
  | "ownEndOn"
  | "kinds"
  | "invalid"
  | "amountFen"
  | "fields"
>;

/**
 * Reads what an association keeps, field code to text, or answers all that is wrong with it. `keeper` is the association's
 * name: it issued what no field names another issuer for. Text that carries a person's number, or what 征信业管理条例
 * article 14 forbids, is refused and not held: whoever types it can leave it out.
 */
export function readKeptRow(
  fields: Readonly<Record<string, string>>,
  keeper: string,
  rules: RowRules,
): KeptRow | readonly RowFault[] {
  const { entry } = rules;
  const read = readFields(fields, new Map(), rules);
  const row = assembleKept(fields, keeper, rules, read);
  const over = row === null ? null : retentionFault(entry, row, rules.retention);
  const faults = [...read.faults, ...textFaults(fields, entry), ...(over === null ? [] : [over])];
  return faults.length > 0 || row === null ? faults : row;
}

function assembleKept(
  fields: Readonly<Record<string, string>>,
  keeper: string,
  rules: RowRules,
  read: ReadFields,
): KeptRow | null {
  const { roles } = rules.entry;
  const document = normaliseDocumentNumber(fields[roles.documentNumber] ?? "");
  if (isRefusal(document) && fields[roles.documentNumber] !== undefined)
    read.faults.push({ column: roles.documentNumber, code: document.refused, details: document.details });
  const decidedOn = read.days.get(roles.decidedOn);
  if (isRefusal(document) || decidedOn === undefined) return null;
  const day = (code: string | undefined): string | null => (code === undefined ? null : (read.days.get(code) ?? null));
  const listed = (code: string | undefined): readonly string[] =>
    code === undefined ? [] : (read.listed.get(code) ?? []);
  return {
    documentNumber: document.normalised,
    documentPrinted: document.printed,
    issuerName: roles.issuerName === undefined ? keeper : (fields[roles.issuerName] ?? keeper),
    decidedOn,
    validFrom: day(roles.validFrom) ?? decidedOn,
    validTo: endless(day(roles.validTo)),
    ownEndOn: day(roles.publicUntil),
    kinds: listed(roles.kinds),
    invalid: saysOf(roles.status, rules, read)?.valid === false,
    amountFen: roles.amount === undefined ? null : (read.fen.get(roles.amount) ?? null),
    fields,
  };
}

function textFaults(fields: Readonly<Record<string, string>>, entry: CatalogueEntry): RowFault[] {
  return entry.fields.flatMap((field): RowFault[] => {
    const text = fields[field.code] ?? "";
    const carries = (field.type === "string" || field.type === "enum") && screenText(text).length > 0;
    return carries ? [{ column: field.code, code: "text-carries-personal", details: { name: field.name } }] : [];
  });
}

function endless(day: string | null): string | null {
  return day === "2099-12-31" ? null : day;
}

/** What makes two entries speak of one record. The keeper stands in it: two associations never share a record. */
export function keptKeyText(
  row: KeptRow,
  entry: Pick<CatalogueEntry, "id" | "naturalKey">,
  about: { readonly associationId: string; readonly subjectId: string; readonly selfDeclared: boolean },
): string {
  const parts = entry.naturalKey.map((part): string => {
    switch (part) {
      case "issuer":
        return row.issuerName;
      case "documentNumber":
        return row.documentNumber;
      case "subject":
        return about.subjectId;
      case "kinds":
        return [...row.kinds].sort().join("；");
    }
  });
  // What one states of oneself and what another states never become versions of each other.
  const whose = about.selfDeclared ? ["self-declared"] : [];
  return [entry.id, about.associationId, ...whose, ...parts].join("\n");
}
