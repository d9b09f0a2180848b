import type { NoticeWords } from "../../catalogue/words-entry.ts";
import { type LetterLine, letterPage } from "../../letter-page.ts";
import { type NoticeKind, noticeKinds } from "./notice-kind.ts";
import { filled, type TwoTongues } from "./notice-sentence.ts";

export type LetterLanguage = "zh" | "en";

/** A letter as it is sent, twice over: plain, and as a page without pictures, scripts or anything fetched. */
export type Letter = { readonly subject: string; readonly text: string; readonly html: string };

type Place = { readonly words: NoticeWords; readonly language: LetterLanguage; readonly settingsAddress: string };

const most = 20;

/**
 * A letter about notices: of each the kind and where to look, and nothing else. A letter lies in other people's machines:
 * no name, no number and no fact of anybody goes into it.
 */
export function letterOfNotices(
  notices: readonly { readonly kind: NoticeKind; readonly address: string }[],
  place: Place,
): Letter {
  const [first] = notices;
  const { one, several } = place.words.letters;
  const name = first === undefined ? undefined : noticeKinds[first.kind];
  const said = notices.length === 1 && name !== undefined ? one : several;
  const filling = { count: notices.length, ...(name === undefined ? {} : { name: { zh: name.zh, en: name.en } }) };
  return composed(place, {
    subject: filled(said.subject, filling),
    text: filled(said.text, filling),
    lines: notices.slice(0, most).map(({ kind, address }) => ({ says: noticeKinds[kind][place.language], address })),
  });
}

/** A letter that carries a one-time link: to confirm an address, or to open an account. */
export function letterWithLink(about: "address" | "invitation", link: string, place: Place): Letter {
  const { subject, text } = place.words.letters[about];
  return composed(place, { subject, text, lines: [{ says: "", address: link }] });
}

function composed(
  { words, language, settingsAddress }: Place,
  said: { subject: TwoTongues; text: TwoTongues; lines: readonly LetterLine[] },
): Letter {
  const foot = filled(words.letters.foot, { name: { zh: settingsAddress, en: settingsAddress } })[language];
  return {
    subject: said.subject[language],
    ...letterPage(language, { lead: said.text[language], lines: said.lines, foot }),
  };
}
