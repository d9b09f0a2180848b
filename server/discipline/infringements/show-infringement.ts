import { infringementView } from "@xinheng/domain/discipline/infringements/infringement-view.ts";
import { refuse } from "@xinheng/domain/refusal.ts";
import { question } from "../../platform/operation.ts";
import { infringementParams, infringementRoleOf } from "./infringement-step.ts";
import { findInfringement } from "./infringement-store.ts";
import { viewInfringement } from "./view-infringement.ts";

export const showInfringement = question({
  name: "show-infringement",
  path: "/infringements/{infringementId}",
  says: {
    zh: "查看一件侵权投诉。投诉人看不到调查记录和承办人；被投诉的人什么也看不到。",
    en: "Show a complaint about data. The complainant reads neither the inquiry's notes nor who inquires; whose act is complained of reads nothing.",
  },
  params: infringementParams,
  reply: infringementView,
  refuses: ["infringement-not-found"],
  async run(given) {
    const kept = await findInfringement(given.tx, given.params.infringementId);
    const role = kept === null ? null : await infringementRoleOf(given.tx, given.actor, kept);
    return kept === null || role === null ? refuse("infringement-not-found") : viewInfringement(given, kept, role);
  },
});
