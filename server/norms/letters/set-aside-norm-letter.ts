import { z } from "zod";
import { letterView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { letterParams, unreadLetter, viewLetters } from "./letter-step.ts";
import { findLetter, markLetterRead } from "./letter-store.ts";

/** Not an opinion on the text: sent by mistake, an advertisement, an insult. Kept with the reason, for the supervisors to read. */
export const setAsideNormLetter = deed({
  name: "set-aside-norm-letter",
  method: "POST",
  path: "/norm-letters/{letterId}/setting-aside",
  says: {
    zh: "审阅后认为不是针对文本的意见的，写明理由另存；原文保留，监事可以查看。",
    en: "Sets aside what is no opinion on the text, with the reason; it stays and supervisors can read it.",
  },
  params: letterParams,
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: letterView,
  refuses: ["letter-not-found", "letter-already-read", "norm-stage-wrong"],
  journals: ({ params }) => ({ ids: { letter: params.letterId } }),
  async run({ tx, actor, now, params, body }) {
    const letter = await unreadLetter(tx, params.letterId);
    if (isRefusal(letter)) return letter;
    await markLetterRead(tx, letter.id, { opinionId: null, setAsideWhy: body.reason, by: actor.id, at: now });
    const kept = await findLetter(tx, letter.id);
    const [view] = kept === null ? [] : viewLetters(actor, [kept]);
    if (view === undefined) throw new Error("the letter that was just read is not there");
    return view;
  },
});
