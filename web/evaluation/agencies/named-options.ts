import { nameIn, useLocale } from "../../kit/locale.tsx";

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };

/** What a rule lists, as the options of a choice, in the reader's language. */
export function useNamedOptions(): (known: readonly Named[]) => { value: string; label: string }[] {
  const locale = useLocale();
  return (known) => known.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }));
}
