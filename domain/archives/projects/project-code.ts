import { nameKey } from "../../subjects/subject-name.ts";

const shortest = 13;
const longest = 32;

/** The form in which codes of projects are compared: full of marks in one place, without any in another. */
export function projectCodeKey(code: string): string {
  return nameKey(code);
}

/** The keys that one slip of the hand turns into this one: a digit wrong, or two neighbours swapped. None for what is no code. */
export function projectCodesNear(key: string): readonly string[] {
  if (key.length < shortest || key.length > longest || !/^[0-9A-Z]*\d{6}[0-9A-Z]*$/.test(key)) return [];
  const near = new Set<string>();
  for (let at = 0; at < key.length; at += 1) {
    const [before, after] = [key.slice(0, at), key.slice(at + 1)];
    for (const digit of "0123456789") near.add(before + digit + after);
    near.add(before + after.charAt(0) + key.charAt(at) + after.slice(1));
  }
  near.delete(key);
  return [...near].filter((other) => other.length === key.length);
}
