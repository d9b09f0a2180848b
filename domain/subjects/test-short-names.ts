/** Listed companies by the short names under which people know them, among brands of others. */
export type ShortNameList = {
  readonly labels: readonly { readonly short: string; readonly full: string }[];
  /** All full names and brands, without the brands that are a short name themselves: an exact name rightly comes first. */
  readonly names: readonly string[];
  readonly namesWithEqualBrands: readonly string[];
};

/** Reads the list of labels (csv: code, short, full, …) and the list of brands, one a line; both with a heading. */
export function readShortNames(labelsText: string, brandsText: string): ShortNameList {
  const all = linesOf(labelsText)
    .slice(1)
    .map((line) => line.split(","))
    .map(([, short = "", full = ""]) => ({ short: withoutMarks(short), full }));
  // One label in 130 is plainly wrong: at most one character in common in order.
  const labels = all.filter(({ short, full }) => commonInOrder(short, full) > 1);
  const fulls = new Set(all.map(({ full }) => full));
  const shorts = new Set(labels.map(({ short }) => short));
  const brands = linesOf(brandsText).slice(1);
  return {
    labels,
    names: [...new Set([...fulls, ...brands.filter((name) => !shorts.has(name))])],
    namesWithEqualBrands: [...new Set([...fulls, ...brands])],
  };
}

/** The shares of labels whose company stands first, and within five, of the full names found for its short name. */
export function sharesFound(
  labels: ShortNameList["labels"],
  found: ReadonlyMap<string, readonly (string | null)[]>,
): { readonly first: number; readonly five: number } {
  const wanted = Map.groupBy(labels, ({ short }) => short);
  const places = labels.map(({ short }) =>
    (found.get(short) ?? []).findIndex((name) => wanted.get(short)?.some(({ full }) => full === name)),
  );
  return {
    first: places.filter((place) => place === 0).length / labels.length,
    five: places.filter((place) => place >= 0 && place < 5).length / labels.length,
  };
}

function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== "");
}

// Marks of the exchange, not of the company: special treatment, share class, delisting.
function withoutMarks(short: string): string {
  const bare = short.replace(/^(?:S?\*?ST|PT|S(?=\p{Script=Han})|退市)|退$/gu, "");
  return bare.replace(/(?<=\p{Script=Han})(?:B股|[AB])$/u, "");
}

function commonInOrder(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const character of a) {
    const next = [0];
    for (const [j, other] of Array.from(b).entries()) {
      next.push(character === other ? (row[j] ?? 0) + 1 : Math.max(row[j + 1] ?? 0, next[j] ?? 0));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
