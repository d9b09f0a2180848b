import { traditionalPairs } from "./traditional-characters.ts";

/** Marks a unit that Unicode spells out in other characters: ㈱, ①, Ⅱ, the compatibility characters of U+F900. */
export const needsCompatibility = 1;

/**
 * For each UTF-16 unit the unit that stands for it in a normalised name: itself, its half-width, capital or simplified twin,
 * 0 where it is dropped, `needsCompatibility` where NFKC must be asked. A table, for a million names pass through it.
 */
export const foldedUnits: Uint16Array = foldTable();

function foldTable(): Uint16Array {
  // Combining marks, letter-like signs, Roman numerals, enclosed characters, radicals, Chinese compatibility characters.
  const compatibilityRanges = [
    [0x0300, 0x036f],
    [0x2070, 0x209f],
    [0x2100, 0x218f],
    [0x2460, 0x24ff],
    [0x2e80, 0x2fdf],
    [0x3200, 0x33ff],
    [0xf900, 0xfaff],
    [0xff5f, 0xffef],
  ] as const;
  const table = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit);
  for (let unit = 0xff01; unit <= 0xff5e; unit += 1) table[unit] = unit - 0xfee0;
  for (const [from, to] of compatibilityRanges) table.fill(needsCompatibility, from, to + 1);
  table.fill(0, 0, 0x21);
  for (const unit of unitsOf("\u007f\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"))
    table[unit] = 0;
  for (const unit of unitsOf("\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"))
    table[unit] = 0;
  for (const unit of unitsOf("\"'`“”‘’«»《》「」『』〝〞＂＇｀｢｣")) table[unit] = 0;
  for (const unit of unitsOf("（〔【［[｛{〈<＜﹙﹝﹛〖〘⟨❨")) table[unit] = "(".charCodeAt(0);
  for (const unit of unitsOf("）〕】］]｝}〉>＞﹚﹞﹜〗〙⟩❩")) table[unit] = ")".charCodeAt(0);
  for (const unit of unitsOf("•・‧∙⋅･●")) table[unit] = "·".charCodeAt(0);
  for (const unit of unitsOf("‐‑‒–—―−－﹣")) table[unit] = "-".charCodeAt(0);
  for (let unit = 0; unit < 26; unit += 1) table[0x61 + unit] = table[0xff41 + unit] = 0x41 + unit;
  const pairs = unitsOf(traditionalPairs);
  for (let i = 0; i < pairs.length; i += 2) table[pairs[i] ?? 0] = pairs[i + 1] ?? 0;
  return table;
}

function unitsOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
