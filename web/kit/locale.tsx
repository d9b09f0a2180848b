import { createContext, type ReactNode, useContext } from "react";

export type Locale = "zh" | "en";
type Dictionary = Readonly<Record<string, string>>;
type Spoken = { readonly locale: Locale; readonly words: Dictionary };

const spoken = createContext<Spoken>({ locale: "zh", words: {} });

/** Sets the language of everything below it. `words` holds the sentences of that language by key. */
export function LocaleProvider({ locale, words, children }: Spoken & { children: ReactNode }) {
  return <spoken.Provider value={{ locale, words }}>{children}</spoken.Provider>;
}

export function useLocale(): Locale {
  return useContext(spoken).locale;
}

export function useDictionary(): Dictionary {
  return useContext(spoken).words;
}

/** A name that the data gives in Chinese and perhaps in English. */
export function nameIn(locale: Locale, zh: string, en: string | null | undefined): string {
  return locale === "en" && en !== null && en !== undefined && en !== "" ? en : zh;
}

/** The same address in another language; the server keeps the choice in a cookie. */
export function pathIn(locale: Locale, path: string): string {
  const [before = "", fragment] = path.split("#", 2);
  const address = `${before}${before.includes("?") ? "&" : "?"}lang=${locale}`;
  return fragment === undefined ? address : `${address}#${fragment}`;
}

export function languageTag(locale: Locale): string {
  return locale === "zh" ? "zh-CN" : "en";
}
