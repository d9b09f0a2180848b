import { fillSentence, type Refusal, type RefusalTable } from "./refusal.ts";

/** The sentences of a fault of a file or a row. Without details (a count over many rows) the placeholders read as an ellipsis. */
export function faultSentence(
  tables: RefusalTable,
  code: string,
  details: Refusal["details"],
): { readonly zh: string; readonly en: string } {
  const says = tables[code];
  if (says === undefined) throw new Error(`the fault ${code} has no sentence`);
  const fill = (sentence: string) => fillSentence(sentence, details).replace(/\{\w+\}/g, "…");
  return { zh: fill(says.zh), en: fill(says.en) };
}
