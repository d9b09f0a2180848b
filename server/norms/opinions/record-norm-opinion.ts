import { ownAssociation } from "@xinheng/domain/access/actor.ts";
import { v7 as uuidv7 } from "uuid";
import { z } from "zod";
import { opinionView } from "@xinheng/domain/norms/norm-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { findConsultation, saveOpinion } from "../consultation-store.ts";
import { normParams } from "../norm-step.ts";
import { findNormForUpdate } from "../norm-store.ts";
import { findNormText } from "../norm-text-store.ts";
import { viewOpinion } from "./opinion-step.ts";

export const recordNormOpinion = deed({
  name: "record-norm-opinion",
  method: "POST",
  path: "/norms/{normId}/opinions",
  says: {
    zh: "登记一条意见：谁、对哪一条、何日收到；期满后仍可补登期间内收到的。",
    en: "Records an opinion: from whom, on which clause, received when; what came in time may be entered later.",
  },
  params: normParams,
  body: z.object({
    clause: z.number().int().min(1).nullable().default(null),
    fromKind: z.enum(["member", "department", "public"]),
    fromName: z.string().trim().min(1).max(200),
    opinion: z.string().trim().min(2).max(5_000),
    receivedOn: z.iso.date(),
  }),
  reply: opinionView,
  refuses: ["norm-not-found", "norm-stage-wrong", "gate-clause-unknown", "opinion-outside-window"],
  journals: ({ params, reply }) => ({ ids: { norm: params.normId, opinion: reply.id } }),
  async run(given) {
    const { tx, actor, today, params, body } = given;
    const norm = await findNormForUpdate(tx, params.normId);
    if (norm === null) return refuse("norm-not-found");
    const held = await findConsultation(tx, norm.id);
    const isOpen = norm.stage === "consultation" || norm.stage === "expert-review";
    if (!isOpen || held === null) return refuse("norm-stage-wrong", { stage: norm.stage });
    const { openedOn, closesOn } = held;
    if (body.receivedOn < openedOn || body.receivedOn > closesOn || body.receivedOn > today)
      return refuse("opinion-outside-window", { from: openedOn, to: closesOn });
    // Opinions are on the text that was laid open, whatever it has become since.
    const clauses = await findNormText(tx, norm.id, held.revision);
    if (body.clause !== null && !clauses.some(({ number }) => number === body.clause))
      return refuse("gate-clause-unknown", { clause: body.clause });
    const id = uuidv7();
    const place = { associationId: ownAssociation(actor), normId: norm.id, consultationId: held.id };
    await saveOpinion(tx, { id, ...place, ...body, splitFrom: null });
    return viewOpinion(given, id);
  },
});
