import { type Refusal, refuse } from "../refusal.ts";
import { foldedUnits, needsCompatibility } from "./folded-units.ts";

const longestName = 200;

/** Reads a name for keeping: as printed without the blanks around it, and in the form in which names are compared. */
export function readSubjectName(
  text: string,
): { readonly printed: string; readonly normalised: string } | Refusal<"name-empty" | "name-too-long"> {
  const printed = text.trim();
  if (printed.length > longestName) return refuse("name-too-long", { length: printed.length, longest: longestName });
  const normalised = normaliseName(printed);
  return normalised === "" ? refuse("name-empty") : { printed, normalised };
}

/**
 * The form in which names are compared: half width, capital letters, one form of bracket, no spaces or quotation marks,
 * simplified characters. 有限责任公司 and 有限公司 stay apart here; they meet in `nameKey`. Idempotent.
 */
export function normaliseName(text: string): string {
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    if (foldedUnits[unit] !== unit) return foldName(text);
  }
  return text;
}

/** A looser form for finding, never for deciding: marks dropped and 有限责任公司 as 有限公司. */
export function nameKey(text: string): string {
  return normaliseName(text)
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/有限责任公司/g, "有限公司");
}

/** The distinct pairs of neighbouring characters of a name, for a GIN index; the character itself where there is only one. */
export function nameGrams(text: string): string[] {
  const characters = Array.from(nameKey(text));
  if (characters.length === 1) return characters;
  const grams = new Set<string>();
  for (let i = 1; i < characters.length; i += 1) grams.add((characters[i - 1] ?? "") + (characters[i] ?? ""));
  return [...grams];
}

/** The distinct characters of a name, for a second GIN index: abbreviations (华瓷 for 华联瓷业) share no pair with the name. */
export function nameCharacters(text: string): string[] {
  return [...new Set(nameKey(text))];
}

function foldName(text: string): string {
  let name = "";
  for (let i = 0; i < text.length; i += 1) {
    const unit = foldedUnits[text.charCodeAt(i)] ?? 0;
    if (unit === needsCompatibility) return foldName(spellOut(text));
    if (unit !== 0) name += String.fromCharCode(unit);
  }
  return name;
}

function spellOut(text: string): string {
  const spelt = text.normalize("NFKC");
  // What Unicode leaves as it is (a lone combining mark) is dropped, so that this ends.
  return spelt === text
    ? Array.from(spelt, (one) => (foldedUnits[one.charCodeAt(0)] === needsCompatibility ? "" : one)).join("")
    : spelt;
}
