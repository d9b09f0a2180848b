import { nameCore } from "./name-core.ts";
import { nameSyllables } from "./name-pinyin.ts";
import { soundBoundaries } from "./sound-boundaries.ts";
import { nameGrams, nameKey } from "./subject-name.ts";

/** What a name is found by: its tokens in one GIN index, and its whole sound and initials for their beginnings. */
export type NameIndex = { readonly tokens: readonly string[]; readonly pinyin: string; readonly initials: string };

/**
 * The tokens are the name's pairs of neighbouring characters and, from each syllable of its core on, the first letters of
 * the sound (`~heng`) and of the initials (`#hx`, `#hxc`): registered names begin with a place, and nobody types the
 * sound of that. `pinyin` and `initials` are those of `namePinyin` and `nameInitials`, whose dictionary is asked once.
 */
export function nameIndex(text: string): NameIndex {
  const syllables = nameSyllables(text);
  const letters = syllables.map((syllable) => Array.from(syllable)[0] ?? "");
  const tokens = new Set(nameGrams(text));
  const core = coreOf(text);
  for (let at = core.from; at < Math.min(core.to, syllables.length); at += 1) {
    tokens.add(
      `~${syllables
        .slice(at, at + soundLength)
        .join("")
        .slice(0, soundLength)}`,
    );
    tokens.add(`#${letters.slice(at, at + 2).join("")}`);
    tokens.add(`#${letters.slice(at, at + 3).join("")}`);
  }
  return { tokens: [...tokens], pinyin: syllables.join(""), initials: letters.join("") };
}

/** The token that a stretch of sound must have in the index; null where it is too short to have one. */
function soundToken(letters: string): string | null {
  return letters.length < soundLength ? null : `~${letters.slice(0, soundLength)}`;
}

/**
 * The tokens that a name with these letters in its core must have: one for each syllable whose beginning is certain. The
 * form of company behind is no part of a core.
 */
export function typedSoundTokens(letters: string): string[] {
  const core = letters.replace(/(?:gufen)?(?:youxian)?(?:zeren)?gongsi$/, "");
  const tokens = soundBoundaries(core).flatMap((at) => soundToken(core.slice(at)) ?? []);
  return [...new Set(tokens)];
}

/** The sounds that every name holding this text's core must have in the index; none where the core is too short for one. */
export function coreSoundTokens(text: string): string[] {
  return nameIndex(text).tokens.filter((token) => token.startsWith("~") && token.length > soundLength);
}

/** The token that a stretch of initials must have in the index; null where it is too short to have one. */
export function initialsToken(letters: string): string | null {
  return letters.length < 2 ? null : `#${letters.slice(0, 3)}`;
}

/** Tokens of which at least one is left where one letter of the initials was typed wrong, left out or doubled. */
export function initialsTokensNear(letters: string): readonly string[] {
  return [...new Set(stretches(letters, 2).map((pair) => `#${pair}`))];
}

/** The same of a stretch of sound, where the wrong letter leaves the beginning of a syllable whole. */
export function soundTokensNear(letters: string): readonly string[] {
  return [...new Set(stretches(letters, soundLength).map((sound) => `~${sound}`))];
}

function stretches(letters: string, length: number): string[] {
  const starts = Math.max(0, Math.min(letters.length, longestNear) - length + 1);
  return Array.from({ length: starts }, (_, at) => letters.slice(at, at + length));
}

const longestNear = 24;
const soundLength = 4;

/** Where the core lies in the key, in characters; the whole key where it lies in several pieces. */
function coreOf(text: string): { from: number; to: number } {
  const key = nameKey(text);
  const core = nameKey(nameCore(text));
  const at = key.indexOf(core);
  if (at < 0) return { from: 0, to: Array.from(key).length };
  const from = Array.from(key.slice(0, at)).length;
  return { from, to: from + Array.from(core).length };
}
