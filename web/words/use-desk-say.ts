import { useMemo } from "react";
import { type Details, filled } from "../kit/filled.ts";
import { useDictionary } from "../kit/locale.tsx";
import type { DeskKey } from "./zh.ts";

export type DeskSay = (key: DeskKey, details?: Details) => string;

/** Speaks the words of the workbench in the reader's language. */
export function useDeskSay(): DeskSay {
  const words = useDictionary();
  return useMemo(() => (key, details) => filled(words[key] ?? key, details), [words]);
}
