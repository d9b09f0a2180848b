import { type Details, filled } from "../kit/filled.ts";
import { useLocale } from "../kit/locale.tsx";
import { openReceiptPapersEn } from "./open/receipt-papers-en.ts";
import { openReceiptPapersZh } from "./open/receipt-papers-zh.ts";

const words = { zh: openReceiptPapersZh, en: openReceiptPapersEn } as const;

/** Speaks of papers by receipt in the reader's language; the portal's first script does not hold these words. */
export function useReceiptPapersSay(): (key: keyof typeof openReceiptPapersZh, details?: Details) => string {
  const locale = useLocale();
  return (key, details) => filled(words[locale][key], details);
}
