import { z } from "zod";
import { judgeMerge } from "@xinheng/domain/norms/opinion.ts";
import { opinionView } from "@xinheng/domain/norms/norm-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeOpinion } from "../consultation-store.ts";
import { heldOpinion, opinionParams, viewOpinion } from "./opinion-step.ts";

/** What says the same of the same clause is answered once; both stay, and each tells where it went. */
export const mergeNormOpinion = deed({
  name: "merge-norm-opinion",
  method: "POST",
  path: "/norm-opinions/{opinionId}/merger",
  says: {
    zh: "把一条意见并入针对同一条文、内容相同的另一条；两条都保留，去向可查。",
    en: "Merges an opinion into another that says the same of the same clause; both stay and can be traced.",
  },
  params: opinionParams,
  body: z.object({ into: z.uuid() }),
  reply: opinionView,
  refuses: [
    "opinion-not-found",
    "norm-stage-wrong",
    "opinion-already-answered",
    "opinion-answered-elsewhere",
    "opinions-not-alike",
  ],
  journals: ({ params }) => ({ ids: { opinion: params.opinionId } }),
  async run(given) {
    const { tx, params, body } = given;
    const held = await heldOpinion(tx, params.opinionId);
    if (isRefusal(held)) return held;
    const into = await heldOpinion(tx, body.into);
    if (isRefusal(into)) return into;
    if (into.norm.id !== held.norm.id) return refuse("opinion-not-found");
    const wrong = judgeMerge(held.opinion, into.opinion);
    if (wrong !== null) return wrong;
    await changeOpinion(tx, held.opinion.id, { mergedInto: into.opinion.id });
    return viewOpinion(given, held.opinion.id);
  },
});
