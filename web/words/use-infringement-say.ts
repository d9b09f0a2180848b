import { useMemo } from "react";
import { type Details, filled } from "../kit/filled.ts";
import { useDictionary } from "../kit/locale.tsx";
import { openInfringementsEn } from "./open/infringements-en.ts";
import { openInfringementsZh } from "./open/infringements-zh.ts";
import type { VisitorKey } from "./visitor-zh.ts";

/** The words of complaining about one's data, which the portal's script does not hold. */
export const infringementWords = { zh: openInfringementsZh, en: openInfringementsEn } as const;
type InfringementKey = VisitorKey | keyof typeof openInfringementsZh;

/** Speaks them in the reader's language, below a provider that was given them. */
export function useInfringementSay(): (key: InfringementKey, details?: Details) => string {
  const words = useDictionary();
  return useMemo(() => (key, details) => filled(words[key] ?? key, details), [words]);
}
