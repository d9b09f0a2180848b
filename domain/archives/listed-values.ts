import type { CodeList } from "../catalogue/words-entry.ts";
import { type Refusal, refuse } from "../refusal.ts";

/** A code list made ready for a million rows: every accepted spelling with the one it stands for. */
export type ReadyList = {
  readonly name: string;
  readonly known: ReadonlyMap<string, string>;
  /** What a value says beyond its name, by its name. */
  readonly says: ReadonlyMap<string, Pick<CodeList["values"][number], "valid" | "subject">>;
  readonly otherPrefix: string | null;
  readonly strong: string;
  readonly weak: readonly string[];
};

/** What stands between several values of one field. */
export const valueSeparator = "；";

export function readyList(list: CodeList): ReadyList {
  const known = new Map<string, string>(list.legacy.map((name) => [name, name]));
  for (const value of list.values) {
    known.set(value.name, value.name);
    if (value.code !== undefined) known.set(value.code, value.name);
  }
  const separators = [...new Set([list.separator ?? valueSeparator, ...list.acceptedSeparators])];
  const strong = separators.filter((separator) => /[;；]/.test(separator)).join("");
  return {
    name: list.name,
    known,
    says: new Map(list.values.map(({ name, valid, subject }) => [name, { valid, subject }])),
    otherPrefix: list.otherPrefix ?? null,
    strong,
    weak: separators.filter((separator) => !strong.includes(separator)),
  };
}

export type ListedRefusal = Refusal<"value-not-in-list" | "value-other-without-wording">;

/**
 * Reads a field of a closed list: the values it names, spelled as the list has them. Several are joined by a semicolon, or
 * by a weaker sign where the parts are all known; what follows 其他- up to the next semicolon is its own wording.
 */
export function readListed(text: string, list: ReadyList, several: boolean): readonly string[] | ListedRefusal {
  const whole = list.known.get(text);
  if (whole !== undefined) return [whole];
  const clauses = several ? splitAt(text, [...list.strong]) : [text];
  const values = new Set<string>();
  for (const clause of clauses) {
    const read = readClause(clause, list, several);
    if ("refused" in read) return read;
    for (const value of read) values.add(value);
  }
  return values.size === 0 ? refuse("value-not-in-list", { printed: text.slice(0, 40), list: list.name }) : [...values];
}

function readClause(clause: string, list: ReadyList, several: boolean): readonly string[] | ListedRefusal {
  const known = list.known.get(clause);
  if (known !== undefined) return [known];
  const other = list.otherPrefix === null ? -1 : clause.indexOf(list.otherPrefix);
  const parts = several ? splitAt(other < 0 ? clause : clause.slice(0, other), list.weak) : other < 0 ? [clause] : [];
  const values: string[] = [];
  for (const part of parts) {
    const value = list.known.get(part);
    if (value === undefined) return refuse("value-not-in-list", { printed: part.slice(0, 40), list: list.name });
    values.push(value);
  }
  if (other < 0) return values;
  const wording = clause.slice(other);
  return wording === list.otherPrefix
    ? refuse("value-other-without-wording", { printed: wording })
    : [...values, wording];
}

function splitAt(text: string, separators: readonly string[]): string[] {
  let parts = [text];
  for (const separator of separators) parts = parts.flatMap((part) => part.split(separator));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}
