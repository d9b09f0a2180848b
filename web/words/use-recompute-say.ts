import { useMemo } from "react";
import { type Details, filled } from "../kit/filled.ts";
import { useDictionary } from "../kit/locale.tsx";
import { recomputeEn } from "./en/recompute.ts";
import { recomputeZh } from "./zh/recompute.ts";

/** The words of recomputing, which the portal's script does not hold. */
export const recomputeWords = { zh: recomputeZh, en: recomputeEn } as const;
type RecomputeKey = keyof typeof recomputeZh;

/** Speaks them in the reader's language, below a provider that was given them. */
export function useRecomputeSay(): (key: RecomputeKey, details?: Details) => string {
  const words = useDictionary();
  return useMemo(() => (key, details) => filled(words[key] ?? key, details), [words]);
}
