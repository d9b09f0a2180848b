import type { CatalogueEntry, CatalogueField, FieldCondition } from "../catalogue/catalogue-entry.ts";
import { isRefusal, type Refusal } from "../refusal.ts";
import { normaliseDocumentNumber } from "./document-number.ts";
import type { Column } from "../import-header.ts";
import { readListed, type ReadyList } from "./listed-values.ts";
import { readPrintedAmount } from "./printed-amount.ts";
import { readPrintedDate } from "../printed-date.ts";
import { retentionFault, type RetentionTerm } from "./retention.ts";
import { namedBranch } from "./named-branch.ts";
import { checkDays } from "./row-days.ts";
import type { RowFault } from "../row-fault.ts";
import { readRowCode, readRowSubject, type RowSubject } from "./row-subject.ts";
import { screenText } from "./sensitive-text.ts";

/** A row that was understood: everything a record needs but its subject's id and its publicity. */
export type CheckedRow = Omit<RowSubject, "held"> & {
  readonly documentNumber: string;
  readonly documentPrinted: string;
  readonly issuerName: string;
  readonly issuerCode: string | null;
  readonly sourceName: string;
  readonly decidedOn: string;
  readonly validFrom: string;
  /** Null: without end. */
  readonly validTo: string | null;
  readonly ownEndOn: string | null;
  readonly kinds: readonly string[];
  /** The source says that the record is not valid, by a value of its list that the pack marks so. */
  readonly invalid: boolean;
  readonly amountFen: bigint | null;
  /** Why a person must look before anything is shown: "", "code-check-failed", "sensitive-text", "branch-in-text". */
  readonly held: string;
  /** Field code to text as printed; empty fields are left out. */
  readonly fields: Readonly<Record<string, string>>;
};

/** What rows are read by: the item, its code lists, and the day. */
export type RowRules = {
  readonly entry: CatalogueEntry;
  readonly lists: ReadonlyMap<string, ReadyList>;
  readonly today: string;
  /** What is past this term does not come in; null where the item has none, or what is read stands already. */
  readonly retention: RetentionTerm | null;
};

const mostFaults = 20;

/** Makes the reader of one file's rows. It answers a checked row, or all that is wrong with it. */
export function rowReader(
  columns: readonly Column[],
  rules: RowRules,
): (cells: readonly string[]) => CheckedRow | readonly RowFault[] {
  const places = columns.flatMap((column, at) => (column.field === null ? [] : [{ at, field: column.field }]));
  const units = new Map(
    columns.flatMap((column) =>
      column.field === null || column.unit === null ? [] : [[column.field, column.unit] as const],
    ),
  );
  return (cells) => {
    const fields: Record<string, string> = {};
    for (const { at, field } of places) {
      const text = cells[at]?.trim() ?? "";
      if (text !== "") fields[field] = text;
    }
    return readRow(fields, units, rules);
  };
}

/** What the fields of one row say, each by its kind, and all that is wrong with them. */
export type ReadFields = {
  readonly days: Map<string, string>;
  readonly listed: Map<string, readonly string[]>;
  readonly fen: Map<string, bigint>;
  readonly faults: RowFault[];
};

/** Reads one row given as field code to text: the same for a file's row, a form, an API's body. */
export function readRow(
  fields: Readonly<Record<string, string>>,
  units: ReadonlyMap<string, "元" | "万元">,
  rules: RowRules,
): CheckedRow | readonly RowFault[] {
  const about = aboutPerson(fields, rules);
  if (about !== null) return [about];
  const read = readFields(fields, units, rules);
  const row = assemble(fields, rules, read);
  const over = row === null ? null : retentionFault(rules.entry, row, rules.retention);
  if (over !== null) read.faults.push(over);
  return read.faults.length > 0 || row === null ? read.faults.slice(0, mostFaults) : row;
}

/** Reads every field of the item, whoever the row is about. */
export function readFields(
  fields: Readonly<Record<string, string>>,
  units: ReadonlyMap<string, "元" | "万元">,
  rules: RowRules,
): ReadFields {
  const { entry } = rules;
  const read: ReadFields = { days: new Map(), listed: new Map(), fen: new Map(), faults: [] };
  for (const field of entry.fields) readField(field, fields, units.get(field.code) ?? field.unit ?? "元", rules, read);
  checkDays(entry, fields, read, rules.today);
  return read;
}

/** A natural person's row is kept out: no public page, no adverse file without a right (MISSION, must hold 9 and 12). */
function aboutPerson(fields: Readonly<Record<string, string>>, rules: RowRules): RowFault | null {
  const { subjectCategory: column } = rules.entry.roles;
  const list = listOf(column, rules);
  if (column === undefined || list === null) return null;
  const value = list.known.get(fields[column] ?? "") ?? "";
  return list.says.get(value)?.subject === "natural-person" ? { column, code: "row-about-person", details: {} } : null;
}

function listOf(code: string | undefined, { entry, lists }: RowRules): ReadyList | null {
  const field = code === undefined ? undefined : entry.fields.find((one) => one.code === code);
  return field?.values === undefined ? null : (lists.get(field.values) ?? null);
}

/** What the value of a listed field says beyond its name. */
export function saysOf(code: string | undefined, rules: RowRules, read: ReadFields) {
  const value = code === undefined ? undefined : read.listed.get(code)?.[0];
  return value === undefined ? undefined : listOf(code, rules)?.says.get(value);
}

function readField(
  field: CatalogueField,
  fields: Readonly<Record<string, string>>,
  unit: "元" | "万元",
  rules: RowRules,
  read: ReadFields,
): void {
  const text = fields[field.code];
  if (text === undefined) {
    // Whether the subject's code may be missing, and what then, is told by `readRowSubject` in one sentence.
    if (field.code !== rules.entry.roles.subjectCode && isRequired(field, fields))
      read.faults.push({ column: field.code, code: "value-missing", details: { name: field.name } });
    return;
  }
  if (field.maxLength !== undefined && text.length > field.maxLength && !readByMeaning.has(field.type)) {
    read.faults.push({
      column: field.code,
      code: "value-too-long",
      details: { length: text.length, longest: field.maxLength },
    });
    return;
  }
  readTyped(field, text, unit, rules, read);
}

/** Days, amounts and lists are written in more ways than the standard's own: 2026年10月12日 has eleven characters and is a day of ten. */
const readByMeaning: ReadonlySet<CatalogueField["type"]> = new Set(["date", "decimal", "enum-multi"]);

function readTyped(field: CatalogueField, text: string, unit: "元" | "万元", rules: RowRules, read: ReadFields): void {
  switch (field.type) {
    case "string": {
      const word = field.without?.find((one) => text.includes(one));
      if (word !== undefined)
        read.faults.push({ column: field.code, code: "value-word-unfit", details: { word, name: field.name } });
      return;
    }
    case "credit-code":
      return;
    case "date":
      keep(field, readPrintedDate(text), read, (day) => read.days.set(field.code, day.on));
      return;
    case "decimal":
      keep(field, readPrintedAmount(text, { unit: unit === "万元" ? "wan-yuan" : "yuan" }), read, (amount) =>
        read.fen.set(field.code, amount.fen),
      );
      return;
    case "enum":
    case "enum-multi": {
      const list = field.values === undefined ? undefined : rules.lists.get(field.values);
      if (list === undefined) throw new Error(`the field ${field.code} names a list that is not loaded`);
      keep(field, readListed(text, list, field.type === "enum-multi"), read, (values) =>
        read.listed.set(field.code, values),
      );
    }
  }
}

function keep<Value extends object>(
  field: CatalogueField,
  value: Value | Refusal,
  read: ReadFields,
  hold: (value: Value) => void,
): void {
  if (isRefusal(value)) read.faults.push({ column: field.code, code: value.refused, details: value.details });
  else hold(value);
}

function isRequired(field: CatalogueField, fields: Readonly<Record<string, string>>): boolean {
  if (typeof field.required === "string") return field.required === "always";
  return field.required.when.some((condition) => holds(condition, fields));
}

function holds(condition: FieldCondition, fields: Readonly<Record<string, string>>): boolean {
  const text = fields[condition.field] ?? "";
  if ("in" in condition) return condition.in.includes(text);
  if ("contains" in condition) return condition.contains.some((part) => text.includes(part));
  return text !== "";
}

function assemble(fields: Readonly<Record<string, string>>, rules: RowRules, read: ReadFields): CheckedRow | null {
  const { roles } = rules.entry;
  const text = (code: string | undefined): string => (code === undefined ? "" : (fields[code] ?? ""));
  const category = saysOf(roles.subjectCategory, rules, read)?.subject;
  const who = readRowSubject(fields, rules.entry, { individual: category === "individual-business" }, read.faults);
  const document = normaliseDocumentNumber(text(roles.documentNumber));
  if (isRefusal(document) && text(roles.documentNumber) !== "")
    read.faults.push({ column: roles.documentNumber, code: document.refused, details: document.details });
  const decidedOn = read.days.get(roles.decidedOn);
  if (who === null || isRefusal(document) || decidedOn === undefined) return null;
  return {
    ...who,
    documentNumber: document.normalised,
    documentPrinted: document.printed,
    issuerName: text(roles.issuerName),
    issuerCode: readRowCode(text(roles.issuerCode), roles.issuerCode, read.faults),
    sourceName: text(roles.sourceName),
    decidedOn,
    validFrom: dayIn(roles.validFrom, read) ?? decidedOn,
    validTo: endless(dayIn(roles.validTo, read)),
    ownEndOn: dayIn(roles.publicUntil, read),
    kinds: roles.kinds === undefined ? [] : (read.listed.get(roles.kinds) ?? []),
    invalid: saysOf(roles.status, rules, read)?.valid === false,
    amountFen: roles.amount === undefined ? null : (read.fen.get(roles.amount) ?? null),
    held: who.held === "" ? doubtful(fields, who, rules.entry) : who.held,
    fields: keptOf(fields, rules.entry),
  };
}

/** Numbers and addresses of persons are not needed for anything a record does, so they are not kept at all (PIPL 6: the least that is needed). */
function keptOf(fields: Readonly<Record<string, string>>, entry: CatalogueEntry): Readonly<Record<string, string>> {
  const dropped = entry.fields.filter(
    (field) => field.personal !== undefined && field.personal !== "name" && fields[field.code] !== undefined,
  );
  if (dropped.length === 0) return fields;
  return Object.fromEntries(Object.entries(fields).filter(([code]) => !dropped.some((field) => field.code === code)));
}

function dayIn(code: string | undefined, read: ReadFields): string | null {
  return code === undefined ? null : (read.days.get(code) ?? null);
}

/** 2099-12-31 is how the field standard writes "without end". */
function endless(day: string | null): string | null {
  return day === "2099-12-31" ? null : day;
}

/**
 * Free text that may carry a person's numbers or what may not be collected at all waits for a person (HARD-PARTS b18), and
 * so does what names a branch of the counterparty: it may have been the branch that was punished.
 */
function doubtful(fields: Readonly<Record<string, string>>, who: RowSubject, entry: CatalogueEntry): string {
  let branch = false;
  for (const field of entry.fields) {
    const text = fields[field.code];
    if (text === undefined || field.type !== "string" || field.publish !== "yes" || text.length < 6) continue;
    if (screenText(text).length > 0) return "sensitive-text";
    branch ||= namedBranch(text, who.name) !== null;
  }
  return branch ? "branch-in-text" : "";
}
