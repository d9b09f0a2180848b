import { z } from "zod";
import type { CatalogueEntry } from "../../catalogue/catalogue-entry.ts";
import { headerKey } from "../../header-index.ts";
import { type Refusal, refuse } from "../../refusal.ts";
import type { Column } from "../../import-header.ts";

/** In what amounts of money are written. */
export const amountUnit = z.enum(["元", "万元"]);
export type AmountUnit = z.infer<typeof amountUnit>;

/** What a person says of one column: the field it stands for, with the unit of its amounts; a field of null is left out. */
export const mappedColumn = z.object({
  printed: z.string().min(1).max(200),
  field: z.string().max(61).nullable(),
  unit: amountUnit.nullable().default(null),
});
export type MappedColumn = z.infer<typeof mappedColumn>;

/** How the headings of one sender's file are understood beyond what the catalogue knows. */
export type HeaderMapping = { readonly sender: string; readonly columns: readonly MappedColumn[] };

/** What a header is known again by: the same headings in the same order, however they are spaced. */
export function headerText(cells: readonly string[]): string {
  return cells.map(headerKey).join("\n");
}

/**
 * Judges what a person said of a header as the catalogue alone understands it. Only what is not understood may be mapped,
 * to a field of the item that no other column stands for.
 */
export function judgeMapping(
  mapped: readonly MappedColumn[],
  understood: readonly Column[],
  entry: Pick<CatalogueEntry, "fields">,
): readonly MappedColumn[] | Refusal<"mapping-column-unknown" | "mapping-field-unknown" | "mapping-field-twice"> {
  const taken = new Map(
    understood.flatMap(({ field, printed }) => (field === null ? [] : [[field, printed] as const])),
  );
  for (const { printed, field } of mapped) {
    if (!understood.some((column) => column.field === null && column.printed === printed))
      return refuse("mapping-column-unknown", { column: printed });
    if (field === null) continue;
    if (!entry.fields.some(({ code }) => code === field)) return refuse("mapping-field-unknown", { field });
    const other = taken.get(field);
    if (other !== undefined) return refuse("mapping-field-twice", { field, column: printed, other });
    taken.set(field, printed);
  }
  return mapped;
}

/** The columns as the catalogue understands them, and the others as the mapping says. */
export function mappedHeader(
  understood: readonly Column[],
  mapping: Pick<HeaderMapping, "columns"> | null,
): readonly Column[] {
  if (mapping === null) return understood;
  const taken = new Set(understood.flatMap(({ field }) => field ?? []));
  return understood.map((column) => {
    const said = column.field === null ? mapping.columns.find(({ printed }) => printed === column.printed) : undefined;
    if (said === undefined) return column;
    // The catalogue may have learnt this field's heading since the mapping was saved: the catalogue goes first.
    if (said.field === null || taken.has(said.field)) return { ...column, how: "ignored" };
    taken.add(said.field);
    return { printed: column.printed, field: said.field, unit: said.unit, how: "mapped" };
  });
}
