/** How one code may have come from another by a slip of the hand. Places count from 1. */
export type CodeSlip = { readonly kind: "one-character" | "two-swapped"; readonly place: number };

const alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const longest = 18;

/** Every code that one slip turns into this one: one character wrong, or two neighbours swapped. At most 557. */
export function codesNear(code: string): readonly string[] {
  if (code.length > longest) return [];
  const near = new Set<string>();
  for (let at = 0; at < code.length; at += 1) {
    const [before, after] = [code.slice(0, at), code.slice(at + 1)];
    for (const character of alphabet) near.add(before + character + after);
    near.add(before + after.charAt(0) + code.charAt(at) + after.slice(1));
  }
  near.delete(code);
  return [...near].filter((other) => other.length === code.length);
}

/** The slip between two codes, or null where more than one would be needed. */
export function codeSlip(one: string, other: string): CodeSlip | null {
  if (one.length !== other.length || one === other) return null;
  const places = [...one].flatMap((character, at) => (character === other[at] ? [] : [at]));
  const [first = 0, second] = places;
  if (places.length === 1) return { kind: "one-character", place: first + 1 };
  const swapped =
    places.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
  return swapped ? { kind: "two-swapped", place: first + 1 } : null;
}
