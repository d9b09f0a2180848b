import type { CharterClause, CharterRules } from "../catalogue/charter-entry.ts";

/** Anything that is compared clause by clause: a charter, a convention. */
type Numbered = { readonly number: string | number; readonly text: string };

/** What became of one clause between two versions. */
export type ClauseChange<Clause extends Numbered = CharterClause> =
  | { readonly change: "same"; readonly clause: Clause; readonly formerNumber: Clause["number"] | null }
  | {
      readonly change: "changed";
      readonly before: Clause;
      readonly after: Clause;
      readonly parts: readonly TextPart[];
    }
  | { readonly change: "added"; readonly after: Clause }
  | { readonly change: "removed"; readonly before: Clause };

export type TextPart = { readonly part: "same" | "out" | "in"; readonly text: string };

/** One rule that differs, by its path in the rules, as printed values. */
export type RuleChange = { readonly path: string; readonly before: string | null; readonly after: string | null };

/**
 * Compares two texts clause by clause. Clauses pair by equal text first, wherever they moved to, then by equal number, then
 * by likeness; so a clause put in front shifts the numbers of the others without making each of them a change.
 */
export function diffClauses<Clause extends Numbered>(
  before: readonly Clause[],
  after: readonly Clause[],
): ClauseChange<Clause>[] {
  const pairs = pairClauses(before, after);
  const taken = new Set(pairs.values());
  const removedAfter = removedByPlace(before, after, pairs, taken);
  const told = after.flatMap((clause): ClauseChange<Clause>[] => {
    const former = pairs.get(clause);
    const now: ClauseChange<Clause> =
      former === undefined ? { change: "added", after: clause } : changeOf(former, clause);
    return [now, ...(removedAfter.get(clause) ?? [])];
  });
  return [...(removedAfter.get(null) ?? []), ...told];
}

function changeOf<Clause extends Numbered>(before: Clause, after: Clause): ClauseChange<Clause> {
  if (before.text !== after.text) return { change: "changed", before, after, parts: diffText(before.text, after.text) };
  return { change: "same", clause: after, formerNumber: before.number === after.number ? null : before.number };
}

function pairClauses<Clause extends Numbered>(
  before: readonly Clause[],
  after: readonly Clause[],
): Map<Clause, Clause> {
  const pairs = new Map<Clause, Clause>();
  const free = new Set(before);
  for (const isPair of [sameText, sameNumber, isLike]) {
    for (const clause of after) {
      if (pairs.has(clause)) continue;
      const former = [...free].find((one) => isPair(one, clause));
      if (former === undefined) continue;
      pairs.set(clause, former);
      free.delete(former);
    }
  }
  return pairs;
}

function sameText(one: Numbered, other: Numbered): boolean {
  return one.text === other.text;
}

/** The number alone is no proof where others moved in before it: something of the text must have stayed. */
function sameNumber(one: Numbered, other: Numbered): boolean {
  return one.number === other.number && keeps(one, other, 4);
}

/** At least half of the longer text is in the other, in order. */
function isLike(one: Numbered, other: Numbered): boolean {
  return keeps(one, other, 2);
}

function keeps(one: Numbered, other: Numbered, share: number): boolean {
  const kept = diffText(one.text, other.text).reduce(
    (sum, { part, text }) => sum + (part === "same" ? text.length : 0),
    0,
  );
  return kept * share >= Math.max(one.text.length, other.text.length);
}

/** Removed clauses stand behind the clause that followed their last kept neighbour; `null` is the beginning. */
function removedByPlace<Clause extends Numbered>(
  before: readonly Clause[],
  after: readonly Clause[],
  pairs: ReadonlyMap<Clause, Clause>,
  taken: ReadonlySet<Clause>,
): Map<Clause | null, ClauseChange<Clause>[]> {
  const nowOf = new Map(after.flatMap((clause) => (pairs.has(clause) ? [[pairs.get(clause), clause] as const] : [])));
  const places = new Map<Clause | null, ClauseChange<Clause>[]>();
  let place: Clause | null = null;
  for (const clause of before) {
    if (taken.has(clause)) place = nowOf.get(clause) ?? place;
    else places.set(place, [...(places.get(place) ?? []), { change: "removed", before: clause }]);
  }
  return places;
}

/**
 * What was struck out and put in, by characters: the longest common subsequence, kept small by cutting the common beginning
 * and end first. Texts of a clause have at most 2,000 characters, so the table has at most four million cells.
 */
export function diffText(before: string, after: string): TextPart[] {
  const [old, now] = [[...before], [...after]];
  const head = commonStart(old, now);
  const tail = commonStart(old.slice(head).reverse(), now.slice(head).reverse());
  const middle = diffMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  const same = (text: string[]): TextPart[] => (text.length === 0 ? [] : [{ part: "same", text: text.join("") }]);
  return readable(joined([...same(old.slice(0, head)), ...middle, ...same(old.slice(old.length - tail))]));
}

/** One or two letters that stayed between two changes are read as changed: 二分之一 → 三分之二 and not 二→三, 一→二. */
function readable(parts: readonly TextPart[]): TextPart[] {
  const told: TextPart[] = [];
  let [out, put] = ["", ""];
  parts.forEach(({ part, text }, at) => {
    const island = part === "same" && text.length <= 2 && out + put !== "" && at < parts.length - 1;
    if (part === "out" || island) out += text;
    if (part === "in" || island) put += text;
    if (part !== "same" || island) return;
    told.push(...changeParts(out, put), { part, text });
    [out, put] = ["", ""];
  });
  return [...told, ...changeParts(out, put)];
}

function changeParts(out: string, put: string): TextPart[] {
  const parts: TextPart[] = [
    { part: "out", text: out },
    { part: "in", text: put },
  ];
  return parts.filter(({ text }) => text !== "");
}

function commonStart(one: readonly string[], other: readonly string[]): number {
  const differs = one.findIndex((letter, at) => letter !== other[at]);
  return differs === -1 ? Math.min(one.length, other.length) : differs;
}

function diffMiddle(old: readonly string[], now: readonly string[]): TextPart[] {
  const width = now.length + 1;
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (row: number, column: number) => lengths[row * width + column] ?? 0;
  for (let row = old.length - 1; row >= 0; row--) {
    for (let column = now.length - 1; column >= 0; column--) {
      lengths[row * width + column] =
        old[row] === now[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  return walk(old, now, at);
}

function walk(old: readonly string[], now: readonly string[], at: (row: number, column: number) => number): TextPart[] {
  const parts: TextPart[] = [];
  let [row, column] = [0, 0];
  while (row < old.length || column < now.length) {
    if (row < old.length && column < now.length && old[row] === now[column]) {
      parts.push({ part: "same", text: old[row] ?? "" });
      row++;
      column++;
    } else if (column >= now.length || (row < old.length && at(row + 1, column) >= at(row, column + 1))) {
      parts.push({ part: "out", text: old[row] ?? "" });
      row++;
    } else {
      parts.push({ part: "in", text: now[column] ?? "" });
      column++;
    }
  }
  return parts;
}

function joined(parts: readonly TextPart[]): TextPart[] {
  return parts.reduce<TextPart[]>((list, next) => {
    const last = list.at(-1);
    if (last?.part !== next.part) return [...list, next];
    return [...list.slice(0, -1), { part: last.part, text: last.text + next.text }];
  }, []);
}

/** Which rules differ, by path: `bodies.council.quorum`. Lists of things with an id are compared by it. */
export function diffRules(before: CharterRules, after: CharterRules): RuleChange[] {
  const [old, now] = [leaves(before, ""), leaves(after, "")];
  const paths = [...new Set([...old.keys(), ...now.keys()])].sort();
  return paths
    .map((path) => ({ path, before: old.get(path) ?? null, after: now.get(path) ?? null }))
    .filter((change) => change.before !== change.after);
}

function leaves(value: unknown, path: string): Map<string, string> {
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === "string")) return new Map([[path, value.join(", ")]]);
    return merged(value.map((item: unknown, at) => leaves(item, join(path, idOf(item) ?? String(at)))));
  }
  if (typeof value === "object" && value !== null) {
    return merged(Object.entries(value).map(([key, inner]: [string, unknown]) => leaves(inner, join(path, key))));
  }
  return value === undefined ? new Map<string, string>() : new Map([[path, JSON.stringify(value).replaceAll('"', "")]]);
}

function merged(maps: readonly Map<string, string>[]): Map<string, string> {
  return new Map(maps.flatMap((map) => [...map]));
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}

function idOf(item: unknown): string | null {
  return typeof item === "object" && item !== null && "id" in item && typeof item.id === "string" ? item.id : null;
}
