import { z } from "zod";
import { bothSay } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
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

/** Each party says whether it was performed; once both say so, it is. What one says last stands. */
export const recordMediationPerformance = deed({
  name: "record-mediation-performance",
  method: "POST",
  path: "/mediations/{mediationId}/performance",
  says: {
    zh: "双方各自登记协议是否已履行，附凭证；双方都说已履行，即告履行完毕。",
    en: "Each party records whether the agreement was performed, with proof; once both say so, it is.",
  },
  params: mediationParams,
  body: z.object({ performed: z.boolean(), text: z.string().trim().max(1_000).default(""), ...onPaper }),
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
    const held = await holdForSide(given, params.mediationId, { move: "record-mediation-performance", sent: body });
    if (isRefusal(held)) return held;
    const { kept, side } = held;
    const { performed, text, paper } = body;
    const acts = [...kept.acts, actOf(held, side, { what: "performance", says: performed, text, paper, on: today })];
    const isDone = bothSay(acts, "performance");
    await changeMediation(tx, kept, isDone ? { acts, stage: "performed", performed_on: today } : { acts });
    if (isDone) await stopMediationClock(tx, kept.id);
    return viewMediationAfter(given, kept.id);
  },
});
