import { pinyin } from "pinyin-pro";
import { nameKey } from "./subject-name.ts";

/** Full pinyin of a name, lower case, without tones and spaces, ü as v: 重庆银行 gives `chongqingyinhang`. */
export function namePinyin(text: string): string {
  return nameSyllables(text).join("");
}

/** The first letters of the syllables: 重庆银行 gives `cqyh`. Latin letters and digits stand for themselves. */
export function nameInitials(text: string): string {
  return nameSyllables(text)
    .map((syllable) => Array.from(syllable)[0] ?? "")
    .join("");
}

/** One syllable for each character of the name; a character without a reading stays itself. */
export function nameSyllables(text: string): readonly string[] {
  const key = nameKey(text);
  if (key === "") return [];
  const syllables = pinyin(key, { toneType: "none", type: "array", v: true }).map((one) => one.toLowerCase());
  const characters = Array.from(key);
  if (syllables.length !== characters.length) return syllables;
  for (const [word, reading] of ownReadings) correctReading(key, syllables, word, reading);
  return syllables;
}

// Names of places and words of trade that the dictionary reads otherwise than the registered bodies do.
const ownReadings: readonly (readonly [word: string, reading: readonly string[]])[] = [
  ["乐清", ["yue", "qing"]],
  ["单县", ["shan", "xian"]],
  ["大埔", ["da", "bu"]],
  ["浚县", ["xun", "xian"]],
  ["厦工", ["xia", "gong"]],
  ["厦钨", ["xia", "wu"]],
  ["厦航", ["xia", "hang"]],
  ["重组", ["chong", "zu"]],
  ["薄膜", ["bo", "mo"]],
];

function correctReading(key: string, syllables: string[], word: string, reading: readonly string[]): void {
  const unitAt = key.indexOf(word);
  if (unitAt < 0) return;
  const at = Array.from(key.slice(0, unitAt)).length;
  syllables.splice(at, reading.length, ...reading);
}
