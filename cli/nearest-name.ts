/** Names somebody may have meant, nearest first: those that hold what was typed, those a few letters away, else those of the same verb. */
export function nearestNames(typed: string, names: readonly string[], most = 5): string[] {
  const near = names
    .map((name) => ({ name, distance: name.includes(typed) && typed.length > 1 ? 0 : lettersApart(typed, name) }))
    .filter(({ distance }) => distance <= Math.max(2, Math.floor(typed.length / 3)))
    .toSorted((one, other) => one.distance - other.distance || one.name.localeCompare(other.name))
    .map(({ name }) => name);
  const verb = `${typed.split("-")[0] ?? ""}-`;
  return (near.length > 0 ? near : names.filter((name) => name.startsWith(verb))).slice(0, most);
}

/** Levenshtein's distance: how many letters must be put in, taken out or changed. */
function lettersApart(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let left = 1; left <= one.length; left += 1) {
    const next = [left];
    for (let right = 1; right <= other.length; right += 1) {
      const changed = (row[right - 1] ?? 0) + (one[left - 1] === other[right - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[right] ?? 0) + 1, (next[right - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}
