import type { CaseView } from "@xinheng/domain/discipline/cases/case-view.ts";
import { useLocale } from "../../kit/locale.tsx";
import { useDeskSay } from "../../words/use-desk-say.ts";

type Named = { readonly id: string; readonly name: string; readonly nameEn: string };

/** What the rule calls these, in the reader's language. */
export function useNames(): (all: readonly Named[], ids: readonly string[]) => string {
  const say = useDeskSay();
  const locale = useLocale();
  return (all, ids) => {
    const found = all.filter(({ id }) => ids.includes(id));
    return found.map(({ name, nameEn }) => (locale === "en" ? nameEn : name)).join(say("case.join"));
  };
}

/** The rungs of a case, as it names them. */
export function useRungs({ ladder }: Pick<CaseView, "ladder">): (ids: readonly string[]) => string {
  const names = useNames();
  return (ids) => names(ladder, ids);
}
