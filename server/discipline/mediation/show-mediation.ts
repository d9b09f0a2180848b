import { mediationView } from "@xinheng/domain/discipline/mediation/mediation-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { findMediation } from "./mediation-store.ts";
import { mediationParams, roleIn } from "./mediation-step.ts";
import { viewMediation } from "./view-mediation.ts";

export const showMediation = question({
  name: "show-mediation",
  path: "/mediations/{mediationId}",
  says: {
    zh: "查看一件调解。只有双方、本案调解员和秘书处可以查看。",
    en: "Show a mediation: to its parties, its mediator and the secretariat alone.",
  },
  params: mediationParams,
  reply: mediationView,
  refuses: ["mediation-not-found"],
  async run(given) {
    const kept = await findMediation(given.tx, given.params.mediationId);
    const role = kept === null ? null : await roleIn(given.tx, given.actor, kept);
    return kept === null || role === null ? refuse("mediation-not-found") : viewMediation(given, kept, role);
  },
});
