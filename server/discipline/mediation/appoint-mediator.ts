import { z } from "zod";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { entrustMediation } from "./entrust-mediation.ts";
import { holdMediation, mediationJournal, mediationParams } from "./mediation-step.ts";
import { fitMediator } from "./mediator-conflicts.ts";
import { viewMediationAfter } from "./view-mediation.ts";

/** Where the parties left it to the association or did not agree: the secretariat appoints, and says why. */
export const appointMediator = deed({
  name: "appoint-mediator",
  method: "POST",
  path: "/mediations/{mediationId}/appointment",
  says: {
    zh: "双方没有选出同一位的，由秘书处指定调解员，写明理由。",
    en: "Where the parties did not choose the same one, the secretariat appoints a mediator with a reason.",
  },
  params: mediationParams,
  body: z.object({ mediatorId: z.uuid(), why: z.string().trim().min(4).max(500) }),
  reply: mediationView,
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediator-not-found",
    "mediator-conflict",
    "mediation-rule-missing",
  ],
  journals: mediationJournal,
  async run(given) {
    const { params, body } = given;
    const held = await holdMediation(given, params.mediationId, "appoint-mediator");
    if (isRefusal(held)) return held;
    const mediator = await fitMediator(given, held.kept, body.mediatorId);
    if (isRefusal(mediator)) return mediator;
    const shut = await entrustMediation(given, held.kept, { mediator, why: body.why });
    if (shut !== null) return shut;
    return viewMediationAfter(given, held.kept.id);
  },
});
