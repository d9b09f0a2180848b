import { v7 as uuidv7 } from "uuid";
import { opinionView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { saveOpinion } from "../consultation-store.ts";
import { viewOpinion } from "../opinions/opinion-step.ts";
import { letterParams, unreadLetter } from "./letter-step.ts";
import { markLetterRead } from "./letter-store.ts";

export const takeNormLetter = deed({
  name: "take-norm-letter",
  method: "POST",
  path: "/norm-letters/{letterId}/opinion",
  says: {
    zh: "审阅后把公众在网上提交的意见原样登记为一条意见，编号、待答复。",
    en: "Takes what the public sent, once read, in as an opinion: numbered, as it came, to be answered.",
  },
  params: letterParams,
  reply: opinionView,
  refuses: ["letter-not-found", "letter-already-read", "norm-stage-wrong"],
  journals: ({ params, reply }) => ({ ids: { letter: params.letterId, opinion: reply.id } }),
  async run(given) {
    const { tx, actor, now, params } = given;
    const letter = await unreadLetter(tx, params.letterId);
    if (isRefusal(letter)) return letter;
    const opinionId = uuidv7();
    await saveOpinion(tx, { ...letter, id: opinionId, fromKind: "public", splitFrom: null });
    await markLetterRead(tx, letter.id, { opinionId, setAsideWhy: null, by: actor.id, at: now });
    return viewOpinion(given, opinionId);
  },
});
