/** A field that a column of a file may be headed by: its code, its name, what else it is called in the wild. */
export type NamedField = {
  readonly code: string;
  readonly name: string;
  readonly aliases: readonly (string | { readonly name: string; readonly unit: "元" | "万元" })[];
};

/** What a file is read by: the fields its columns may mean. A catalogue item is one such. */
export type FileFields = { readonly fields: readonly NamedField[] };

/** What a heading stands for; `unit` only where the heading says another than the field's own. */
export type HeadedField = { readonly code: string; readonly unit: "元" | "万元" | null };

/** All headings an item is known by: field codes, names and the aliases of the pack, by their `headerKey`. */
export function headerIndex(item: FileFields): ReadonlyMap<string, HeadedField> {
  return new Map(item.fields.flatMap((field) => headingsOf(field).map(({ key, ...headed }) => [key, headed] as const)));
}

/** A heading without what spreadsheets add: widths, spaces, line ends, required marks, closing colons, letter case. */
export function headerKey(heading: string): string {
  return heading
    .normalize("NFKC")
    .replace(/[\s*:"'“”﻿]/gu, "")
    .toUpperCase();
}

/** Each heading of one field once. */
export function headingsOf(field: NamedField): (HeadedField & { readonly key: string })[] {
  const plain = [field.code, field.name].map((name) => ({ key: headerKey(name), code: field.code, unit: null }));
  const aliases = field.aliases.map((alias) =>
    typeof alias === "string"
      ? { key: headerKey(alias), code: field.code, unit: null }
      : { key: headerKey(alias.name), code: field.code, unit: alias.unit },
  );
  return [...plain, ...aliases].filter((one, at, all) => all.findIndex((other) => other.key === one.key) === at);
}
