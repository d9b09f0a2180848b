import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { openOpinion } from "@xinheng/domain/norms/opinion.ts";
import { opinionView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeOpinion, saveOpinion } from "../consultation-store.ts";
import { findNormText } from "../norm-text-store.ts";
import { heldOpinion, opinionParams, viewOpinion } from "./opinion-step.ts";

/** One letter often says several things: each becomes an opinion of its own and is answered as such. */
export const splitNormOpinion = deed({
  name: "split-norm-opinion",
  method: "POST",
  path: "/norm-opinions/{opinionId}/parts",
  says: {
    zh: "把一条意见拆成几条，分别针对条文、分别答复；原件保留，来源可查。",
    en: "Takes an opinion apart; each part is on a clause and answered by itself, and the letter stays.",
  },
  params: opinionParams,
  body: z.object({
    parts: z
      .array(
        z.object({
          clause: z.number().int().min(1).nullable().default(null),
          opinion: z.string().trim().min(2).max(5_000),
        }),
      )
      .min(2)
      .max(50),
  }),
  reply: z.object({ parts: z.array(opinionView) }),
  refuses: [
    "opinion-not-found",
    "norm-stage-wrong",
    "opinion-already-answered",
    "opinion-answered-elsewhere",
    "gate-clause-unknown",
  ],
  journals: ({ params }) => ({ ids: { opinion: params.opinionId } }),
  async run(given) {
    const { tx, actor, params, body } = given;
    const held = await heldOpinion(tx, params.opinionId);
    if (isRefusal(held)) return held;
    const { opinion, norm } = held;
    const closed = openOpinion(opinion);
    if (closed !== null) return closed;
    // Its parts are on the text it was given on, even where another has been laid open since.
    const clauses = await findNormText(tx, norm.id, opinion.revision);
    const strange = body.parts.find(({ clause }) => clause !== null && !clauses.some((one) => one.number === clause));
    if (strange !== undefined) return refuse("gate-clause-unknown", { clause: strange.clause ?? 0 });
    const { consultationId, fromKind, fromName, receivedOn } = opinion;
    const source = { fromKind, fromName, receivedOn, splitFrom: opinion.id };
    const place = { associationId: ownAssociation(actor), normId: norm.id, consultationId };
    await changeOpinion(tx, opinion.id, { isSplit: true });
    const parts = [];
    for (const part of body.parts) {
      const id = uuidv7();
      await saveOpinion(tx, { id, ...place, ...source, ...part });
      parts.push(await viewOpinion(given, id));
    }
    return { parts };
  },
});
