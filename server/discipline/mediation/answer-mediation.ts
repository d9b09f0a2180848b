import { z } from "zod";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { changeMediation } from "./mediation-store.ts";
import {
  actOf,
  holdForSide,
  mediationJournal,
  mediationParams,
  onPaper,
  stopMediationClock,
} from "./mediation-step.ts";
import { viewMediationAfter } from "./view-mediation.ts";

/** The other party consents, and a mediator is chosen; or it does not, and that is the end of it. */
export const answerMediation = deed({
  name: "answer-mediation",
  method: "POST",
  path: "/mediations/{mediationId}/answer",
  says: {
    zh: "对方答复是否同意调解。不同意的，调解不开始，也不影响任何记录。",
    en: "The other party says whether it consents. Where it does not, mediation does not begin and no record is touched.",
  },
  params: mediationParams,
  body: z.object({ consents: z.boolean(), why: z.string().trim().max(1_000).default(""), ...onPaper }),
  reply: mediationView,
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdForSide(given, params.mediationId, { move: "answer-mediation", sent: body });
    if (isRefusal(held)) return held;
    const { side } = held;
    if (side !== "respondent") return refuse("mediation-not-your-move");
    const { consents, why: text, paper } = body;
    const act = actOf(held, side, { what: "consent", says: consents, text, paper, on: today });
    await changeMediation(tx, held.kept, {
      ...{ stage: consents ? "consented" : "declined", answered_on: today, answer_why: text },
      acts: [...held.kept.acts, act],
    });
    await stopMediationClock(tx, held.kept.id);
    return viewMediationAfter(given, held.kept.id);
  },
});
