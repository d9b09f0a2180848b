const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];
const places = ["", "十", "百", "千"];

/** 1 to 9999 as it is written before a heading, a chapter or an article: 十, 二十一, 一百零三. Throws for anything else. */
export function chineseNumeral(count: number): string {
  if (!Number.isInteger(count) || count < 1 || count > 9999)
    throw new Error(`no Chinese numeral is written for ${String(count)}`);
  const figures = [...String(count)].map(Number);
  const written = figures
    .map((figure, at) => (figure === 0 ? "零" : `${digits[figure] ?? ""}${places[figures.length - at - 1] ?? ""}`))
    .join("")
    .replaceAll(/零+/g, "零")
    .replace(/零$/, "");
  // 十一, not 一十一, at the beginning; 一百一十一 within.
  return written.replace(/^一十/, "十");
}

const values = new Map([
  ...digits.map((digit, value) => [digit, value] as const),
  ["〇", 0] as const,
  ["两", 2] as const,
]);
const weights = new Map([
  ["十", 10],
  ["百", 100],
  ["千", 1_000],
]);

/** The number that 第…条 counts: Chinese (一百零三) or Arabic digits, full width too; null where it is neither. */
export function readNumeral(written: string): number | null {
  const half = written.normalize("NFKC");
  if (/^\d{1,4}$/.test(half)) return Number(half);
  let sum = 0;
  let figure: number | null = null;
  for (const sign of half) {
    const weight = weights.get(sign);
    const value = values.get(sign);
    if (weight !== undefined) {
      sum += (figure ?? 1) * weight;
      figure = null;
    } else if (value !== undefined && (figure === null || figure === 0)) figure = value;
    else return null;
  }
  const read = sum + (figure ?? 0);
  return half !== "" && read > 0 ? read : null;
}
