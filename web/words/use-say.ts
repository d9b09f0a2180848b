import { useMemo } from "react";
import { type Details, filled } from "../kit/filled.ts";
import { useDictionary } from "../kit/locale.tsx";
import type { VisitorKey } from "./visitor-zh.ts";

export type Say = (key: VisitorKey, details?: Details) => string;
export type SayCode = (
  family: "kind" | "scheme" | "standing" | "reason" | "why" | "names" | "relation",
  code: string,
) => string;

/** Speaks the words of the portal in the reader's language. */
export function useSay(): Say {
  const words = useDictionary();
  return useMemo(() => (key, details) => filled(words[key] ?? key, details), [words]);
}

/** The label of a code that comes from the server; one we do not know yet is shown as it is. */
export function useSayCode(): SayCode {
  const words = useDictionary();
  return useMemo(() => (family, code) => words[`${family}.${code}`] ?? code, [words]);
}
