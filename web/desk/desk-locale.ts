import { useState } from "react";
import type { Locale } from "../kit/locale.tsx";

/** The language of the workbench, kept in the same cookie as the portal's. */
export function useDeskLocale(): [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState<Locale>(firstLocale);
  const speak = (next: Locale) => {
    const aYear = 365 * 24 * 60 * 60;
    document.cookie = `locale=${next}; path=/; max-age=${aYear}; samesite=lax`;
    setLocale(next);
  };
  return [locale, speak];
}

function firstLocale(): Locale {
  const kept = /(?:^|; )locale=(zh|en)/.exec(document.cookie)?.[1];
  if (kept === "zh" || kept === "en") return kept;
  return document.documentElement.lang.startsWith("en") ? "en" : "zh";
}
