import { z } from "zod";
import { moveCharter } from "@xinheng/domain/governance/charter-stage.ts";
import { charterView } from "@xinheng/domain/governance/charter-view.ts";
import { isRefusal, refuse } from "@xinheng/domain/refusal.ts";
import { deed } from "../../platform/operation.ts";
import { charterParams, saveStep } from "./charter-step.ts";
import { findCharterForUpdate } from "./charter-store.ts";

/** A version that will not come into force is laid aside with the reason; its text stays. */
export const abandonCharter = deed({
  name: "abandon-charter",
  method: "POST",
  path: "/charters/{charterId}/abandonment",
  says: {
    zh: "放弃一个未生效的章程版本，写明理由；文本保留。",
    en: "Lays aside a version that is not in force, with the reason; its text is kept.",
  },
  params: charterParams,
  body: z.object({ reason: z.string().trim().min(2).max(500) }),
  reply: charterView,
  refuses: ["charter-not-found", "charter-stage-wrong"],
  journals: ({ params, reply }) => ({ ids: { charter: params.charterId, version: reply.version } }),
  async run(given) {
    const charter = await findCharterForUpdate(given.tx, given.params.charterId);
    if (charter === null) return refuse("charter-not-found");
    const stage = moveCharter(charter.stage, "abandon-charter");
    if (isRefusal(stage)) return stage;
    return saveStep(given, charter, { stage, abandonedReason: given.body.reason });
  },
});
