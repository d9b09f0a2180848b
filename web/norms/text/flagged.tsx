import type { Passage } from "../norm.ts";

/** A text with its flagged sentences marked and the words that flagged them set apart. Sentences are found as they stand. */
export function Flagged({
  text,
  passages,
}: {
  text: string;
  passages: readonly Pick<Passage, "sentence" | "words">[];
}) {
  const sentences = [...new Set(passages.map(({ sentence }) => sentence))];
  return cut(text, sentences).map(({ piece, hit, at }) => {
    if (!hit) return <span key={at}>{piece}</span>;
    const words = passages.filter(({ sentence }) => sentence === piece).flatMap((passage) => passage.words);
    return (
      <mark key={at}>
        {cut(piece, words).map((part) => (part.hit ? <b key={part.at}>{part.piece}</b> : part.piece))}
      </mark>
    );
  });
}

type Piece = { readonly piece: string; readonly hit: boolean; readonly at: number };

/** A text in pieces, in order: those that are one of `wanted`, and what stands between them. */
function cut(text: string, wanted: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    const hits = wanted.flatMap((word) => {
      const place = word === "" ? -1 : text.indexOf(word, from);
      return place === -1 ? [] : [{ word, place }];
    });
    const [next] = hits.toSorted((one, other) => one.place - other.place || other.word.length - one.word.length);
    if (next === undefined) return [...pieces, { piece: text.slice(at), hit: false, at }];
    if (next.place > at) pieces.push({ piece: text.slice(at, next.place), hit: false, at });
    pieces.push({ piece: next.word, hit: true, at: next.place });
    at = next.place + next.word.length;
  }
  return pieces;
}
