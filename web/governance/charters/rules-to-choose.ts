import { type Locale, nameIn } from "../../kit/locale.tsx";

type Named = { readonly id: string; readonly name: string; readonly nameEn?: string | undefined };

/** Bodies, posts or kinds of resolution as a list to choose from. */
export function rulesToChoose(list: readonly Named[], locale: Locale): { value: string; label: string }[] {
  return list.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }));
}
