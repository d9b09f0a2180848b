import { headerIndex, headerKey, type NamedField } from "./header-index.ts";
import { type Refusal, refuse } from "./refusal.ts";

/**
 * How one column of a file was understood; `field` null: it is left out, and the desk says so. `how`: by the catalogue, by
 * a person's mapping, left out on purpose, or not understood.
 */
export type Column = {
  readonly printed: string;
  readonly field: string | null;
  readonly unit: "元" | "万元" | null;
  readonly how: "known" | "mapped" | "ignored" | "unknown";
};

/** What a file's columns may stand for: the fields of a catalogue item, or of a roll. */
export type HeadedEntry = {
  readonly fields: readonly (NamedField & { readonly required: unknown })[];
  readonly ignoredHeaders: readonly string[];
};

export type HeaderRefusal = Refusal<"header-columns-missing" | "header-empty">;

/**
 * Understands the heading row of a file by the codes, names and aliases of the fields. A second column for the
 * same field is left out: the first one counts.
 */
export function understandHeader(cells: readonly string[], entry: HeadedEntry): readonly Column[] {
  const known = headerIndex(entry);
  const passedOver = new Set(entry.ignoredHeaders.map(headerKey));
  const taken = new Set<string>();
  return cells.map((printed): Column => {
    const key = headerKey(printed);
    const headed = known.get(key);
    if (headed === undefined || taken.has(headed.code)) {
      return { printed, field: null, unit: null, how: passedOver.has(key) || key === "" ? "ignored" : "unknown" };
    }
    taken.add(headed.code);
    return { printed, field: headed.code, unit: headed.unit, how: "known" };
  });
}

/** Columns that must be there and are not are all named at once; null where the header will do. */
export function headerFaults(columns: readonly Column[], entry: HeadedEntry): HeaderRefusal | null {
  if (columns.every(({ printed }) => printed.trim() === "")) return refuse("header-empty");
  const taken = new Set(columns.map(({ field }) => field));
  const missing = entry.fields.filter((field) => field.required === "always" && !taken.has(field.code));
  if (missing.length === 0) return null;
  return refuse("header-columns-missing", {
    columns: missing.map((field) => `${field.name}（${field.code}）`).join("、"),
  });
}

/** Understands a heading row whose columns nobody maps by hand, or names what it lacks. */
export function readHeader(cells: readonly string[], entry: HeadedEntry): readonly Column[] | HeaderRefusal {
  const columns = understandHeader(cells, entry);
  return headerFaults(columns, entry) ?? columns;
}
