import { z } from "zod";
import { mayEnter } from "@xinheng/domain/access/office-term.ts";
import { sessionView } from "@xinheng/domain/access/session-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findAssociation } from "../association-store.ts";
import { sessionOf } from "./session-of.ts";
import { saveSessionPlace } from "./session-store.ts";
import { signedIn } from "./signed-in.ts";

export const enterAssociation = deed({
  name: "enter-association",
  method: "POST",
  path: "/session/association",
  says: {
    zh: "切换到一家任职的协会；空值表示回到平台。",
    en: "Goes to work in an association; null goes back to the house.",
  },
  body: z.object({ associationId: z.uuid().nullable() }),
  reply: sessionView,
  refuses: ["association-not-found", "association-not-yours"],
  journals: ({ reply }) => ({ ids: reply.association === null ? {} : { association: reply.association.id } }),
  run: async ({ tx, actor, body, now }) => {
    const { associationId } = body;
    if (associationId !== null) {
      if ((await findAssociation(tx, associationId)) === null) return refuse("association-not-found");
      if (!mayEnter(actor.offices, associationId)) return refuse("association-not-yours");
    }
    await saveSessionPlace(tx, signedIn(actor).sessionId, associationId);
    return sessionOf(tx, { ...actor, associationId }, now);
  },
});
