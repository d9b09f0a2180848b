import { toHalfWidth } from "../half-width.ts";
import { looksLikeIdentityNumber } from "../subjects/identity-number.ts";

/**
 * What a free text may not carry unread: numbers of persons, and what 征信业管理条例 article 14 forbids to collect.
 * Screening holds the row for a person; it does not prove that a text is clean.
 */
export type SensitiveKind =
  | "identity-number"
  | "mobile-number"
  | "bank-card"
  | "religion"
  | "genes"
  | "fingerprint"
  | "blood-type"
  | "illness";

/** `from` and `to` are UTF-16 positions, `to` excluded. The found text itself is not repeated: it would travel into logs. */
export type SensitivePassage = { readonly kind: SensitiveKind; readonly from: number; readonly to: number };

/** The passages of the text that a person must look at, in order, none overlapping another; at most 50. */
export function screenText(text: string): readonly SensitivePassage[] {
  if (!suspicious.test(text)) return [];
  // Full width and half width have one unit each, so positions stay true.
  const half = toHalfWidth(text);
  const passages: SensitivePassage[] = [];
  for (const screen of screens) addPassages(passages, half, screen);
  return passages.sort((a, b) => a.from - b.from);
}

/**
 * What every screen needs somewhere: ten digits in a row, or one character of its words. Nearly all texts have neither, and
 * an import asks this of some ten million fields.
 */
const suspicious = /[0-9０-９](?:[ \-　－]?[0-9０-９]){9}|[教仰基遗指血病患诊疾艾残]/;

type Screen = {
  readonly kind: SensitiveKind;
  readonly pattern: RegExp;
  readonly holds?: (digits: string) => boolean;
};

const mostPassages = 50;

// Offices, trades and things in whose names the words stand rightly are left out by looking around the word.
const screens: readonly Screen[] = [
  {
    kind: "identity-number",
    pattern: /(?<![0-9A-Za-z])\d{6}[ -]?\d{8}[ -]?\d{3}[ -]?[\dXx](?![0-9A-Za-z])/g,
    holds: looksLikeIdentityNumber,
  },
  { kind: "identity-number", pattern: /(?<![0-9A-Za-z])\d{15}(?![0-9A-Za-z])/g, holds: looksLikeIdentityNumber },
  {
    kind: "bank-card",
    pattern: /(?<![0-9A-Za-z])[3-6]\d{3}(?:[ -]?\d{4}){3}(?:[ -]?\d{1,3})?(?![0-9A-Za-z])/g,
    holds: passesLuhn,
  },
  { kind: "mobile-number", pattern: /(?<![0-9A-Za-z])(?:\+?86[ -]?)?1[3-9]\d(?:[ -]?\d{4}){2}(?![0-9A-Za-z])/g },
  {
    kind: "religion",
    pattern:
      /宗教信仰|信教|(?:信仰|信奉)(?:佛|道|基督|天主|伊斯兰)教?|(?:系|是|为)(?:佛教|道教|基督教|天主教|伊斯兰教)徒/g,
  },
  { kind: "genes", pattern: /(?<!转)基因(?=信息|数据|序列|缺陷|型|携带|突变)|遗传(?:病|信息)/g },
  { kind: "fingerprint", pattern: /指纹(?!锁|识别|考勤机|仪|打卡机|机)/g },
  { kind: "blood-type", pattern: /血型/g },
  {
    kind: "illness",
    pattern:
      /病史|(?:患有|身患|罹患|确诊)|(?<!动物|作物|植物|重大|常见)疾病(?!预防|控制|防控|防治|监测|诊断|检测)|病历|艾滋|残疾证/g,
  },
];

function addPassages(passages: SensitivePassage[], text: string, { kind, pattern, holds }: Screen): void {
  for (const { 0: found, index: from } of text.matchAll(pattern)) {
    if (passages.length >= mostPassages) return;
    const to = from + found.length;
    const taken = passages.some((passage) => passage.from < to && from < passage.to);
    const counts = holds === undefined || holds(found.replace(/[ -]/g, "").toUpperCase());
    if (counts && !taken) passages.push({ kind, from, to });
  }
}

/** The check of card numbers (ISO/IEC 7812-1, annex B). */
function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let i = 0; i < digits.length; i += 1) {
    const value = digits.charCodeAt(digits.length - 1 - i) - 48;
    const doubled = value * 2;
    sum += i % 2 === 0 ? value : doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
