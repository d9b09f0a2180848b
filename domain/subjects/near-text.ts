/**
 * The fewest insertions, deletions and replacements that turn `sought` into some stretch of `text`; `atMost + 1` when more
 * than `atMost` are needed. Both are cut at their limits, so the cost is bounded.
 */
export function editsWithin(sought: string, text: string, atMost: number): number {
  if (text.includes(sought)) return 0;
  const needle = sought.slice(0, longestSought);
  const hay = text.slice(0, longestText);
  let row = Array.from({ length: needle.length + 1 }, (_, i) => i);
  let fewest = needle.length;
  for (const letter of hay) {
    row = nextRow(row, needle, letter);
    fewest = Math.min(fewest, row[needle.length] ?? fewest);
  }
  return Math.min(fewest, atMost + 1);
}

const longestSought = 40;
const longestText = 200;

// The stretch may begin anywhere in the text: the first field of each row costs nothing.
function nextRow(row: readonly number[], needle: string, letter: string): number[] {
  const next = [0];
  for (let i = 1; i <= needle.length; i += 1) {
    const replaced = (row[i - 1] ?? 0) + (needle[i - 1] === letter ? 0 : 1);
    next.push(Math.min(replaced, (row[i] ?? 0) + 1, (next[i - 1] ?? 0) + 1));
  }
  return next;
}
