import { inForce, type PackContext } from "../../catalogue/in-force.ts";
import type { PackSet } from "../../catalogue/pack.ts";
import type { NoticeWords } from "../../catalogue/words-entry.ts";
import type { NoticeKind } from "./notice-kind.ts";

export type TwoTongues = { readonly zh: string; readonly en: string };

/** What fills a sentence: a name, which may differ by language, a number, a day. What is not known is a dash. */
export type Filling = { readonly name?: TwoTongues; readonly count?: number; readonly on?: string };

/** The words of notices in force, an association's own before the house's. Throws where the packs have none. */
export function noticeWordsFor(packs: PackSet, context: PackContext): NoticeWords {
  const entry = inForce(packs, "words", "notice-words", context);
  if (entry?.type !== "notices") throw new Error("the packs have no notice-words");
  return entry;
}

/** The sentence of a kind in both languages. */
export function noticeSentence(words: NoticeWords, kind: NoticeKind, filling: Filling): TwoTongues {
  const sentence = words.notices.find((one) => one.kind === kind);
  if (sentence === undefined) throw new Error(`notice-words have no sentence for ${kind}`);
  return filled(sentence, filling);
}

export function filled(sentence: TwoTongues, filling: Filling): TwoTongues {
  const fill = (language: "zh" | "en") =>
    sentence[language]
      .replace("{name}", () => filling.name?.[language] ?? "—")
      .replace("{count}", () => String(filling.count ?? "—"))
      .replace("{on}", () => filling.on ?? "—");
  return { zh: fill("zh"), en: fill("en") };
}
