import { z } from "zod";
import { copiedReason, openOpinion } from "@xinheng/domain/norms/opinion.ts";
import { opinionView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeOpinion, listOpinions } from "../consultation-store.ts";
import { heldOpinion, opinionParams, viewOpinion } from "./opinion-step.ts";

/** Adopted, in part, or not: with a reason that is this opinion's own. */
export const answerNormOpinion = deed({
  name: "answer-norm-opinion",
  method: "POST",
  path: "/norm-opinions/{opinionId}/answer",
  says: {
    zh: "答复一条意见：采纳、部分采纳或不采纳，写明它自己的理由；答复后不再改动。",
    en: "Answers an opinion: adopted, in part or not, with a reason of its own; the answer stands.",
  },
  params: opinionParams,
  body: z.object({
    answer: z.enum(["adopted", "partly", "rejected"]),
    reason: z.string().trim().min(6).max(2_000),
  }),
  reply: opinionView,
  refuses: [
    "opinion-not-found",
    "norm-stage-wrong",
    "opinion-already-answered",
    "opinion-answered-elsewhere",
    "opinion-reason-copied",
  ],
  journals: ({ params }) => ({ ids: { opinion: params.opinionId } }),
  async run(given) {
    const { tx, actor, now, params, body } = given;
    const held = await heldOpinion(tx, params.opinionId);
    if (isRefusal(held)) return held;
    const closed = openOpinion(held.opinion);
    if (closed !== null) return closed;
    const others = await listOpinions(tx, held.norm.id, { after: 0, limit: 20_000 });
    const copied = copiedReason({ reason: body.reason, consultationId: held.opinion.consultationId }, others);
    if (copied !== null) return copied;
    await changeOpinion(tx, held.opinion.id, { ...body, answeredBy: actor.id, answeredAt: now });
    return viewOpinion(given, held.opinion.id);
  },
});
