import { z } from "zod";
import { judgeCourtRoad } from "@xinheng/domain/discipline/agreements/court-confirmation.ts";
import { lastAct } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { actOf, holdForSide, mediationJournal, mediationParams, onPaper } from "../mediation/mediation-step.ts";
import { changeMediation } from "../mediation/mediation-store.ts";
import { courtFactsFor } from "./court-step.ts";

/** A side says whether it applies to the court together with the other: neither can alone. */
export const agreeToCourtConfirmation = deed({
  name: "agree-to-court-confirmation",
  method: "POST",
  path: "/mediations/{mediationId}/court-consent",
  says: {
    zh: "一方表示是否同意共同向法院申请司法确认；双方都同意才能申请。",
    en: "A side says whether it applies to the court together with the other; only with the word of both can they.",
  },
  params: mediationParams,
  body: z.object({ consents: z.boolean(), ...onPaper }),
  reply: z.object({ mediationId: z.uuid() }),
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
    "mediation-said-already",
    "mediation-rule-missing",
    "court-time-over",
    "court-excluded",
    "court-applied-already",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdForSide(given, params.mediationId, { move: "agree-to-court-confirmation", sent: body });
    if (isRefusal(held)) return held;
    const { kept, side } = held;
    const facts = await courtFactsFor(given, kept);
    if (isRefusal(facts)) return facts;
    const shut = judgeCourtRoad(facts, today);
    if (shut !== null) return shut;
    if (lastAct(kept.acts, side, "court")?.says === body.consents) return refuse("mediation-said-already");
    const act = actOf(held, side, { what: "court", says: body.consents, text: "", paper: body.paper, on: today });
    await changeMediation(tx, kept, { acts: [...kept.acts, act] });
    return { mediationId: kept.id };
  },
});
