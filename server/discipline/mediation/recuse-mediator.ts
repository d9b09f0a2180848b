import { z } from "zod";
import { lastAct, mediationSide } from "@xinheng/domain/discipline/mediation/mediation.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { deleteObligations } from "../agreements/mediation-obligation-store.ts";
import { changeMediation } from "./mediation-store.ts";
import { holdMediation, mediationJournal, mediationParams, stopMediationClock } from "./mediation-step.ts";

/** The mediator stands aside, or is set aside by the secretariat on a ground; another is chosen, and this one cannot be again. */
export const recuseMediator = deed({
  name: "recuse-mediator",
  method: "POST",
  path: "/mediations/{mediationId}/recusal",
  says: {
    zh: "调解员回避，或者秘书处因事由决定其回避；另选一位，已写好未签署的协议作废。",
    en: "The mediator stands aside or is recused on a ground; another is chosen, and an agreement nobody signed falls.",
  },
  params: mediationParams,
  body: z.object({ why: z.string().trim().min(2).max(500) }),
  reply: z.object({ mediationId: z.uuid() }),
  refuses: ["mediation-not-found", "mediation-stage-wrong", "mediation-not-your-move", "mediation-said-already"],
  journals: mediationJournal,
  async run(given) {
    const { tx, today, params, body } = given;
    const held = await holdMediation(given, params.mediationId, "recuse-mediator");
    if (isRefusal(held)) return held;
    const { kept } = held;
    if (mediationSide.options.some((side) => lastAct(kept.acts, side, "signature") !== null))
      return refuse("mediation-said-already");
    if (kept.mediatorId === null) throw new Error("nobody mediates what is mediated");
    await changeMediation(tx, kept, {
      ...{ stage: "consented", mediator_id: null, mediator_account: null, appointed_on: null, appointed_why: "" },
      ...{ requester_choice: null, respondent_choice: null, terms: [], touches: [] },
      ...{ document_id: null, number: null, overdue_on: null },
      recusals: [...kept.recusals, { mediatorId: kept.mediatorId, why: body.why, on: today }],
    });
    await deleteObligations(tx, kept);
    await stopMediationClock(tx, kept.id);
    return { mediationId: kept.id };
  },
});
