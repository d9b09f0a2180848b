/**
 * What a stretch of letters with one wrong, one too many or one missing may stand for, as patterns in which `_` is any one
 * letter: ab_d, abd, ab_cd. At most three for each letter, of 24 letters.
 */
export function nearPatterns(letters: string): readonly string[] {
  const typed = letters.slice(0, longest);
  const patterns = new Set<string>();
  for (let at = 0; at < typed.length; at += 1) {
    const [before, after] = [typed.slice(0, at), typed.slice(at + 1)];
    patterns.add(`${before}_${after}`);
    patterns.add(before + after);
    if (at > 0) patterns.add(`${before}_${typed.slice(at)}`);
  }
  return [...patterns];
}

const longest = 24;
