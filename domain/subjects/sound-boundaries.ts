/**
 * Where syllables begin in letters written without spaces, as far as every reading agrees: `hengxin` gives 0 and 4, `xian`
 * only 0, for it may be xi'an. The last syllable may be half written. Only 0 where the letters are no pinyin.
 */
export function soundBoundaries(letters: string): number[] {
  const edges = readings(letters);
  const inner = Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => at + 1);
  const agreed = inner.filter((at) => edges.length > 0 && edges.every(([from, to]) => at <= from || at >= to));
  return [0, ...agreed];
}

/** Every syllable, from where to where, of every reading of the letters. */
function readings(letters: string): [from: number, to: number][] {
  const edges: [from: number, to: number][] = [];
  const reached = new Set([0]);
  for (let from = 0; from < letters.length; from += 1) {
    if (!reached.has(from)) continue;
    for (let to = from + 1; to <= Math.min(letters.length, from + longestSyllable); to += 1) {
      const piece = letters.slice(from, to);
      if (!syllables.has(piece) && !(to === letters.length && beginnings.has(piece))) continue;
      edges.push([from, to]);
      reached.add(to);
    }
  }
  const leads = new Set([letters.length]);
  return edges.toReversed().filter(([from, to]) => leads.has(to) && leads.add(from));
}

// More syllables than there are: a reading too many costs a boundary, one too few would invent one.
const initials = "b p m f d t n l g k h j q x zh ch sh r z c s y w".split(" ");
const finals =
  "a o e i u v ai ei ui ao ou iu ie ve ue an en in un vn ang eng ing ong ia ian iang iao iong ua uai uan uang uo".split(
    " ",
  );
const alone = "a o e ai ei ao ou an en ang eng er".split(" ");
const syllables = new Set([...alone, ...initials.flatMap((initial) => finals.map((final) => initial + final))]);
const beginnings = new Set(
  [...syllables].flatMap((syllable) => Array.from(syllable, (_, at) => syllable.slice(0, at + 1))),
);
const longestSyllable = 6;
