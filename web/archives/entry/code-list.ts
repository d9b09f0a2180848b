import type { Locale } from "../../kit/locale.tsx";
import { nameIn } from "../../kit/locale.tsx";
import { useAnswer } from "../../kit/use-answer.tsx";

export type CodeChoice = { readonly value: string; readonly label: string };
export type ListShown = { readonly choices: readonly CodeChoice[]; readonly otherPrefix: string | null };

/** The values of a code list in the reader's language; what is sent is always the list's own spelling. */
export function useCodeList(id: string, locale: Locale): ListShown {
  const asked = useAnswer("/api/catalogue/{kind}/{id}", { path: { kind: "words", id } });
  if (asked.answer?.ok !== true) return { choices: [], otherPrefix: null };
  const { editions } = asked.answer.value;
  const content = (editions.find(({ inForce }) => inForce) ?? editions[0])?.content ?? {};
  const values = Array.isArray(content["values"]) ? content["values"].filter(isValue) : [];
  const prefix = content["otherPrefix"];
  return {
    choices: values.map(({ name, nameEn }) => ({
      value: name,
      label: nameEn === undefined || locale === "zh" ? name : `${name} ${nameIn(locale, "", nameEn)}`,
    })),
    otherPrefix: typeof prefix === "string" ? prefix : null,
  };
}

function isValue(value: unknown): value is { readonly name: string; readonly nameEn?: string } {
  return typeof value === "object" && value !== null && "name" in value && typeof value.name === "string";
}
