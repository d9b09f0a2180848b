import type { CatalogueEntry, CatalogueField } from "@xinheng/domain/catalogue/catalogue-entry.ts";

export type GroupName = "subject" | "document" | "content" | "source";
export type FormGroup = { readonly name: GroupName; readonly fields: readonly CatalogueField[] };
export type FormGroups = { readonly groups: readonly FormGroup[]; readonly more: readonly CatalogueField[] };

/**
 * The fields of an item as a person fills them in: whom, which document, what, from where; what may stay empty apart.
 * Numbers of persons are not asked for: they are not kept either.
 */
export function formGroups(entry: Pick<CatalogueEntry, "fields" | "roles">): FormGroups {
  const { roles } = entry;
  const subject = [roles.subjectName, roles.subjectCategory, roles.subjectCode];
  const document = [
    roles.documentTitle,
    roles.documentNumber,
    roles.decidedOn,
    roles.validFrom,
    roles.validTo,
    roles.publicUntil,
    roles.issuerName,
    roles.issuerCode,
  ];
  const source = [roles.sourceName, roles.sourceCode];
  const asked = entry.fields.filter((field) => field.personal === undefined || field.personal === "name");
  const groupOf = (field: CatalogueField): GroupName | null => {
    if (subject.includes(field.code)) return "subject";
    if (document.includes(field.code)) return "document";
    if (source.includes(field.code)) return "source";
    if (field.required === "optional") return null;
    return field.personal === "name" || roles.subjectOtherCodes.includes(field.code) ? "subject" : "content";
  };
  const placed = Map.groupBy(asked, groupOf);
  const names = ["subject", "document", "content", "source"] as const;
  return { groups: names.flatMap((name) => groupIn(placed, name)), more: placed.get(null) ?? [] };
}

function groupIn(placed: ReadonlyMap<GroupName | null, CatalogueField[]>, name: GroupName): FormGroup[] {
  const fields = placed.get(name);
  return fields === undefined ? [] : [{ name, fields }];
}
