import { z } from "zod";
import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { isRefusal } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import {
  enterInfringementStage,
  holdInfringement,
  infringementJournal,
  infringementParams,
} from "./infringement-step.ts";
import { fitInfringementPerson } from "./officer-conflicts.ts";
import { viewInfringementAfter } from "./view-infringement.ts";

/** The complainant takes it back before anything is found, or told the secretariat so: nobody who could not refuse it enters that. */
export const withdrawInfringement = deed({
  name: "withdraw-infringement",
  method: "POST",
  path: "/infringements/{infringementId}/withdrawal",
  says: {
    zh: "投诉人在作出处理意见之前撤回；由秘书处或者监事登记的，写明投诉人怎样告知，不能由不得承办的人登记。",
    en: "The complainant takes it back before anything is found; who enters it says how it was told, and is somebody who could be entrusted with it.",
  },
  params: infringementParams,
  body: z.object({ why: z.string().trim().min(2).max(1_000) }),
  reply: infringementView,
  refuses: [
    "infringement-not-found",
    "infringement-stage-wrong",
    "infringement-not-your-move",
    "infringement-person-not-found",
    "infringement-officer-conflict",
    "infringement-rule-missing",
  ],
  journals: infringementJournal,
  async run(given) {
    const { actor, today, params, body } = given;
    const held = await holdInfringement(given, params.infringementId, "withdraw-infringement");
    if (isRefusal(held)) return held;
    const fit = held.role === "complainant" ? null : await fitInfringementPerson(given, held.kept, actor.id ?? "");
    if (fit !== null && isRefusal(fit)) return fit;
    const parts = { outcome: { text: body.why, on: today } };
    const unset = await enterInfringementStage(given, held.kept, { stage: "withdrawn", change: { parts } });
    return unset ?? viewInfringementAfter(given, held.kept.id);
  },
});
