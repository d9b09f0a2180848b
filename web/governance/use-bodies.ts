import { nameIn, useLocale } from "../kit/locale.tsx";
import { useAnswer } from "../kit/use-answer.tsx";

/** The bodies of the charter in force as a list to choose from; empty while there is none. */
export function useBodies(): { value: string; label: string }[] {
  const locale = useLocale();
  const { answer } = useAnswer("/api/bodies", {});
  if (answer?.ok !== true) return [];
  return answer.value.rows.map(({ id, name, nameEn }) => ({ value: id, label: nameIn(locale, name, nameEn) }));
}
