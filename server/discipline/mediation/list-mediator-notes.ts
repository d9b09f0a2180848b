import { z } from "zod";
import { mediatorNoteView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findMediation } from "./mediation-store.ts";
import { mediationParams } from "./mediation-step.ts";
import { listMediatorNotesOf } from "./mediator-note-store.ts";

/** One's own notes of a matter one mediates or mediated. Whoever wrote none finds none, whatever office they hold. */
export const listMediatorNotes = question({
  name: "list-mediator-notes",
  path: "/mediations/{mediationId}/notes",
  says: { zh: "调解员查看自己的私密笔记。", en: "The mediator reads their own private notes." },
  params: mediationParams,
  reply: z.object({ notes: z.array(mediatorNoteView) }),
  refuses: ["mediation-not-found"],
  async run({ tx, house, actor, params }) {
    const kept = await findMediation(tx, params.mediationId);
    const sealed = kept === null || actor.id === null ? [] : await listMediatorNotesOf(tx, kept, actor.id);
    if (kept === null || (sealed.length === 0 && kept.mediatorAccount !== actor.id))
      return refuse("mediation-not-found");
    const notes = sealed.map(({ id, writtenAt, sealed: text }) => ({
      ...{ id, writtenAt: writtenAt.toISOString() },
      text: house.keys.open(text).toString("utf8"),
    }));
    return { notes };
  },
});
