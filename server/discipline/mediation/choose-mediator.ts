import { z } from "zod";
import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { entrustMediation } from "./entrust-mediation.ts";
import { changeMediation } from "./mediation-store.ts";
import { holdMediation, mediationJournal, mediationParams, onPaper, sideOf } from "./mediation-step.ts";
import { fitMediator } from "./mediator-conflicts.ts";
import { viewMediationAfter } from "./view-mediation.ts";

/** A party chooses from the roll; once both have chosen the same one, that one mediates. */
export const chooseMediator = deed({
  name: "choose-mediator",
  method: "POST",
  path: "/mediations/{mediationId}/mediator",
  says: {
    zh: "一方从名册中选调解员；双方选了同一位，即由其调解。有利害关系、同单位、已回避的不能选。",
    en: "A party chooses from the roll; whom both chose mediates. Nobody tied to a party, of the same organisation or recused.",
  },
  params: mediationParams,
  body: z.object({ mediatorId: z.uuid(), ...onPaper }),
  reply: mediationView,
  refuses: [
    "mediation-not-found",
    "mediation-stage-wrong",
    "mediation-not-your-move",
    "mediation-side-missing",
    "mediation-paper-not-found",
    "mediator-not-found",
    "mediator-conflict",
    "mediation-rule-missing",
  ],
  journals: mediationJournal,
  async run(given) {
    const { tx, params, body } = given;
    const held = await holdMediation(given, params.mediationId, "choose-mediator");
    if (isRefusal(held)) return held;
    const side = await sideOf(tx, held, body);
    if (isRefusal(side)) return side;
    const { kept } = held;
    const mediator = await fitMediator(given, kept, body.mediatorId);
    if (isRefusal(mediator)) return mediator;
    const other = side === "requester" ? kept.respondentChoice : kept.requesterChoice;
    const choice = side === "requester" ? { requester_choice: mediator.id } : { respondent_choice: mediator.id };
    await changeMediation(tx, kept, choice);
    const shut = other === mediator.id ? await entrustMediation(given, kept, { mediator, why: "" }) : null;
    if (shut !== null) return shut;
    return viewMediationAfter(given, kept.id);
  },
});
