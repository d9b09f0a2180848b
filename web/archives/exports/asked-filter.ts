import { recordFilter, type RecordFilter } from "@xinheng/domain/archives/exports/record-filter.ts";

/** A filter whose parts are there or not, but never empty. */
export type AskedFilter = { readonly [Part in keyof RecordFilter]?: Exclude<RecordFilter[Part], undefined> };

/** The filter as it stands in the address bar; what is no filter there is left out, the rest holds. */
export function askedFilter(asked: URLSearchParams): AskedFilter {
  const parts = Object.entries(recordFilter.shape).flatMap(([name, shape]) => {
    const value = asked.get(name) ?? "";
    return value !== "" && shape.safeParse(value).success ? [[name, value]] : [];
  });
  return recordFilter.parse(Object.fromEntries(parts)) as AskedFilter;
}

/** What is filled in of a form, to stand in the address bar. */
export function filterAddress(typed: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([name, value]): [string, string][] =>
      typeof value === "string" && value.trim() !== "" ? [[name, value.trim()]] : [],
    ),
  );
}
