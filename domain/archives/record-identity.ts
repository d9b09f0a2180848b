import type { CatalogueEntry } from "../catalogue/catalogue-entry.ts";
import { normaliseName } from "../subjects/subject-name.ts";
import type { CheckedRow } from "./import-row.ts";

/**
 * What makes two rows speak of one record: the item and the parts its pack names. The authority counts by its code, else
 * by its name; the subject by its code. Its hash is the natural key.
 */
export function naturalKeyText(row: CheckedRow, entry: Pick<CatalogueEntry, "id" | "naturalKey">): string {
  const parts = entry.naturalKey.map((part): string => {
    switch (part) {
      case "issuer":
        return row.issuerCode ?? normaliseName(row.issuerName);
      case "documentNumber":
        return row.documentNumber;
      case "subject":
        return `${row.scheme}:${row.code}`;
      case "kinds":
        return [...row.kinds].sort().join("；");
    }
  });
  return [entry.id, ...parts].join("\n");
}

/** What a row says, field by field in the catalogue's order: two rows of one key that differ here are two versions. */
export function contentText(row: Pick<CheckedRow, "fields">, entry: Pick<CatalogueEntry, "fields">): string {
  return entry.fields.map((field) => row.fields[field.code] ?? "").join("\u001f");
}

/** A code under which a subject is known. */
export type SubjectCode = Pick<CheckedRow, "scheme" | "code">;

/**
 * The row as if the document had printed another code of the same subject. After a merge the rows of both codes are judged
 * under one, so that one document reported under two codes is one record; what is kept is what was printed.
 */
export function readUnder(
  row: CheckedRow,
  code: SubjectCode | undefined,
  entry: Pick<CatalogueEntry, "roles">,
): CheckedRow {
  if (code === undefined) return row;
  const column = code.scheme === "uscc" ? entry.roles.subjectCode : entry.roles.subjectOtherCodes[0];
  return { ...row, ...code, fields: column === undefined ? row.fields : { ...row.fields, [column]: code.code } };
}
