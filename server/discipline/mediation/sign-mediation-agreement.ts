import { z } from "zod";
import { bothSay, lastAct } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { startCourtClock } from "../agreements/court-step.ts";
import { listObligationsOf } from "../agreements/mediation-obligation-store.ts";
import { startObligationClock } from "../agreements/obligation-step.ts";
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

/** A party brings its signed copy. With the second one it is agreed, and the time of each obligation and of the way to the court runs. */
export const signMediationAgreement = deed({
  name: "sign-mediation-agreement",
  method: "POST",
  path: "/mediations/{mediationId}/signature",
  says: {
    zh: "一方提交已签署的协议书。双方都签署后协议成立，履行期限起算。",
    en: "A party brings its signed copy. Once both have signed, the agreement stands and the time of performance runs.",
  },
  params: mediationParams,
  body: z.object({
    ...onPaper,
    paper: z.uuid(),
    /** Which agreement was signed: it may have been written anew while the paper was on its way. */
    documentId: z.uuid(),
  }),
  reply: mediationView,
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
    "mediation-said-already",
    "mediation-agreement-changed",
    "mediation-rule-missing",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdForSide(given, params.mediationId, { move: "sign-mediation-agreement", sent: body });
    if (isRefusal(held)) return held;
    const { kept, side } = held;
    if (lastAct(kept.acts, side, "signature") !== null) return refuse("mediation-said-already");
    if (body.documentId !== kept.documentId)
      return refuse("mediation-agreement-changed", { number: kept.number ?? "" });
    const act = actOf(held, side, { what: "signature", says: true, text: "", paper: body.paper, on: today });
    const acts = [...kept.acts, act];
    if (!bothSay(acts, "signature")) {
      await changeMediation(tx, kept, { acts });
      return viewMediationAfter(given, kept.id);
    }
    await changeMediation(tx, kept, { acts, stage: "agreed", agreed_on: today, overdue_on: null });
    await stopMediationClock(tx, kept.id);
    for (const obligation of await listObligationsOf(tx, kept.id)) {
      const shut = await startObligationClock(given, kept, obligation);
      if (shut !== null) return shut;
    }
    await startCourtClock(given, kept, today);
    return viewMediationAfter(given, kept.id);
  },
});
