import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { holdMediation, mediationParams } from "./mediation-step.ts";
import { saveMediatorNote } from "./mediator-note-store.ts";

/** Seals a note: what a party told in confidence, what the mediator thinks. No office reads it, the next mediator neither. */
export const writeMediatorNote = deed({
  name: "write-mediator-note",
  method: "POST",
  path: "/mediations/{mediationId}/notes",
  says: {
    zh: "调解员写私密笔记：加密保存，只有写的人自己能看。",
    en: "The mediator writes a private note: sealed, and read by its writer alone.",
  },
  params: mediationParams,
  body: z.object({ text: z.string().trim().min(1).max(10_000) }),
  reply: z.object({ noteId: z.uuid() }),
  refuses: ["mediation-not-found", "mediation-stage-wrong", "mediation-not-your-move"],
  journals: ({ params, reply }) => ({ ids: { mediation: params.mediationId, note: reply.noteId } }),
  async run(given) {
    const { tx, house, actor, now, params, body } = given;
    const held = await holdMediation(given, params.mediationId, "write-mediator-note");
    if (isRefusal(held)) return held;
    if (actor.id === null) throw new Error("a mediator has an account");
    const id = uuidv7({ msecs: now.getTime() });
    const sealed = house.keys.seal(body.text);
    await saveMediatorNote(tx, held.kept, { id, sealed, writtenAt: now, accountId: actor.id });
    return { noteId: id };
  },
});
