import { type Refusal, refuse } from "../refusal.ts";
import { saysNothing } from "../half-width.ts";

/** `normalised` is part of a record's natural key; `printed` is what pages show; `year` is the one in brackets. */
export type DocumentNumber = { readonly normalised: string; readonly printed: string; readonly year: number | null };

/**
 * The form in which two writings of one document number meet: every bracket 〔 or 〕, half width, capital letters, no spaces,
 * one kind of dash. 第, 字 and 号 stay, and so do leading zeros: dropping them could join two documents. Idempotent.
 */
export function normaliseDocumentNumber(
  text: string,
): DocumentNumber | Refusal<"document-number-missing" | "document-number-too-long"> {
  const printed = text.trim();
  if (saysNoNumber(printed)) return refuse("document-number-missing");
  if (printed.length > longestNumber) {
    return refuse("document-number-too-long", { length: printed.length, longest: longestNumber });
  }
  const normalised = foldNumber(printed);
  // "None" may be written in wide signs too: what says nothing once folded says nothing.
  return normalised === "" || saysNoNumber(normalised)
    ? refuse("document-number-missing")
    : { normalised, printed, year: yearOf(normalised) };
}

const longestNumber = 128;

function saysNoNumber(text: string): boolean {
  // Whatever is longer than the longest way of saying "none" is not one of them.
  return (
    text.length < 10 && (saysNothing(text) || /^(?:无|没有|未|暂无)(?:文书|决定书|处罚)?(?:文号|编号|号)?$/.test(text))
  );
}

const opening = "(（〔【［[｛{〈<＜《﹙﹝﹛〖〘⟨";
const closing = ")）〕】］]｝}〉>＞》﹚﹞﹜〗〙⟩";
const dashes = "-‐‑‒–—―−－﹣";
const dropped = " \t\n\r\u00a0\u200b\u200c\u200d\u2060\u3000\ufeff\"'“”‘’＂＇";
const folds = new Map<number, string>([
  ...Array.from(opening, (one) => [one.charCodeAt(0), "〔"] as const),
  ...Array.from(closing, (one) => [one.charCodeAt(0), "〕"] as const),
  ...Array.from(dashes, (one) => [one.charCodeAt(0), "-"] as const),
  ...Array.from(dropped, (one) => [one.charCodeAt(0), ""] as const),
  ...Array.from("字號號", (one) => [one.charCodeAt(0), one === "字" ? "字" : "号"] as const),
]);

function foldNumber(text: string): string {
  let number = "";
  for (let i = 0; i < text.length; i += 1) {
    const folded = foldUnit(text.charCodeAt(i));
    // A doubled bracket, [[2016], is a slip of the key.
    const doubled = (folded === "〔" || folded === "〕") && number.endsWith(folded);
    if (!doubled) number += folded;
  }
  return number;
}

function foldUnit(unit: number): string {
  const fold = folds.get(unit);
  if (fold !== undefined) return fold;
  const half = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit;
  return String.fromCharCode(half >= 97 && half <= 122 ? half - 32 : half);
}

function yearOf(normalised: string): number | null {
  const at = normalised.indexOf("〔");
  const bracketed = at >= 0 && normalised[at + 5] === "〕" ? Number(normalised.slice(at + 1, at + 5)) : Number.NaN;
  if (bracketed >= 1949 && bracketed <= 2200) return bracketed;
  const loose = /(?<!\d)((?:19|20)\d\d)(?=年|〕|第)/.exec(normalised);
  return loose === null ? null : Number(loose[1]);
}
